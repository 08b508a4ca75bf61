import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoints, type IntegrationType } from '@trackstar-link/contract';
import { createOrganizationWithKey } from '../features/admin';
import { startWebhookWorker } from '../features/webhooks';
import type { AppContext } from '../platform/context';
import type { VendorTransport } from '@trackstar-link/integrations/kit';
import type { AssetServices } from '../features/assets';
import { loadConfig, type Config } from '../platform/config';
import { checkKeys } from '../platform/crypto/key-check';
import { generateKey, parseKeyring, type Keyring } from '../platform/crypto/keyring';
import { migrate } from '../platform/db/migrate';
import { openInboundPort } from '../platform/inbound-sftp';
import { admitTo, readHostKey } from '../features/dropboxes';
import { createEgress, createSftpEgress } from '../platform/egress';
import { startJobs } from '../platform/jobs';
import { createLogger } from '../platform/logging';
import { closePort, createApiServer, openPort, type ApiServer } from '../server';
import {
  openTestDatabase,
  type TestDatabase,
  type TestDatabaseKind,
} from '../platform/testing/test-database';
import { ApiClient } from './client';

const rootDir = fileURLToPath(new URL('../../../..', import.meta.url));

export const adminToken = 'admin-token-for-tests';

export interface TestOrganization {
  id: string;
  apiKey: string;
  /** Calls with this organization's API key. */
  client: ApiClient;
}

export interface TestApi {
  url: string;
  /** Calls without any credentials. */
  anonymous: ApiClient;
  admin: ApiClient;
  /** The organization that most tests act for. */
  acme: TestOrganization;
  /** A stranger, who must never see anything of Acme's. */
  globex: TestOrganization;
  db: TestDatabase['database']['orm'];
  database: TestDatabase;
  keyring: Keyring;
  config: Config;
  server: ApiServer;
  /** Ends the server for files, as a stop does. */
  stopInbound(): Promise<void>;
  /** Everything that the process has logged so far. */
  logs(): string;
  /** Another node on the same database, where the database allows several. */
  close(): Promise<void>;
}

export interface TestApiOptions {
  env?: Record<string, string>;
  assets?: Partial<AssetServices>;
  addKey?: () => Promise<void>;
  keyring?: Keyring;
  /** Takes files by SFTP, at a port of its own: `config.sftpInbound` tells which. */
  inbound?: Parameters<typeof openInboundPort>[2];
  /** Sends webhooks, with these options of the worker. */
  webhooks?: Parameters<typeof startWebhookWorker>[1];
  /** Answers in place of every vendor. */
  egress?: VendorTransport;
  /** Works on its queues, without much waiting: mails go out. */
  work?: boolean;
}

/** A whole API on a real port and a database of its own. */
export async function startTestApi(
  kind: TestDatabaseKind,
  options: TestApiOptions = {},
): Promise<TestApi> {
  const database = await openTestDatabase(kind);
  await migrate(database.database, join(rootDir, 'apps/api/migrations'));
  const db = database.database.orm;
  const keyring = options.keyring ?? parseKeyring(generateKey().spec);
  await checkKeys(db, keyring);

  const port = await openPort(0, '127.0.0.1');
  const { port: number } = port.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${number}`;
  const inbound = options.inbound && (await openInboundPort(0, '127.0.0.1', options.inbound));
  const config: Config = loadConfig(
    {
      PUBLIC_URL: url,
      ...(inbound && { SFTP_INBOUND_PORT: String(inbound.port) }),
      ...options.env,
    },
    { rootDir },
  );
  let logged = '';
  const logger = createLogger({
    level: 'info',
    destination: { write: (line: string) => void (logged += line) },
  });
  const jobs = await startJobs(database.database, logger, options.work ? { pollMs: 20 } : {});
  const context: AppContext = {
    config,
    database: database.database,
    keyring,
    jobs,
    logger,
    egress: options.egress ?? createEgress({ allow: config.egressAllow }),
    sftp: createSftpEgress({ allow: config.egressAllow }),
  };
  const webhooks = options.webhooks && startWebhookWorker(context, options.webhooks);
  const server = createApiServer(context, {
    assets: { ...noAssets(), ...options.assets },
    adminToken,
    addKey: options.addKey,
    changed: () => webhooks?.wake(),
  });
  if (options.work) await server.mails.start();
  port.serve(server.listener);
  inbound?.serve({
    hostKey: async () => (await readHostKey(db, keyring)).privateKey,
    admit: admitTo(db, keyring),
    logger,
  });

  const anonymous = new ApiClient(url);
  const organization = async (name: string): Promise<TestOrganization> => {
    const { organization: row, key } = await createOrganizationWithKey(db, { name });
    return { id: row.id, apiKey: key, client: anonymous.withApiKey(key) };
  };
  return {
    url,
    anonymous,
    admin: anonymous.as({ authorization: `Bearer ${adminToken}` }),
    acme: await organization('Acme'),
    globex: await organization('Globex'),
    db,
    database,
    keyring,
    config,
    server,
    stopInbound: async () => inbound?.close(5_000),
    logs: () => logged,
    async close() {
      server.drain();
      await Promise.all([closePort(port.server, 5_000), inbound?.close(5_000)]);
      await server.rotation.idle();
      await webhooks?.stop(1_000);
      await jobs.stop();
      await database.drop();
    },
  };
}

function noAssets(): AssetServices {
  const page = { body: Buffer.from(''), contentType: 'text/html', etag: '"none"' };
  return {
    embed: page,
    mainJs: page,
    elementJs: page,
    files: new Map(),
    revalidated: new Set(),
    packages: new Map(),
  };
}

export interface InstallOptions {
  integration_name?: string;
  integration_type?: IntegrationType;
  auth_method?: string;
  credentials?: Record<string, string>;
  disabled_functions?: string[];
  customerId?: string;
}

/** A customer's part: a link token, and an install of the sandbox unless something else is named. */
export async function install(organization: TestOrganization, options: InstallOptions = {}) {
  const { customerId, ...body } = options;
  const { link_token } = await organization.client.ok(endpoints.createLinkToken, {
    ...(customerId !== undefined && { body: { customer_id: customerId } }),
  });
  const reply = await organization.client.withLinkToken(link_token).ok(endpoints.createInstall, {
    body: { integration_name: 'sandbox', credentials: {}, ...body },
  });
  return { ...reply, auth_code: String(reply.auth_code) };
}

/** The whole way: install and exchange. */
export async function connect(organization: TestOrganization, options: InstallOptions = {}) {
  const { auth_code } = await install(organization, options);
  return organization.client.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
}

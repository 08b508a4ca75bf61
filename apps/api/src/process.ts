import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { loadAssets, type AssetServices } from './features/assets';
import { ensureFirstOrganization, type FirstOrganization } from './features/bootstrap';
import { unknownKeysInUse } from './features/encryption-keys';
import { unknownVariableParts } from './features/oauth-apps';
import { renderSignInCss, signInJs } from './features/oauth';
import { renderMailboxCss } from './features/mailbox';
import { renderReferenceCss, referenceJs } from './features/reference';
import { startWebhookWorker } from './features/webhooks';
import { defineMaintenance } from './maintenance';
import { loadConfig, type Config } from './platform/config';
import type { AppContext } from './platform/context';
import { checkKeys } from './platform/crypto/key-check';
import type { Keyring } from './platform/crypto/keyring';
import {
  addGeneratedKey,
  prepareDataDir,
  readAdminToken,
  readGeneratedKeyring,
  writePrivateFile,
} from './platform/data-dir';
import { openDatabase, type Database } from './platform/db/connect';
import { acquireDataDirLock } from './platform/db/data-dir-lock';
import { migrate } from './platform/db/migrate';
import { createEgress, createSftpEgress } from './platform/egress';
import { startJobs } from './platform/jobs';
import { createLogger } from './platform/logging';
import { admitTo, readHostKey } from './features/dropboxes';
import { openInboundPort, type InboundPort } from './platform/inbound-sftp';
import { closePort, createApiServer, openPort, type OpenPort } from './server';
import { StartError } from './start-error';

/** How long requests that are under way may take after SIGTERM. */
const drainMs = 25_000;
/** How long files that are being sent may take then. */
const inboundDrainMs = 10_000;

export interface ReadyMessage {
  url: string;
  organization: { name: string };
  /** Only when it was made just now, and not given by the operator. */
  apiKey?: string;
  dataDir: string;
  database: 'pglite' | 'postgres';
  warnings: string[];
}

export interface ApiProcess {
  ready: ReadyMessage;
  stop(): Promise<void>;
}

/**
 * Starts the API: port first, then lock, keys, database, migrations, queue. What is wrong shows
 * before anything is written, and whatever was opened is closed again.
 */
export async function startApi(
  env: Readonly<Record<string, string | undefined>>,
  rootDir: string,
): Promise<ApiProcess> {
  const config = loadConfig(env, { rootDir });
  const opened = new Opened();
  try {
    return await open(config, rootDir, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open(config: Config, rootDir: string, opened: Opened): Promise<ApiProcess> {
  const logger = createLogger({ level: config.logLevel });
  opened.add(async () => logger.flush());
  const assets = await readAssets(config, rootDir);
  const port = await takePort(config);
  const inbound = await takeInboundPort(config).catch(async (error: unknown) => {
    await closePort(port.server, 0);
    throw error;
  });
  // Both at once: requests and files that are under way need everything that comes after.
  opened.add(async () => {
    await Promise.all([closePort(port.server, drainMs), inbound?.close(inboundDrainMs)]);
  });

  await prepareDataDir(config.dataDir);
  if (config.database.kind === 'pglite') {
    const lock = await acquireDataDirLock(config.dataDir);
    opened.add(() => lock.release());
  }
  const keyring = config.encryptionKeys ?? (await readGeneratedKeyring(config.dataDir));
  const database = await reach(config);
  opened.add(() => database.close());
  await prepareDatabase(database, keyring);
  const organization = await firstOrganization(config, database);

  const jobs = await startJobs(database, logger, { work: config.role !== 'api' });
  opened.add(() => jobs.stop());
  const egress = createEgress({ allow: config.egressAllow });
  const sftp = createSftpEgress({ allow: config.egressAllow });
  const context: AppContext = { config, database, keyring, jobs, logger, egress, sftp };
  const generated = config.encryptionKeys === undefined;
  const webhooks = config.role === 'api' ? undefined : startWebhookWorker(context);
  opened.add(async () => webhooks?.stop());
  const server = createApiServer(context, {
    assets,
    changed: () => webhooks?.wake(),
    adminToken: await readAdminToken(config.dataDir),
    addKey: generated ? () => addGeneratedKey(config.dataDir, keyring) : undefined,
  });
  await defineMaintenance(context, server.vendorSessions);
  await server.mails.start();
  if (config.role !== 'api') server.health.start();
  opened.add(() => server.health.stop());
  opened.add(() => server.rotation.idle());
  // A rotation that a crash cut short goes on; the operator's own keys wait for the operator.
  if (generated) await server.rotation.resume();
  port.serve(server.listener);
  inbound?.serve({
    hostKey: async () => (await readHostKey(database.orm, keyring)).privateKey,
    admit: admitTo(database.orm, keyring),
    logger,
  });

  return {
    ready: {
      url: config.publicUrl,
      organization: { name: organization.name },
      ...(organization.apiKey !== undefined &&
        config.bootstrapApiKey === undefined && { apiKey: organization.apiKey }),
      dataDir: config.dataDir,
      database: database.kind,
      warnings: warningsOf(config),
    },
    async stop() {
      server.drain();
      await opened.close();
    },
  };
}

/** What has been opened, closed in the reverse order; a failure to close one does not keep another. */
class Opened {
  private readonly closers: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.closers.push(close);
  }

  async close(): Promise<void> {
    // The port goes first: requests that are under way still need everything else.
    const [logger, port, ...rest] = this.closers;
    for (const close of [port, ...rest.reverse(), logger]) {
      await close?.().catch((error: unknown) => {
        process.stderr.write(`While stopping: ${String(error)}\n`);
      });
    }
    this.closers.length = 0;
  }
}

async function readAssets(config: Config, rootDir: string): Promise<AssetServices> {
  const tokens = await readFile(join(rootDir, 'packages/design/src/tokens.css'), 'utf8');
  return loadAssets(rootDir, {
    publicUrl: config.publicUrl,
    extra: new Map([
      ['reference.css', renderReferenceCss(tokens)],
      ['reference.js', referenceJs],
      ['mailbox.css', renderMailboxCss(tokens)],
      ['sign-in.css', renderSignInCss(tokens)],
      ['sign-in.js', signInJs],
    ]),
  });
}

function takePort({ port, host }: Config): Promise<OpenPort> {
  return openPort(port, host).catch((error: unknown) => {
    throw portError(error, { variable: 'PORT', port, host });
  });
}

async function takeInboundPort({ sftpInbound, host }: Config): Promise<InboundPort | undefined> {
  if (!sftpInbound) return undefined;
  const { port } = sftpInbound;
  return openInboundPort(port, host).catch((error: unknown) => {
    throw portError(error, { variable: 'SFTP_INBOUND_PORT', port, host });
  });
}

function portError(
  error: unknown,
  { variable, port, host }: { variable: string; port: number; host: string },
): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is already in use. Stop what listens there, or set ${variable} to another one.`,
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} may not be opened by this user. Set ${variable} to one above 1023.`,
    );
  }
  if (code === 'EADDRNOTAVAIL') {
    return new StartError(`HOST is "${host}", which is not an address of this machine.`);
  }
  return error;
}

async function reach(config: Config): Promise<Database> {
  const database = await openDatabase(
    config.database.kind === 'pglite'
      ? config.database
      : { kind: 'postgres', url: config.database.url.reveal() },
  );
  try {
    await database.ping();
    return database;
  } catch (cause) {
    await database.close();
    throw new StartError(
      config.database.kind === 'postgres'
        ? `The database of DATABASE_URL cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}.`
        : `The embedded database in ${config.dataDir} cannot be opened.`,
      { cause },
    );
  }
}

/** A wrong key is found before the schema is touched, and again after a first start made it. */
async function prepareDatabase(database: Database, keyring: Keyring): Promise<void> {
  const { rows } = await database.orm.execute<{ exists: boolean }>(
    sql`select to_regclass('encryption_key_check') is not null as exists`,
  );
  if (rows[0]?.exists) await checkKeys(database.orm, keyring);
  await migrate(database, migrationsFolder);
  await checkKeys(database.orm, keyring);
  const unknown = await unknownKeysInUse(database.orm, keyring);
  if (unknown.length > 0) {
    throw new StartError(
      `ENCRYPTION_KEYS lacks ${unknown.join(', ')}, which stored values are still encrypted with. Add it, or start once with it and run \`npm run keys:rotate\`.`,
    );
  }
}

/** The same place from the source and from the build: one folder above this file. */
const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

async function firstOrganization(config: Config, database: Database): Promise<FirstOrganization> {
  const { demoPort, production, dataDir } = config;
  const organization = await ensureFirstOrganization(database.orm, {
    name: 'My company',
    allowedOrigins: production
      ? []
      : [`http://localhost:${demoPort}`, `http://127.0.0.1:${demoPort}`],
    apiKey: config.bootstrapApiKey?.reveal(),
  });
  if (!production && organization.apiKey !== undefined) {
    await writePrivateFile(join(dataDir, 'demo.key'), organization.apiKey);
  }
  return organization;
}

function warningsOf(config: Config): string[] {
  const warnings = unknownVariableParts(config).map(
    (part) => `OAUTH_${part}_CLIENT_ID is set, but there is no integration of that name.`,
  );
  if (config.database.kind === 'pglite') {
    warnings.push(
      'The embedded database survives a crash of this process, but not a power failure. Use PostgreSQL (DATABASE_URL) for anything that matters.',
    );
  }
  return warnings;
}

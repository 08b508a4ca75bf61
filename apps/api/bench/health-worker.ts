import { createTraffic } from '@trackstar-link/integrations/kit';
import { setFlagsFromString } from 'node:v8';
import pg from 'pg';
import { createHealthWorker } from '../src/features/health';
import { createOAuthApps } from '../src/features/oauth-apps';
import { readOrganization } from '../src/features/organizations';
import { createVendorSessions } from '../src/features/vendor-sessions';
import { loadConfig } from '../src/platform/config';
import { openDatabase } from '../src/platform/db/connect';
import { createEgress, createSftpEgress } from '../src/platform/egress';
import { createLogger } from '../src/platform/logging';

/**
 * One worker as a server runs it, and nothing beside it: each message makes it check whatever is due and
 * answer how long that took, with how many statements.
 */
// As the server does: see src/main.ts.
setFlagsFromString('--heap-growing-percent=40');

let statements = 0;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function counted(this: unknown, ...args: unknown[]): unknown {
  statements += 1;
  return query.apply(this, args);
} as typeof pg.Client.prototype.query;

const config = loadConfig(process.env, { rootDir: process.cwd() });
const keyring = config.encryptionKeys;
if (config.database.kind !== 'postgres' || !keyring) throw new Error('needs a database and keys');
const database = await openDatabase({ kind: 'postgres', url: config.database.url.reveal() });
const organizations = new Map<string, ReturnType<typeof readOrganization>>();
const worker = createHealthWorker({
  orm: database.orm,
  logger: createLogger({ level: 'error' }),
  vendorSessions: createVendorSessions({
    config,
    database,
    keyring,
    egress: createEgress({ allow: config.egressAllow }),
    sftp: createSftpEgress({ allow: config.egressAllow }),
    oauthApps: createOAuthApps({ db: database.orm, keyring, config }),
    traffic: createTraffic(),
  }),
  organization: (id) => {
    const known = organizations.get(id) ?? readOrganization(database.orm, id);
    organizations.set(id, known);
    return known;
  },
  intervalSeconds: config.healthIntervalSeconds,
  afterwards: async () => undefined,
});

async function run() {
  statements = 0;
  const begun = performance.now();
  const checks = await worker.runDue();
  return { checks, statements, took: (performance.now() - begun) / 1_000 };
}

process.on('message', () => {
  run().then(
    (result) => process.send?.({ kind: 'done', ...result }),
    (error: unknown) => process.send?.({ kind: 'failed', message: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.({ kind: 'ready' });

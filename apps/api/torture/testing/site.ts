import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/platform/db/connect';
import { acquireDataDirLock } from '../../src/platform/db/data-dir-lock';
import { openTestDatabase, type TestDatabaseKind } from '../../src/platform/testing/test-database';
import { ApiClient } from '../../src/testing/client';
import { freePort } from './api-process';

/** Data folder, database, port and API key of one installation; its processes come and go. */
export interface Site {
  readonly kind: TestDatabaseKind;
  readonly url: string;
  readonly dataDir: string;
  readonly env: Record<string, string>;
  /** Calls with the API key of its organization. */
  readonly host: ApiClient;
  /** Variables of another node on the same database, with a port of its own. */
  node(): Promise<{ env: Record<string, string>; host: ApiClient }>;
  /** The operator's calls; the token exists once a process has started. */
  admin(): Promise<ApiClient>;
  /** Looks into the database. The embedded one must not be in use by a process then. */
  inspect<Result>(look: (database: Database) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** Prepares an installation that nothing has been started on yet. */
export async function createSite(
  kind: TestDatabaseKind,
  extra: Record<string, string> = {},
): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trackstar-site-'));
  const postgres = kind === 'postgres' ? await openTestDatabase('postgres') : undefined;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const apiKey = `key-${randomBytes(24).toString('hex')}`;
  const env = {
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    BOOTSTRAP_API_KEY: apiKey,
    API_KEY_RATE_LIMIT: '1000000',
    LOG_LEVEL: 'error',
    ...(postgres?.url !== undefined && { DATABASE_URL: postgres.url }),
    ...extra,
  };
  return {
    kind,
    url,
    dataDir,
    env,
    host: new ApiClient(url).withApiKey(apiKey),
    async node() {
      const other = await freePort();
      return {
        env: { ...env, PORT: String(other) },
        host: new ApiClient(`http://127.0.0.1:${other}`).withApiKey(apiKey),
      };
    },
    async admin() {
      const token = (await readFile(join(dataDir, 'admin.token'), 'utf8')).trim();
      return new ApiClient(url, { authorization: `Bearer ${token}` });
    },
    inspect: (look) => (postgres ? look(postgres.database) : inspectEmbedded(dataDir, look)),
    async remove() {
      await postgres?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function inspectEmbedded<Result>(
  dataDir: string,
  look: (database: Database) => Promise<Result>,
): Promise<Result> {
  const lock = await acquireDataDirLock(dataDir);
  try {
    const database = await openDatabase({ kind: 'pglite', dataDir: join(dataDir, 'pglite') });
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  } finally {
    await lock.release();
  }
}

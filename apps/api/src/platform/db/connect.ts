import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { openPglite } from './pglite';
import { openPostgresPool } from './postgres';
import { DatabaseUnavailableError } from './unavailable';

export type Orm = NodePgDatabase;

/** The database, or an open transaction on it: what every query function takes. */
export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly pool: pg.Pool;
  readonly orm: Orm;
  /** Rejects when the database does not answer within two seconds. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type DatabaseOptions =
  | { kind: 'pglite'; dataDir: string }
  | { kind: 'pglite-memory'; snapshot?: Blob | File }
  | { kind: 'postgres'; url: string; poolSize?: number };

const PING_LIMIT_MS = 2_000;

/**
 * Opens either database behind one `pg.Pool`. PostgreSQL is not contacted yet: `ping` does that.
 * A folder of the embedded database must be locked first (`acquireDataDirLock`): a second process
 * on it would destroy data.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { pool, closeEngine } =
    options.kind === 'postgres'
      ? { pool: openPostgresPool(options.url, options.poolSize), closeEngine: undefined }
      : await openPglite(options);
  let closing: Promise<void> | undefined;
  return {
    kind: options.kind === 'postgres' ? 'postgres' : 'pglite',
    pool,
    orm: drizzle({ client: pool }),
    ping: () => pingWithin(pool, PING_LIMIT_MS),
    close: () =>
      (closing ??= (async () => {
        await pool.end();
        await closeEngine?.();
      })()),
  };
}

async function pingWithin(pool: pg.Pool, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseUnavailableError(`no answer within ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    await Promise.race([pool.query('SELECT 1'), limit]);
  } finally {
    clearTimeout(timer);
  }
}

export { DatabaseUnavailableError, isDatabaseUnavailable } from './unavailable';

import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { surviveErrors } from './postgres';

/**
 * Long enough for any queue of real work. The embedded database has one connection, so a query on
 * the pool from inside a transaction waits for itself: this turns the hang into an error.
 */
const QUEUE_LIMIT_MS = 30_000;

type PgConfig = ReturnType<(typeof import('@electric-sql/pglite/node-postgres'))['createPgConfig']>;

type PgliteOptions =
  { kind: 'pglite'; dataDir: string } | { kind: 'pglite-memory'; snapshot?: Blob | File };

/** Opens the embedded PostgreSQL and puts it behind a `pg.Pool` of one connection. */
export async function openPglite(
  options: PgliteOptions,
): Promise<{ pool: pg.Pool; closeEngine: () => Promise<void> }> {
  // Loaded here, so that a server on PostgreSQL does not carry it.
  const [engine, { createPgConfig }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
  ]);
  const lite = await engine.PGlite.create(
    options.kind === 'pglite'
      ? { dataDir: options.dataDir }
      : { dataDir: 'memory://', loadDataDir: options.snapshot },
  );
  const pool = new pg.Pool({
    Client: clientOf(() => createPgConfig(lite), lite),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: QUEUE_LIMIT_MS,
  });
  surviveErrors(pool);
  return { pool, closeEngine: () => lite.close() };
}

/**
 * A `pg.Client` class over the one engine. Each client gets a connection object of its own: the
 * pool drops its client after every SQL error, and a shared connection object would die with it.
 */
function clientOf(newConfig: () => PgConfig, lite: PGlite): typeof pg.Client {
  return class PgliteClient extends pg.Client {
    constructor(config: pg.ClientConfig) {
      const { connection } = newConfig();

      // drizzle passes type parsers where the protocol has a list of parameter types.
      const parse = connection.parse.bind(connection);
      connection.parse = (query: { types?: unknown }) =>
        parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });

      // The engine has one session for all clients in turn: none may inherit an open transaction,
      // a setting, an advisory lock or a prepared statement.
      const connect = connection.connect.bind(connection);
      connection.connect = async (port, host) => {
        try {
          await lite.exec('ROLLBACK');
          await lite.exec('DISCARD ALL');
        } catch (error) {
          connection.emit('error', error);
          return;
        }
        await connect(port, host);
      };
      super({ ...config, ...{ connection } });
    }
  };
}

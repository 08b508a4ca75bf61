import pg from 'pg';

const STATEMENT_TIMEOUT_MS = 15_000;
/** Longer than any statement may run: a connection this silent in mid-query is dead. */
const SILENCE_LIMIT_MS = 20_000;

/** A pool for PostgreSQL that survives restarts of the server and dead networks. */
export function openPostgresPool(
  url: string,
  poolSize = 10,
  silenceMs = SILENCE_LIMIT_MS,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 2_000,
    // Below SILENCE_LIMIT_MS, so that a connection at rest is closed politely.
    idleTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
  });
  surviveErrors(pool);
  pool.on('connect', (client) => limitSilence(client, silenceMs));
  return pool;
}

/**
 * Without these listeners a lost connection ends the process. Whoever runs a query on it gets the
 * error from that query; a connection at rest is simply replaced.
 */
export function surviveErrors(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/** For a connection whose statements may take as long as they need: migrations. */
export async function liftTimeLimits(client: pg.PoolClient): Promise<void> {
  limitSilence(client, 0);
  await client.query('SET statement_timeout = 0');
  await client.query('SET idle_in_transaction_session_timeout = 0');
}

/** A half-open connection would otherwise hang for as long as the kernel retransmits: minutes. */
function limitSilence(client: pg.PoolClient, ms: number): void {
  const stream: unknown = 'connection' in client && pick(client.connection, 'stream');
  if (isSocket(stream)) {
    stream.setTimeout(ms);
    stream.removeAllListeners('timeout');
    stream.on('timeout', () => stream.destroy(new Error('Connection terminated: no answer')));
  }
}

function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isSocket(value: unknown): value is import('node:net').Socket {
  return typeof pick(value, 'setTimeout') === 'function';
}

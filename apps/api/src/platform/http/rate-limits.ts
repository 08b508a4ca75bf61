import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Database } from '../db/connect';
import { AppError } from './app-error';

/** Per access token and second, as documented; reads and writes are separate buckets. */
const readsPerSecond = 10;
const writesPerSecond = 50;

export interface RateLimits {
  /** Counts one call; answers the headers to send, or throws rate_limited carrying them. */
  count(call: RateLimitedCall): Promise<Record<string, string>>;
}

export interface RateLimitedCall {
  apiKeyId: string;
  /** Null for calls with the API key alone, which meet only its ceiling. */
  connectionId: string | null;
  isRead: boolean;
}

export class RateLimitedError extends AppError {
  constructor(readonly headers: Record<string, string>) {
    super('rate_limited', { retryAfterSeconds: Number(headers['retry-after']) });
  }
}

/**
 * Access-token buckets are shared by all processes on PostgreSQL and live in memory with the embedded
 * database, which has one process. The ceiling of an API key is always in memory: it protects a
 * process, not a promise.
 */
export function createRateLimits(database: Database, apiKeyCeiling: number): RateLimits {
  const ceiling = new RateLimiterMemory({ points: apiKeyCeiling, duration: 1 });
  const bucket = (keyPrefix: string, points: number): RateLimiterAbstract =>
    database.kind === 'pglite'
      ? new RateLimiterMemory({ keyPrefix, points, duration: 1 })
      : createShared(database, keyPrefix, points);
  const reads = bucket('read', readsPerSecond);
  const writes = bucket('write', writesPerSecond);

  return {
    async count({ apiKeyId, connectionId, isRead }) {
      if (connectionId === null) return consume(ceiling, apiKeyId, apiKeyCeiling);
      return isRead
        ? consume(reads, connectionId, readsPerSecond)
        : consume(writes, connectionId, writesPerSecond);
    },
  };
}

function createShared(database: Database, keyPrefix: string, points: number): RateLimiterAbstract {
  return new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration: 1,
  });
}

async function consume(
  limiter: RateLimiterAbstract,
  key: string,
  limit: number,
): Promise<Record<string, string>> {
  try {
    return headers(await limiter.consume(key), limit);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new RateLimitedError(headers(refusal, limit));
    throw refusal;
  }
}

function headers(state: RateLimiterRes, limit: number): Record<string, string> {
  const wait = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, state.remainingPoints)),
    'x-ratelimit-reset': String(Math.ceil((Date.now() + state.msBeforeNext) / 1000)),
    'retry-after': String(wait),
  };
}

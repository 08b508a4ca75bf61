import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Keyring } from '../crypto/keyring';
import type { Database, Db } from '../db/connect';
import { AppError } from './app-error';
import { idempotencyKeys } from './tables';

export interface IdempotentCall {
  orgId: string;
  key: string;
  operationId: string;
  request: unknown;
}

export interface IdempotentAnswer {
  answer: unknown;
  replayed: boolean;
}

/**
 * Runs a call at most once per key. Effect and answer commit in one transaction, so that after a
 * crash a repeat either finds both or does the work. An error rolls back and releases the key.
 */
export function createIdempotency(database: Database, keyring: Keyring) {
  /** The embedded database serves one transaction at a time; this tells a repeat apart from a wait. */
  const running = new Set<string>();

  return async function runOnce(
    call: IdempotentCall,
    work: (db: Db) => Promise<unknown>,
  ): Promise<IdempotentAnswer> {
    if (call.key.length < 1 || call.key.length > 255) throw new AppError('idempotency_key_invalid');
    const scope = `org:${call.orgId}`;
    const name = `${scope}:${call.key}`;
    if (running.has(name)) throw new AppError('idempotency_in_progress');
    running.add(name);
    try {
      return await database.orm.transaction((db) => runInTransaction(db, scope, call, work));
    } finally {
      running.delete(name);
    }
  };

  async function runInTransaction(
    db: Db,
    scope: string,
    call: IdempotentCall,
    work: (db: Db) => Promise<unknown>,
  ): Promise<IdempotentAnswer> {
    const lock = await db.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`${scope}:${call.key}`}, 0)) as free`,
    );
    if (!lock.rows[0]?.free) throw new AppError('idempotency_in_progress');

    const mine = and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, call.key));
    await db
      .delete(idempotencyKeys)
      .where(and(mine, lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`)));
    const [earlier] = await db.select().from(idempotencyKeys).where(mine);
    const requestHash = createHash('sha256')
      .update(JSON.stringify([call.operationId, call.request]))
      .digest('hex');
    const context = { org: call.orgId, row: name(scope, call), field: 'idempotent_answer' };

    if (earlier) {
      if (earlier.requestHash !== requestHash) throw new AppError('idempotency_key_reused');
      return { answer: JSON.parse(keyring.decrypt(earlier.sealedAnswer, context)), replayed: true };
    }
    const answer = await work(db);
    await db.insert(idempotencyKeys).values({
      scope,
      key: call.key,
      orgId: call.orgId,
      requestHash,
      sealedAnswer: keyring.encrypt(JSON.stringify(answer), context),
    });
    return { answer, replayed: false };
  }
}

const name = (scope: string, call: IdempotentCall) => `${scope}:${call.key}`;

/** Answers are kept 24 hours, as documented. */
export async function purgeIdempotencyKeys(db: Db): Promise<void> {
  await db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`));
}

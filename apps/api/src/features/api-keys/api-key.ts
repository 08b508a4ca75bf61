import { apiKeyPrefix } from '@trackstar-link/contract';
import { and, asc, eq, sql } from 'drizzle-orm';
import { newId, newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { ApiKeyAccess } from '../../platform/http/route';
import { toTimestamp } from '../../platform/time';
import { apiKeys } from './tables';

export type ApiKeyRow = typeof apiKeys.$inferSelect;

/** Two of a kind: the old one and the one that replaces it. */
const liveKeysPerKind = 2;

export interface NewApiKey {
  name: string;
  access: ApiKeyAccess;
  /** Given by the operator for the first organization; otherwise made here. */
  key?: string;
}

/** The key itself is in this answer only. */
export async function createApiKeyRow(
  db: Db,
  orgId: string,
  { name, access, key = newSecret(apiKeyPrefix) }: NewApiKey,
): Promise<{ row: ApiKeyRow; key: string }> {
  return db.transaction(async (tx) => {
    await lockKeysOf(tx, orgId);
    const live = await listApiKeyRows(tx, orgId);
    if (live.filter((other) => other.access === access).length >= liveKeysPerKind) {
      throw new AppError('api_key_limit_reached');
    }
    const [row] = await tx
      .insert(apiKeys)
      .values({ id: newId(), orgId, name, access, hash: sha256(key), lastFour: key.slice(-4) })
      .returning();
    if (!row) throw new AppError('internal', { internal: 'insert returned no row' });
    return { row, key };
  });
}

export async function listApiKeyRows(db: Db, orgId: string): Promise<ApiKeyRow[]> {
  return db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.orgId, orgId))
    .orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
}

/** Never the last key with full access: nobody could make another one. */
export async function deleteApiKeyRow(db: Db, orgId: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockKeysOf(tx, orgId);
    const live = await listApiKeyRows(tx, orgId);
    const doomed = live.find((row) => row.id === id);
    if (!doomed) throw new AppError('api_key_not_found', { id });
    if (!live.some((row) => row.access === 'full' && row.id !== id)) {
      throw new AppError('api_key_last');
    }
    await tx.delete(apiKeys).where(and(eq(apiKeys.id, id), eq(apiKeys.orgId, orgId)));
  });
}

export async function findApiKey(db: Db, hash: string): Promise<ApiKeyRow | undefined> {
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.hash, hash));
  return row;
}

export function toApiKey(row: ApiKeyRow) {
  return {
    id: row.id,
    name: row.name,
    access: row.access,
    last_four: row.lastFour,
    created_at: toTimestamp(row.createdAt),
  };
}

/** Serializes changes to one organization's keys, so that both limits hold under concurrency. */
async function lockKeysOf(tx: Db, orgId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`api_keys:${orgId}`}, 0))`);
}

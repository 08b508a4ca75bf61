import type { Install } from '@trackstar-link/contract';
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import type { Cursor } from '../../platform/http/page-token';
import { toTimestamp } from '../../platform/time';
import { connections, displayNameOf } from '../connections';

/** Text, because a JavaScript Date would drop the microseconds that the order depends on. */
const cursorTime = sql<string>`${connections.createdAt}::text`;

/** Installs whose code was never exchanged, oldest first. */
export async function selectInstalls(
  db: Db,
  orgId: string,
  page: { after: Cursor | undefined; limit: number },
): Promise<{ installs: Install[]; next: Cursor | undefined }> {
  const { after, limit } = page;
  const rows = await db
    .select({
      id: connections.id,
      integrationName: connections.integrationName,
      integrationType: connections.integrationType,
      customerId: connections.customerId,
      account: connections.account,
      createdAt: connections.createdAt,
      pendingUntil: connections.pendingUntil,
      at: cursorTime,
    })
    .from(connections)
    .where(
      and(
        eq(connections.orgId, orgId),
        eq(connections.status, 'pending'),
        gt(connections.pendingUntil, sql`now()`),
        after
          ? sql`(${connections.createdAt}, ${connections.id}) > (${after.at}::timestamptz, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(asc(connections.createdAt), asc(connections.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    installs: rows.slice(0, limit).map((row) => ({
      id: row.id,
      status: 'pending',
      integration_name: row.integrationName,
      integration_display_name: displayNameOf(row.integrationType, row.integrationName),
      integration_type: row.integrationType,
      customer_id: row.customerId,
      account: row.account,
      created_at: toTimestamp(row.createdAt),
      expires_at: toTimestamp(row.pendingUntil ?? row.createdAt),
    })),
    next: last && { at: last.at, id: last.id },
  };
}

/** Deletes unclaimed installs with their credentials and codes; answers how many. */
export async function purgeInstalls(db: Db): Promise<number> {
  const rows = await db
    .delete(connections)
    .where(and(eq(connections.status, 'pending'), lt(connections.pendingUntil, sql`now()`)))
    .returning({ id: connections.id });
  return rows.length;
}

import type { IntegrationType } from '@trackstar-link/contract';
import { and, asc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import type { Cursor } from '../../platform/http/page-token';
import type { ConnectionRow, ErrorRow, VisibleRow } from './connection';
import { connections } from './tables';

export interface ConnectionFilters {
  customer_id?: string | undefined;
  integration_name?: string | undefined;
  integration_type?: IntegrationType | undefined;
}

export type ConnectionWithErrors = VisibleRow & { errors: ErrorRow[] };

/** One statement reads a connection with its errors: the dashboard's and the host's hottest call. */
export const errorsOfRow = sql<ErrorRow[]>`coalesce((
  select json_agg(json_build_object(
    'id', e.id, 'error_type', e.error_type, 'action', e.action, 'message', e.message,
    'first_seen', e.first_seen, 'last_seen', e.last_seen) order by e.first_seen, e.id)
  from connection_errors e where e.connection_id = "connections"."id"), '[]'::json)`;

const {
  sealedCredentials,
  sealedAccessToken,
  accessTokenHash,
  credentialsVersion,
  reinstalls,
  initialSyncDue,
  credentialsExpireAt,
  renewAt,
  renewalBy,
  renewalUntil,
  nextCheckAt,
  checkBy,
  checkUntil,
  failedChecks,
  mailedAt,
  ...visible
} = getTableColumns(connections);
const columns = { ...visible, errors: errorsOfRow };

/** Active connections only: a pending one is invisible until it is claimed. */
const visibleTo = (orgId: string): SQL | undefined =>
  and(eq(connections.orgId, orgId), eq(connections.status, 'active'));

export async function selectConnection(
  db: Db,
  orgId: string,
  id: string,
): Promise<ConnectionWithErrors | undefined> {
  const [row] = await preparedRead(db).execute({ orgId, id });
  return row;
}

/**
 * Built once per database and planned once per session: writing the SQL anew on each call would cost
 * a third of the whole request.
 */
function preparedRead(db: Db): PreparedRead {
  const known = preparedReads.get(db);
  if (known) return known;
  const made = prepareRead(db);
  preparedReads.set(db, made);
  return made;
}

const prepareRead = (db: Db) =>
  db
    .select(columns)
    .from(connections)
    .where(
      and(
        eq(connections.orgId, sql.placeholder('orgId')),
        eq(connections.status, 'active'),
        eq(connections.id, sql.placeholder('id')),
      ),
    )
    .prepare('select_connection');

type PreparedRead = ReturnType<typeof prepareRead>;
const preparedReads = new WeakMap<Db, PreparedRead>();

/** A page in creation order; one row more than asked for tells whether another page follows. */
export async function selectConnections(
  db: Db,
  orgId: string,
  page: { filters: ConnectionFilters; after: Cursor | undefined; limit: number },
): Promise<{ rows: ConnectionWithErrors[]; next: Cursor | undefined }> {
  const { filters, after, limit } = page;
  const rows = await db
    .select({ ...columns, at: cursorTime })
    .from(connections)
    .where(
      and(
        visibleTo(orgId),
        filters.customer_id ? eq(connections.customerId, filters.customer_id) : undefined,
        filters.integration_name
          ? eq(connections.integrationName, filters.integration_name)
          : undefined,
        filters.integration_type
          ? eq(connections.integrationType, filters.integration_type)
          : undefined,
        after
          ? sql`(${connections.createdAt}, ${connections.id}) > (${after.at}::timestamptz, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(asc(connections.createdAt), asc(connections.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), next: last && { at: last.at, id: last.id } };
}

/** Text, because a JavaScript Date would drop the microseconds that the order depends on. */
export const cursorTime = sql<string>`${connections.createdAt}::text`;

/**
 * The connection of an access token, counting the use. Undefined when the organization has none with
 * this token; `foreign` tells whether another one has.
 */
export async function useAccessToken(
  db: Db,
  orgId: string,
  tokenHash: string,
): Promise<{ id: string } | { foreign: boolean }> {
  const [row] = await db
    .update(connections)
    .set({ timesUsed: sql`${connections.timesUsed} + 1`, lastUsed: sql`now()` })
    .where(
      and(
        eq(connections.accessTokenHash, tokenHash),
        eq(connections.orgId, orgId),
        eq(connections.status, 'active'),
      ),
    )
    .returning({ id: connections.id });
  if (row) return row;
  const [other] = await db
    .select({ id: connections.id })
    .from(connections)
    .where(eq(connections.accessTokenHash, tokenHash));
  return { foreign: other !== undefined };
}

/**
 * A call to the vendor was refused: looks at the connection's health at once, unless that is under way
 * or the checks after a failure are.
 */
export async function requestCheck(db: Db, id: string): Promise<void> {
  await db
    .update(connections)
    .set({ nextCheckAt: sql`now()` })
    .where(
      and(
        eq(connections.id, id),
        eq(connections.failedChecks, 0),
        sql`(${connections.nextCheckAt} is null or ${connections.nextCheckAt} > now())`,
      ),
    );
}

/** Looks at its health now, because somebody asks; false where there is no such connection. */
export async function checkNow(db: Db, orgId: string, id: string): Promise<boolean> {
  const rows = await db
    .update(connections)
    .set({ nextCheckAt: sql`now()` })
    .where(and(visibleTo(orgId), eq(connections.id, id)))
    .returning({ id: connections.id });
  return rows.length > 0;
}

export async function patchConnection(
  db: Db,
  orgId: string,
  id: string,
  change: { customer_id?: string | null | undefined; webhooks_disabled?: boolean | undefined },
): Promise<boolean> {
  const set = {
    ...(change.customer_id !== undefined && { customerId: change.customer_id }),
    ...(change.webhooks_disabled !== undefined && { webhooksDisabled: change.webhooks_disabled }),
  };
  const mine = and(visibleTo(orgId), eq(connections.id, id));
  if (Object.keys(set).length === 0) {
    const rows = await db.select({ id: connections.id }).from(connections).where(mine);
    return rows.length > 0;
  }
  const rows = await db.update(connections).set(set).where(mine).returning({ id: connections.id });
  return rows.length > 0;
}

export async function removeConnection(
  db: Db,
  orgId: string,
  id: string,
): Promise<ConnectionRow | undefined> {
  const [row] = await db
    .delete(connections)
    .where(and(visibleTo(orgId), eq(connections.id, id)))
    .returning();
  return row;
}

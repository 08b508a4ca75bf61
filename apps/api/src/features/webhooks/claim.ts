import type { IntegrationType } from '@trackstar-link/contract';
import { inArray, sql } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { preparedStatement } from '../../platform/db/prepared';
import type { SentEvent } from './envelope';
import { webhookEndpoints } from './tables';

export type EndpointRow = typeof webhookEndpoints.$inferSelect;

/** A delivery that is ours until `deadline`. */
export interface Claimed {
  claim: string;
  endpointId: string;
  failures: number;
  event: SentEvent;
  /** By the process's own clock: after that another process may be at it. */
  deadline: number;
}

export interface ClaimOptions {
  /** How many more each endpoint takes; another one takes `room`. */
  rooms: ReadonlyMap<string, number>;
  room: number;
  limit: number;
  /** For how long nobody else may be at them. */
  leaseSeconds: number;
}

interface ClaimedRow extends EventRow {
  endpoint_id: string;
  failures: number;
}

/** The row that `sentEventColumns` makes. */
export interface EventRow {
  id: string;
  org_id: string;
  type: string;
  created_at: Date;
  connection_id: string | null;
  customer_id: string | null;
  integration_name: string | null;
  integration_type: IntegrationType | null;
  resource_id: string | null;
  data: Record<string, unknown>;
  previous_attributes: Record<string, unknown> | null;
  sealed_access_token: string | null;
}

/** Columns of an event as `SentEvent` wants them; the connection is asked for what an event lacks. */
export const sentEventColumns = sql.raw(`
  ev.id, ev.org_id, ev.type, ev.created_at, ev.connection_id, ev.resource_id, ev.data,
  ev.previous_attributes, coalesce(ev.customer_id, c.customer_id) as customer_id,
  coalesce(ev.integration_name, c.integration_name) as integration_name,
  coalesce(ev.integration_type, c.integration_type) as integration_type,
  case when ev.type = 'connection.created' and ev.test_of is null
    then c.sealed_access_token end as sealed_access_token`);

/**
 * Takes what is due, of each endpoint no more than it has room for: one that hangs keeps nobody else
 * waiting. Where order is kept, only the first of a resource is taken.
 */
const take = preparedStatement<ClaimedRow>(
  'claim_webhook_deliveries',
  () => sql`
    with taken as materialized (
      select due.event_id, due.endpoint_id
      from webhook_endpoints e cross join lateral (
        select d.event_id, d.endpoint_id from webhook_deliveries d
        where d.endpoint_id = e.id and d.status = 'pending' and d.next_attempt_at <= now()
          and (d.claimed_until is null or d.claimed_until < now())
          and (d.order_key is null or not exists (
            select 1 from webhook_deliveries earlier
            where earlier.endpoint_id = d.endpoint_id and earlier.order_key = d.order_key
              and earlier.status = 'pending' and earlier.seq < d.seq))
        order by d.next_attempt_at, d.seq
        limit coalesce((${sql.placeholder('rooms')}::jsonb ->> e.id)::int, ${sql.placeholder('room')})
        for update skip locked
      ) due
      where e.enabled
      limit ${sql.placeholder('limit')}
    )
    update webhook_deliveries d set claim = ${sql.placeholder('claim')},
      claimed_until = now() + make_interval(secs => ${sql.placeholder('lease')})
    from taken t join events ev on ev.id = t.event_id
      left join connections c on c.id = ev.connection_id
    where d.event_id = t.event_id and d.endpoint_id = t.endpoint_id
    returning d.endpoint_id, d.failures, d.seq, ${sentEventColumns}`,
);

export async function claimDeliveries(db: Db, options: ClaimOptions): Promise<Claimed[]> {
  const claim = newId();
  const begun = performance.now();
  const rows = await take(db, {
    claim,
    rooms: JSON.stringify(Object.fromEntries(options.rooms)),
    room: options.room,
    limit: options.limit,
    lease: options.leaseSeconds,
  });
  const deadline = begun + options.leaseSeconds * 1_000;
  return rows.map((row) => ({
    claim,
    endpointId: row.endpoint_id,
    failures: row.failures,
    event: toSentEvent(row),
    deadline,
  }));
}

export function toSentEvent(row: EventRow): SentEvent {
  return {
    id: row.id,
    orgId: row.org_id,
    type: row.type,
    createdAt: new Date(row.created_at),
    connectionId: row.connection_id,
    customerId: row.customer_id,
    integrationName: row.integration_name,
    integrationType: row.integration_type,
    resourceId: row.resource_id,
    data: row.data,
    previousAttributes: row.previous_attributes,
    sealedAccessToken: row.sealed_access_token,
  };
}

export async function readEndpoints(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, EndpointRow>> {
  const rows = await db
    .select()
    .from(webhookEndpoints)
    .where(inArray(webhookEndpoints.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Gives back what was taken and not tried. */
export async function release(db: Db, claims: readonly string[]): Promise<void> {
  if (claims.length === 0) return;
  await db.execute(sql`update webhook_deliveries set claim = null, claimed_until = null
    where status = 'pending' and claim in (${sql.join(
      claims.map((claim) => sql`${claim}`),
      sql`, `,
    )})`);
}

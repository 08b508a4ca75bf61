import { eventTypes } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import { preparedStatement } from '../../platform/db/prepared';

/** Known to nobody else: whose turn it is to distribute events. */
const turnLock = 7_201_840_533;

const listOf = (types: readonly string[]) => sql.raw(types.map((type) => `'${type}'`).join(', '));

/**
 * Writes the deliveries of the oldest events that have none yet, in one statement: an event is
 * distributed to every endpoint that wants it, or not at all. One process at a time does it, so that
 * deliveries exist in the order of their events. Events from before an endpoint are not sent to it.
 */
const distribute = preparedStatement<{ events: number; deliveries: number }>(
  'distribute_webhook_events',
  () => sql`
    with turn as materialized (select pg_try_advisory_xact_lock(${sql.raw(String(turnLock))}) as mine),
    batch as materialized (
      select ev.id, ev.seq, ev.org_id, ev.type, ev.connection_id, ev.resource_id, ev.test_of,
        ev.created_at, ev.muted, coalesce(ev.customer_id, c.customer_id) as customer_id
      from events ev left join connections c on c.id = ev.connection_id
      where ev.fanned_out_at is null and (select mine from turn)
      order by ev.seq
      limit ${sql.placeholder('limit')}
      for update of ev skip locked
    ),
    written as (
      insert into webhook_deliveries (event_id, endpoint_id, org_id, seq, order_key)
      select b.id, e.id, b.org_id, b.seq,
        case when e.ordered then coalesce(b.resource_id, b.connection_id, b.org_id) end
      from batch b join webhook_endpoints e on e.org_id = b.org_id and e.enabled
      where e.id = b.test_of or (
        b.test_of is null and e.created_at <= b.created_at
        and b.type in (${listOf(eventTypes)})
        and not b.muted
        and (e.connection_id is null or e.connection_id = b.connection_id)
        and (e.customer_id is null or e.customer_id = b.customer_id)
        and (e.event_types is null or exists (
          select 1 from jsonb_array_elements_text(e.event_types) as wanted(pattern)
          where b.type = pattern
            or (right(pattern, 1) = '*' and starts_with(b.type, left(pattern, -1))))))
      on conflict do nothing
      returning 1
    ),
    marked as (
      update events set fanned_out_at = now() from batch where events.id = batch.id returning 1
    )
    select (select count(*)::int from marked) as events,
      (select count(*)::int from written) as deliveries`,
);

/** Answers how many events it has distributed. */
export async function fanOut(db: Db, limit = 200): Promise<number> {
  const [row] = await distribute(db, { limit });
  return row?.events ?? 0;
}

import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';

/** Small, so that deliveries and requests pass in between. */
const batch = 500;

/**
 * Deletes messages that are older than so many days, with their deliveries and attempts, unless one
 * is still on its way. Answers how many.
 */
export async function purgeMessages(db: Db, days: number): Promise<number> {
  for (let purged = 0; ;) {
    const { rows } = await db.execute<{ count: number }>(sql`
      with old as materialized (
        select ev.id from events ev
        where ev.created_at < now() - make_interval(days => ${days}) and ev.fanned_out_at is not null
          and not exists (select 1 from webhook_deliveries d
            where d.event_id = ev.id and d.status = 'pending')
        order by ev.created_at limit ${batch}
      ),
      attempts as (delete from webhook_attempts a using old where a.event_id = old.id),
      deliveries as (delete from webhook_deliveries d using old where d.event_id = old.id),
      gone as (delete from events ev using old where ev.id = old.id returning 1)
      select count(*)::int as count from gone`);
    const count = rows[0]?.count ?? 0;
    purged += count;
    if (count < batch) return purged;
  }
}

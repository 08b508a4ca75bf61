import type { MagicLinkEvent } from '@trackstar-link/contract';
import { asc, eq, sql } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { toTimestamp } from '../../platform/time';
import { magicLinkEvents } from './tables';

/** Whoever has a link can come back and fail as often as they like: the rest is not written down. */
const maxEntries = 200;
/** Visits within this time are one. */
const visitMinutes = 10;

export interface TimelineEntry {
  type: MagicLinkEvent['type'];
  integrationName?: string;
  code?: string;
  message?: string;
  connectionId?: string;
}

/** Writes an entry; call it with the transaction of what it tells about. */
export async function note(tx: Db, linkId: string, entry: TimelineEntry): Promise<void> {
  await tx.insert(magicLinkEvents).values({ id: newId(), linkId, ...entry });
}

/** The same for what a customer can repeat; false where the timeline is full. */
export async function noteTry(tx: Db, linkId: string, entry: TimelineEntry): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into ${magicLinkEvents} (id, link_id, type, integration_name, code, message)
    select ${newId()}, ${linkId}, ${entry.type}, ${entry.integrationName ?? null}::text,
      ${entry.code ?? null}::text, ${entry.message ?? null}::text
    where (select count(*) from magic_link_events e where e.link_id = ${linkId}) < ${maxEntries}
    returning id`);
  return rows.length > 0;
}

/** Notes that somebody came; false where that was noted a moment ago. */
export async function noteVisit(
  tx: Db,
  linkId: string,
  type: 'opened' | 'started',
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from magic_link_events e where e.link_id = ${linkId} and e.type = ${type}
      and e.at > now() - make_interval(mins => ${visitMinutes}) limit 1`);
  return rows.length === 0 && noteTry(tx, linkId, { type });
}

export async function readTimeline(db: Db, linkId: string): Promise<MagicLinkEvent[]> {
  const rows = await db
    .select()
    .from(magicLinkEvents)
    .where(eq(magicLinkEvents.linkId, linkId))
    .orderBy(asc(magicLinkEvents.at), asc(magicLinkEvents.id));
  return rows.map((row) => ({
    type: row.type,
    at: toTimestamp(row.at),
    integration_name: row.integrationName,
    code: row.code,
    message: row.message,
    connection_id: row.connectionId,
  }));
}

import type { WebhookAttempt, WebhookMessage } from '@trackstar-link/contract';
import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { Cursor } from '../../platform/http/page-token';
import { toTimestamp } from '../../platform/time';
import { events } from '../events';
import { sentEventColumns, toSentEvent, type EventRow } from './claim';
import type { SentEvent } from './envelope';
import { webhookAttempts, webhookDeliveries } from './tables';

export interface MessageFilters {
  event_type?: string | undefined;
  connection_id?: string | undefined;
  resource_id?: string | undefined;
  endpoint_id?: string | undefined;
  status?: WebhookMessage['deliveries'][number]['status'] | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

interface DeliveryRow {
  endpoint_id: string;
  status: WebhookMessage['deliveries'][number]['status'];
  attempts: number;
  next_attempt_at: string;
}

/** One statement reads messages with their deliveries. */
const deliveriesOfRow = sql<DeliveryRow[]>`coalesce((
  select json_agg(json_build_object('endpoint_id', d.endpoint_id, 'status', d.status,
    'attempts', d.attempts, 'next_attempt_at', d.next_attempt_at) order by d.endpoint_id)
  from webhook_deliveries d where d.event_id = "events"."id"), '[]'::json)`;

const columns = {
  id: events.id,
  seq: events.seq,
  type: events.type,
  createdAt: events.createdAt,
  connectionId: events.connectionId,
  customerId: events.customerId,
  resourceId: events.resourceId,
  testOf: events.testOf,
  deliveries: deliveriesOfRow,
};

/** Newest first; one row more than asked for tells whether another page follows. */
export async function selectMessages(
  db: Db,
  orgId: string,
  page: { filters: MessageFilters; after: Cursor | undefined; limit: number },
): Promise<{ messages: WebhookMessage[]; next: Cursor | undefined }> {
  const { filters, after, limit } = page;
  const rows = await db
    .select(columns)
    .from(events)
    .where(
      and(
        eq(events.orgId, orgId),
        filters.event_type ? eq(events.type, filters.event_type) : undefined,
        filters.connection_id ? eq(events.connectionId, filters.connection_id) : undefined,
        filters.resource_id ? eq(events.resourceId, filters.resource_id) : undefined,
        filters.after ? sql`${events.createdAt} >= ${filters.after}::timestamptz` : undefined,
        filters.before ? sql`${events.createdAt} < ${filters.before}::timestamptz` : undefined,
        hasDelivery(filters),
        after ? sql`${events.seq} < ${after.at}::bigint` : undefined,
      ),
    )
    .orderBy(desc(events.seq))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    messages: rows.slice(0, limit).map(toWebhookMessage),
    next: last && { at: String(last.seq), id: last.id },
  };
}

function hasDelivery({ endpoint_id, status }: MessageFilters): SQL | undefined {
  if (endpoint_id === undefined && status === undefined) return undefined;
  return sql`exists (select 1 from webhook_deliveries d where ${and(
    sql`d.event_id = ${events.id}`,
    endpoint_id === undefined ? undefined : sql`d.endpoint_id = ${endpoint_id}`,
    status === undefined ? undefined : sql`d.status = ${status}`,
  )})`;
}

export async function selectMessage(
  db: Db,
  orgId: string,
  id: string,
): Promise<{ message: WebhookMessage; event: SentEvent }> {
  const [row] = await db
    .select(columns)
    .from(events)
    .where(and(eq(events.orgId, orgId), eq(events.id, id)));
  if (!row) throw new AppError('webhook_message_not_found', { id });
  return { message: toWebhookMessage(row), event: await selectEvent(db, orgId, id) };
}

export async function selectEvent(db: Db, orgId: string, id: string): Promise<SentEvent> {
  const { rows } = await db.execute<EventRow & Record<string, unknown>>(sql`
    select ${sentEventColumns}
    from events ev left join connections c on c.id = ev.connection_id
    where ev.org_id = ${orgId} and ev.id = ${id}`);
  const [row] = rows;
  if (!row) throw new AppError('webhook_message_not_found', { id });
  return toSentEvent(row);
}

export async function selectAttempts(db: Db, orgId: string, id: string): Promise<WebhookAttempt[]> {
  const rows = await db
    .select()
    .from(webhookAttempts)
    .where(and(eq(webhookAttempts.orgId, orgId), eq(webhookAttempts.eventId, id)))
    .orderBy(desc(webhookAttempts.at), desc(webhookAttempts.number))
    .limit(1_000);
  return rows.map((row) => ({
    id: row.id,
    endpoint_id: row.endpointId,
    number: row.number,
    url: row.url,
    at: toTimestamp(row.at),
    succeeded: row.succeeded,
    response_status: row.responseStatus,
    response_body: row.responseBody,
    latency_ms: row.latencyMs,
    error: row.error,
  }));
}

/** Due at once, with all attempts anew; made where the endpoint never had it. */
export async function resend(
  db: Db,
  event: { orgId: string; id: string },
  endpointId: string,
): Promise<WebhookMessage['deliveries'][number]> {
  const { rows } = await db.execute<DeliveryRow & Record<string, unknown>>(sql`
    insert into webhook_deliveries (event_id, endpoint_id, org_id, seq)
    select id, ${endpointId}, org_id, seq from events
    where id = ${event.id} and org_id = ${event.orgId}
    on conflict (event_id, endpoint_id) do update
      set status = 'pending', failures = 0, next_attempt_at = now(), claim = null,
        claimed_until = null
    returning endpoint_id, status, attempts, next_attempt_at`);
  const [row] = rows;
  if (!row) throw new AppError('webhook_message_not_found', { id: event.id });
  return toDelivery(row);
}

/** In batches, so that other statements pass in between; answers how many. */
export async function recover(
  db: Db,
  endpoint: { orgId: string; id: string },
  since: string,
): Promise<number> {
  const batch = 2_000;
  for (let recovered = 0; ;) {
    const rows = await db
      .update(webhookDeliveries)
      .set({ status: 'pending', failures: 0, nextAttemptAt: sql`now()` })
      .where(
        and(
          eq(webhookDeliveries.endpointId, endpoint.id),
          eq(webhookDeliveries.status, 'failed'),
          sql`${webhookDeliveries.eventId} in (
            select d.event_id from webhook_deliveries d join events ev on ev.id = d.event_id
            where d.endpoint_id = ${endpoint.id} and d.org_id = ${endpoint.orgId}
              and d.status = 'failed' and ev.created_at >= ${since}::timestamptz
            order by d.seq limit ${batch})`,
        ),
      )
      .returning({ id: webhookDeliveries.eventId });
    recovered += rows.length;
    if (rows.length < batch) return recovered;
  }
}

interface MessageRow {
  id: string;
  type: string;
  createdAt: Date;
  connectionId: string | null;
  customerId: string | null;
  resourceId: string | null;
  testOf: string | null;
  deliveries: DeliveryRow[];
}

function toWebhookMessage(row: MessageRow): WebhookMessage {
  return {
    id: row.id,
    event_type: row.type,
    created_at: toTimestamp(row.createdAt),
    connection_id: row.connectionId,
    customer_id: row.customerId,
    resource_id: row.resourceId,
    test: row.testOf !== null,
    deliveries: row.deliveries.map(toDelivery),
  };
}

function toDelivery(row: DeliveryRow): WebhookMessage['deliveries'][number] {
  return {
    endpoint_id: row.endpoint_id,
    status: row.status,
    attempts: row.attempts,
    next_attempt_at: row.status === 'pending' ? toTimestamp(new Date(row.next_attempt_at)) : null,
  };
}

import {
  isResourceEvent,
  type EventType,
  type IntegrationType,
  type StoredEventData,
} from '@trackstar-link/contract';
import { sql, type SQL } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { events } from './tables';

export interface NewEvent<Type extends EventType = EventType> {
  orgId: string;
  /** Null where there is no connection yet. */
  connectionId: string | null;
  type: Type;
  /** Without secrets: they are looked up when the event is sent. */
  data: StoredEventData<Type>;
  previousAttributes?: Record<string, unknown>;
  /** The order, product, … that it is about. */
  resourceId?: string;
  /** What the event says of the connection; read from it when left out. */
  about?: EventSubject;
}

export interface EventSubject {
  integrationName: string | null;
  integrationType: IntegrationType | null;
  customerId: string | null;
}

/** Call it with the transaction of the change that it reports. */
export async function writeEvent<Type extends EventType>(
  tx: Db,
  event: NewEvent<Type>,
): Promise<void> {
  await tx.insert(events).values(toValues(event));
}

/** Several at once, in one statement. */
export async function writeEvents<Type extends EventType>(
  tx: Db,
  written: readonly NewEvent<Type>[],
): Promise<void> {
  if (written.length === 0) return;
  await tx.insert(events).values(written.map(toValues));
}

function toValues<Type extends EventType>(event: NewEvent<Type>) {
  const { connectionId, about } = event;
  const ofConnection = (column: string): SQL =>
    sql`(select ${sql.identifier(column)} from connections where id = ${connectionId})`;
  return {
    id: newEventId(),
    orgId: event.orgId,
    connectionId,
    type: event.type,
    data: event.data,
    previousAttributes: event.previousAttributes ?? null,
    resourceId: event.resourceId ?? null,
    muted: isResourceEvent(event.type)
      ? sql`coalesce(${ofConnection('webhooks_disabled')}, false)`
      : false,
    customerId: about ? about.customerId : ofConnection('customer_id'),
    integrationName: about ? about.integrationName : ofConnection('integration_name'),
    integrationType: about ? about.integrationType : ofConnection('integration_type'),
  };
}

/**
 * An event as a part of the statement that has the effect. `changed` is a common table expression of
 * rows of connections; no row, no event. `data` is an SQL expression over it.
 */
export function eventOf(changed: string, type: EventType, id: SQL, data: SQL): SQL {
  return sql`insert into events (id, org_id, connection_id, type, data, customer_id,
      integration_name, integration_type)
    select ${id}, org_id, id, ${sql.raw(`'${type}'`)}, ${data}, customer_id, integration_name,
      integration_type
    from ${sql.identifier(changed)}`;
}

/** An instant as the wire has it, in SQL. */
export const timestampSql = (instant: SQL): SQL =>
  sql`to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Receivers see it as the id of the message. */
export function newEventId(): string {
  return `msg_${newId()}`;
}

export { events } from './tables';

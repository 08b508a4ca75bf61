import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { events } from './tables';

export type EventType =
  | 'connection.created'
  | 'connection.reinstalled'
  | 'connection.deleted'
  | 'connection-error.created'
  | 'connection-error.updated'
  | 'connection-error.deleted'
  | 'install.failed'
  | 'magic-link.opened'
  | 'magic-link.failed'
  | 'magic-link.completed';

export interface NewEvent {
  orgId: string;
  /** Null for what concerns no connection, or none yet. */
  connectionId: string | null;
  type: EventType;
  data: Record<string, unknown>;
}

/** Call it with the transaction of the change that it reports. */
export async function writeEvent(tx: Db, event: NewEvent): Promise<void> {
  await tx.insert(events).values({ id: newEventId(), ...event });
}

/** Several at once, in one statement. */
export async function writeEvents(tx: Db, written: readonly NewEvent[]): Promise<void> {
  if (written.length === 0) return;
  await tx.insert(events).values(written.map((event) => ({ id: newEventId(), ...event })));
}

export function newEventId(): string {
  return `evt_${newId()}`;
}

export { events } from './tables';

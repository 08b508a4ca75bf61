import {
  previousAttributes,
  type Action,
  type EventData,
  type EventType,
} from '@trackstar-link/contract';
import { eq, inArray, sql } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import {
  availableActions,
  connectionErrors,
  toConnectionError,
  type ConnectionRow,
  type ErrorRow,
} from '../connections';
import { writeEvents, type NewEvent } from '../events';
import type { OrganizationRow } from '../organizations';

/** What is wrong with a connection, as a check has found it. */
export interface Finding {
  errorType: ErrorRow['error_type'];
  /** Null: all of them. */
  action: Action | null;
  message: string;
}

type ErrorEvent = Extract<EventType, `connection-error.${string}`>;

/** What the events of its errors tell of a connection. */
export type ErrorSubject = Pick<
  ConnectionRow,
  | 'id'
  | 'orgId'
  | 'integrationName'
  | 'integrationType'
  | 'authMethod'
  | 'permissions'
  | 'disabledFunctions'
  | 'enabledFunctions'
  | 'customerId'
>;

/** How a connection's errors change. */
export interface ErrorChange {
  /** As they are now. */
  known: readonly ErrorRow[];
  found: readonly Finding[];
  /** Of the known ones that were not found: those about which nothing was learned. */
  keeps: (known: ErrorRow) => boolean;
}

/**
 * Adds, updates and removes errors so that they are what was found, with an event for each that is new,
 * says something else, or is gone; seen once more is no event. Call it with the transaction that holds
 * the connection's row locked.
 */
export async function changeErrors(
  tx: Db,
  connection: ErrorSubject,
  organization: Pick<OrganizationRow, 'disabledFunctions'>,
  { known, found, keeps }: ErrorChange,
): Promise<void> {
  const knownOf = (finding: Pick<Finding, 'errorType' | 'action'>) =>
    known.find((error) => isSame(error, finding));
  const gone = known.filter(
    (error) => !keeps(error) && !found.some((finding) => isSame(error, finding)),
  );
  const seen = found.length > 0 ? await upsert(tx, connection.id, found) : [];
  if (gone.length > 0) {
    await tx.delete(connectionErrors).where(
      inArray(
        connectionErrors.id,
        gone.map(({ id }) => id),
      ),
    );
  }
  const actions = availableActions(connection, organization);
  const dataOf = (error: ErrorRow): EventData<ErrorEvent> => {
    const shown = toConnectionError(connection.integrationType, error, actions);
    return {
      ...shown,
      failed_url: null,
      integration_name: connection.integrationName,
      created_date: shown.first_seen,
      updated_date: shown.last_seen,
    };
  };
  const event = (type: ErrorEvent, error: ErrorRow): NewEvent<ErrorEvent> => ({
    orgId: connection.orgId,
    connectionId: connection.id,
    type,
    data: dataOf(error),
  });
  const updated = (before: ErrorRow, after: ErrorRow): NewEvent<ErrorEvent> => ({
    ...event('connection-error.updated', after),
    previousAttributes: previousAttributes(dataOf(before), dataOf(after)),
  });
  await writeEvents(tx, [
    ...seen.flatMap((error) => {
      const before = knownOf({ errorType: error.error_type, action: error.action });
      if (!before) return [event('connection-error.created', error)];
      return before.message === error.message ? [] : [updated(before, error)];
    }),
    ...gone.map((error) => event('connection-error.deleted', error)),
  ]);
}

/** Unique by connection, type and action: whoever else finds the same, it stays one. */
async function upsert(tx: Db, connectionId: string, found: readonly Finding[]) {
  const rows = await tx
    .insert(connectionErrors)
    .values(found.map((finding) => ({ id: newId(), connectionId, ...finding })))
    .onConflictDoUpdate({
      target: [connectionErrors.connectionId, connectionErrors.errorType, connectionErrors.action],
      set: { message: sql`excluded.message`, lastSeen: sql`now()` },
    })
    .returning(columns);
  return rows.map(toErrorRow);
}

/** The errors of one connection, for who holds its row and has not read them along with it. */
export async function selectErrors(tx: Db, connectionId: string): Promise<ErrorRow[]> {
  const rows = await tx
    .select(columns)
    .from(connectionErrors)
    .where(eq(connectionErrors.connectionId, connectionId));
  return rows.map(toErrorRow);
}

const { id, errorType, action, message, firstSeen, lastSeen } = connectionErrors;
const columns = { id, error_type: errorType, action, message, firstSeen, lastSeen };

function toErrorRow(
  row: Omit<ErrorRow, 'first_seen' | 'last_seen'> & Record<'firstSeen' | 'lastSeen', Date>,
): ErrorRow {
  const { firstSeen, lastSeen, ...rest } = row;
  return { ...rest, first_seen: firstSeen.toISOString(), last_seen: lastSeen.toISOString() };
}

function isSame(error: ErrorRow, finding: Pick<Finding, 'errorType' | 'action'>): boolean {
  return error.error_type === finding.errorType && error.action === finding.action;
}

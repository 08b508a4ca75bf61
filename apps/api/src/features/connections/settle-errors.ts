import { isReadAction, resourceOf, type Permission } from '@trackstar-link/contract';
import { eq, sql } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { writeEvent, type EventType } from '../events';
import { missingPermissions, type ConnectionRow } from './connection';
import { connectionErrors } from './tables';

type ErrorRow = typeof connectionErrors.$inferSelect;

/**
 * Brings a connection's errors in line with what a check of its credentials has just found, in the
 * transaction that stores them. What the system could not say is left as it was.
 */
export async function settleErrors(
  tx: Db,
  connection: Pick<ConnectionRow, 'id' | 'orgId' | 'integrationName'>,
  found: { permissions: readonly Permission[]; displayName: string },
): Promise<void> {
  const tell = (type: EventType, error: Pick<ErrorRow, 'errorType' | 'action' | 'message'>) =>
    writeEvent(tx, {
      orgId: connection.orgId,
      connectionId: connection.id,
      type,
      data: {
        integration_name: connection.integrationName,
        error_type: error.errorType,
        resource: error.action && isReadAction(error.action) ? resourceOf(error.action) : null,
        message: error.message,
      },
    });
  const standing = new Map(
    missingPermissions(found.permissions, found.displayName).map((error) => [error.action, error]),
  );
  const undecided = new Set<ErrorRow['action']>(
    found.permissions.filter(({ status }) => status === 'unknown').map(({ action }) => action),
  );
  const known = await tx
    .select()
    .from(connectionErrors)
    .where(eq(connectionErrors.connectionId, connection.id));
  for (const error of known) {
    const mine = eq(connectionErrors.id, error.id);
    const again =
      error.errorType === 'missing_permission' && error.action
        ? standing.get(error.action)
        : undefined;
    if (again) {
      standing.delete(again.action);
      const { message } = again;
      await tx
        .update(connectionErrors)
        .set({ message, lastSeen: sql`now()` })
        .where(mine);
      if (message !== error.message) await tell('connection-error.updated', again);
    } else if (error.errorType === 'invalid_credentials' || !undecided.has(error.action)) {
      await tx.delete(connectionErrors).where(mine);
      await tell('connection-error.deleted', error);
    }
  }
  for (const error of standing.values()) {
    await tx
      .insert(connectionErrors)
      .values({ id: newId(), connectionId: connection.id, ...error });
    await tell('connection-error.created', error);
  }
}

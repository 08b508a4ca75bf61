import { and, eq } from 'drizzle-orm';
import type { Orm } from '../../platform/db/connect';
import { connections } from '../connections';
import { readOrganization } from '../organizations';
import { changeErrors, selectErrors } from './change';

/** As many failures in a row break a working connection. */
export const breakingFailures = 3;

/**
 * Notes that the vendor refuses this version of the credentials for good: one error and one event,
 * however many callers found out. A newer version that was stored meanwhile is never blamed.
 */
export function noteRefusal(
  orm: Orm,
  { id, version }: { id: string; version: number },
  message: string,
): Promise<void> {
  return orm.transaction(async (tx) => {
    const [connection] = await tx
      .update(connections)
      .set({ renewAt: null, failedChecks: breakingFailures })
      .where(and(eq(connections.id, id), eq(connections.credentialsVersion, version)))
      .returning();
    // A pending one is nobody's yet: its install fails, and that is all.
    if (!connection || connection.status !== 'active') return;
    await changeErrors(tx, connection, await readOrganization(tx, connection.orgId), {
      known: await selectErrors(tx, id),
      found: [{ errorType: 'invalid_credentials', action: null, message }],
      keeps: () => true,
    });
  });
}

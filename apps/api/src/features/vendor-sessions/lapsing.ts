import type { Db } from '../../platform/db/connect';
import type { Logger } from '../../platform/logging';
import { selectLapsing } from './credentials';
import type { VendorSessions } from './sessions';

const batch = 200;

/** Renews what would lapse unused, and answers how many; a failure is left for the next hour. */
export async function renewLapsing(
  db: Db,
  sessions: VendorSessions,
  logger: Logger,
): Promise<number> {
  let renewed = 0;
  for (const { id, orgId } of await selectLapsing(db, batch)) {
    try {
      await sessions.renew(orgId, id);
      renewed += 1;
    } catch (err) {
      logger.warn({ err, connectionId: id }, 'a sign-in could not be renewed');
    }
  }
  return renewed;
}

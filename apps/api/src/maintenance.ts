import { purgeInstalls } from './features/installs';
import { purgeLinkTokenUses } from './features/link-tokens';
import type { AppContext } from './platform/context';
import { purgeIdempotencyKeys } from './platform/http/idempotency';

/** Hourly: what has expired goes, with the credentials in it. */
export async function defineMaintenance({
  jobs,
  database,
  logger,
}: Pick<AppContext, 'jobs' | 'database' | 'logger'>): Promise<void> {
  await jobs.define(
    'purge-expired',
    async () => {
      const installs = await purgeInstalls(database.orm);
      await purgeLinkTokenUses(database.orm);
      await purgeIdempotencyKeys(database.orm);
      if (installs > 0) logger.info({ installs }, 'deleted installs that nobody claimed');
    },
    { cron: '17 * * * *' },
  );
}

import { purgeDropboxes } from './features/dropboxes';
import { purgeInstalls } from './features/installs';
import { purgeLinkTokenUses } from './features/link-tokens';
import { purgeMagicLinks } from './features/magic-links';
import { purgeAttempts } from './features/oauth';
import { renewLapsing, type VendorSessions } from './features/vendor-sessions';
import { purgeMessages } from './features/webhooks';
import type { AppContext } from './platform/context';
import { purgeIdempotencyKeys } from './platform/http/idempotency';

/** Hourly: what has expired goes, with the credentials in it; what would lapse unused is renewed. */
export async function defineMaintenance(
  { config, jobs, database, logger }: Pick<AppContext, 'config' | 'jobs' | 'database' | 'logger'>,
  vendorSessions: VendorSessions,
): Promise<void> {
  await jobs.define(
    'purge-expired',
    async () => {
      const installs = await purgeInstalls(database.orm);
      await purgeLinkTokenUses(database.orm);
      await purgeAttempts(database.orm);
      await purgeMagicLinks(database.orm);
      await purgeDropboxes(database.orm);
      await purgeIdempotencyKeys(database.orm);
      await purgeMessages(database.orm, config.webhookRetentionDays);
      if (installs > 0) logger.info({ installs }, 'deleted installs that nobody claimed');
    },
    { cron: '17 * * * *' },
  );
  await jobs.define(
    'renew-sign-ins',
    async () => {
      await renewLapsing(database.orm, vendorSessions, logger);
    },
    { cron: '41 * * * *' },
  );
}

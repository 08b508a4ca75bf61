import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';
import { organizations } from '../organizations/tables';

/** Apps that an organization has registered with a vendor, in place of the operator's. */
export const oauthApps = pgTable(
  'oauth_apps',
  {
    orgId: text('org_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    integrationName: text('integration_name').notNull(),
    clientId: text('client_id').notNull(),
    /** Null for a public client. */
    sealedClientSecret: text('sealed_client_secret'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.integrationName] })],
);

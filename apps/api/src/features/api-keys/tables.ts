import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';
import { organizations } from '../organizations/tables';

export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    access: text('access', { enum: ['full', 'read_only'] }).notNull(),
    /** SHA-256 of the key, which itself is shown once and never stored. */
    hash: text('hash').notNull().unique(),
    lastFour: text('last_four').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('api_keys_org_id').on(table.orgId)],
);

import type { HealthMails } from '@trackstar-link/contract';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from '../../platform/db/columns';

export const organizations = pgTable('organizations', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  color: text('color'),
  /** File name of the logo under /logos/; the bytes stand apart, since this row is read often. */
  logoFile: text('logo_file'),
  allowedOrigins: jsonb('allowed_origins').$type<string[]>().notNull().default([]),
  disabledFunctions: jsonb('disabled_functions')
    .$type<Partial<Record<string, string[]>>>()
    .notNull()
    .default({}),
  /** Who is mailed when a connection breaks, and about what. */
  healthMails: jsonb('health_mails')
    .$type<HealthMails>()
    .notNull()
    .default({ addresses: [], kinds: ['invalid_credentials', 'missing_permission'] }),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const organizationLogos = pgTable('organization_logos', {
  orgId: text('org_id')
    .primaryKey()
    .references(() => organizations.id, { onDelete: 'cascade' }),
  file: text('file').notNull(),
  bytes: bytes('bytes').notNull(),
});

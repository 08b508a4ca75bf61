import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';

/** Who changed what. Holds ids only, never values. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id'),
    action: text('action').notNull(),
    target: text('target'),
    requestId: text('request_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('audit_log_org_id_created_at').on(table.orgId, table.createdAt)],
);

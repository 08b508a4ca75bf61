import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';

/**
 * The outbox: what happened, written in the same transaction as the change itself. Rows refer to
 * things by id and hold no secret; whoever sends an event looks the values up then.
 */
export const events = pgTable(
  'events',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id').notNull(),
    connectionId: text('connection_id'),
    type: text('type').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('events_created_at').on(table.createdAt)],
);

import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';

/** Link tokens that have completed an install; making one writes nothing. */
export const linkTokenUses = pgTable(
  'link_token_uses',
  {
    tokenId: text('token_id').primaryKey(),
    orgId: text('org_id').notNull(),
    connectionId: text('connection_id').notNull(),
    usedAt: instant('used_at').notNull().defaultNow(),
    /** After that the token itself has expired and the row may go. */
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('link_token_uses_expires_at').on(table.expiresAt)],
);

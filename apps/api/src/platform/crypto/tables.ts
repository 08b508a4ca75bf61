import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One sealed constant: whoever opens it holds the keys of this database. */
export const encryptionKeyCheck = pgTable('encryption_key_check', {
  id: text('id').primaryKey(),
  kid: text('kid').notNull(),
  sealed: text('sealed').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

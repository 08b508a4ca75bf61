import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';
import { connections } from '../connections/tables';

export const authCodes = pgTable(
  'auth_codes',
  {
    /** SHA-256 of the code, which only the browser that made the install holds. */
    codeHash: text('code_hash').primaryKey(),
    orgId: text('org_id').notNull(),
    connectionId: text('connection_id')
      .notNull()
      .references(() => connections.id, { onDelete: 'cascade' }),
    /** Of a connection that was there before: the code yields the token that it has. */
    reinstall: boolean('reinstall').notNull().default(false),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('auth_codes_connection_id').on(table.connectionId)],
);

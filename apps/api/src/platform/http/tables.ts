import { integer, bigint, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** Successful answers that a repeated Idempotency-Key gets again. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    orgId: text('org_id').notNull(),
    requestHash: text('request_hash').notNull(),
    /** Encrypted: an answer may hold an access token. */
    sealedAnswer: text('sealed_answer').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.key] }),
    index('idempotency_keys_created_at').on(table.createdAt),
  ],
);

/** The shape that rate-limiter-flexible expects; made by our migrations, so that it needs no DDL. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});

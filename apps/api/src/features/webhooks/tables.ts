import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';
import { organizations } from '../organizations/tables';

export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    description: text('description'),
    /** Names of events, or their beginnings as in `order.*`; null is all. */
    eventTypes: jsonb('event_types').$type<string[]>(),
    connectionId: text('connection_id'),
    customerId: text('customer_id'),
    enabled: boolean('enabled').notNull().default(true),
    disabledReason: text('disabled_reason', { enum: ['manual', 'gone', 'failing'] }),
    /** Since when nothing got through; null after a success. */
    failingSince: instant('failing_since'),
    sealedSecret: text('sealed_secret').notNull(),
    /** The one before, which goes on signing for a day. */
    sealedPreviousSecret: text('sealed_previous_secret'),
    previousSecretUntil: instant('previous_secret_until'),
    headerNames: jsonb('header_names').$type<string[]>().notNull().default([]),
    sealedHeaders: text('sealed_headers'),
    /** Events about one resource go out one after the other. */
    ordered: boolean('ordered').notNull().default(false),
    transformation: text('transformation'),
    transformationEnabled: boolean('transformation_enabled').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('webhook_endpoints_org_id').on(table.orgId, table.createdAt)],
);

/** One event on its way to one endpoint. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    eventId: text('event_id').notNull(),
    endpointId: text('endpoint_id').notNull(),
    orgId: text('org_id').notNull(),
    /** That of the event. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    status: text('status', { enum: ['pending', 'delivered', 'failed', 'cancelled'] })
      .notNull()
      .default('pending'),
    /** How often it was tried in all. */
    attempts: integer('attempts').notNull().default(0),
    /** How often it has failed since it was last sent or sent again: its place in the schedule. */
    failures: integer('failures').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    /** Who is at it now, and until when nobody else may be. */
    claim: text('claim'),
    claimedUntil: instant('claimed_until'),
    /** What it must not overtake, at an endpoint that keeps order. */
    orderKey: text('order_key'),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.endpointId] }),
    index('webhook_deliveries_due')
      .on(table.endpointId, table.nextAttemptAt, table.seq)
      .where(sql`${table.status} = 'pending'`),
    index('webhook_deliveries_in_order')
      .on(table.endpointId, table.orderKey, table.seq)
      .where(sql`${table.status} = 'pending' and ${table.orderKey} is not null`),
    index('webhook_deliveries_failed')
      .on(table.endpointId, table.seq)
      .where(sql`${table.status} = 'failed'`),
  ],
);

export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id').notNull(),
    endpointId: text('endpoint_id').notNull(),
    orgId: text('org_id').notNull(),
    number: integer('number').notNull(),
    url: text('url').notNull(),
    at: instant('at').notNull().defaultNow(),
    succeeded: boolean('succeeded').notNull(),
    responseStatus: integer('response_status'),
    /** Its first 4 KB, without the secrets of the event. */
    responseBody: text('response_body'),
    latencyMs: integer('latency_ms').notNull(),
    error: text('error'),
  },
  (table) => [index('webhook_attempts_event_id').on(table.eventId, table.at)],
);

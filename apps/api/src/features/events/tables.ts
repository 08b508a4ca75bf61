import type { IntegrationType } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';

/**
 * The outbox: what happened, written in the same transaction as the change itself. Rows refer to
 * things by id and hold no secret; whoever sends an event looks the values up then.
 */
export const events = pgTable(
  'events',
  {
    id: text('id').primaryKey(),
    /** In the order in which events were written. */
    seq: bigint('seq', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    orgId: text('org_id').notNull(),
    connectionId: text('connection_id'),
    type: text('type').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    previousAttributes: jsonb('previous_attributes').$type<Record<string, unknown>>(),
    /** The order, product, … that it is about. */
    resourceId: text('resource_id'),
    /** As they were then: the connection may be gone when the event is sent. */
    customerId: text('customer_id'),
    integrationName: text('integration_name'),
    integrationType: text('integration_type').$type<IntegrationType>(),
    /** The connection wanted nothing about its resources to be sent. */
    muted: boolean('muted').notNull().default(false),
    /** A made-up event for this webhook endpoint alone. */
    testOf: text('test_of'),
    /** When its deliveries were written. */
    fannedOutAt: instant('fanned_out_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('events_created_at').on(table.createdAt),
    index('events_waiting')
      .on(table.seq)
      .where(sql`${table.fannedOutAt} is null`),
    index('events_org_id').on(table.orgId, table.seq),
    index('events_org_id_type').on(table.orgId, table.type, table.seq),
    index('events_connection_id').on(table.connectionId, table.seq),
    index('events_resource_id').on(table.resourceId, table.seq),
  ],
);

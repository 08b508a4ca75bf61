import type { Action, IntegrationType, Permission, ReadAction } from '@trackstar-link/contract';
import type { Account } from '@trackstar-link/integrations/kit';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';
import { organizations } from '../organizations/tables';

export const connections = pgTable(
  'connections',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    /** `pending` until a backend exchanges the auth code or claims the install. */
    status: text('status', { enum: ['pending', 'active'] }).notNull(),
    /** When a pending one is purged with its credentials; null once active. */
    pendingUntil: instant('pending_until'),
    integrationName: text('integration_name').notNull(),
    integrationType: text('integration_type').$type<IntegrationType>().notNull(),
    authMethod: text('auth_method').notNull(),
    sealedCredentials: text('sealed_credentials').notNull(),
    /** Rises with each renewal: whoever writes says which version it replaces. */
    credentialsVersion: integer('credentials_version').notNull().default(0),
    /** Rises with each reinstall: of two at once, the second finds another number than it read. */
    reinstalls: integer('reinstalls').notNull().default(0),
    /** When the credentials stop working unless they are renewed; null: never. */
    credentialsExpireAt: instant('credentials_expire_at'),
    /** When they should be renewed although nobody needs them, lest the right to renew lapses. */
    renewAt: instant('renew_at'),
    /** Who is renewing them now, and until when nobody else may. */
    renewalBy: text('renewal_by'),
    renewalUntil: instant('renewal_until'),
    /**
     * When its health is looked at next; null while somebody does. The first time comes at a moment of
     * its own within the hour.
     */
    nextCheckAt: instant('next_check_at').default(sql`now() + random() * interval '1 hour'`),
    /** Who looks at it now, and until when nobody else may. */
    checkBy: text('check_by'),
    checkUntil: instant('check_until'),
    lastChecked: instant('last_checked'),
    /** How often in a row the vendor has refused the credentials. */
    failedChecks: integer('failed_checks').notNull().default(0),
    /** When its organization was last mailed about it. */
    mailedAt: instant('mailed_at'),
    /** SHA-256 of the access token: how a call finds its connection. */
    accessTokenHash: text('access_token_hash').unique(),
    sealedAccessToken: text('sealed_access_token'),
    customerId: text('customer_id'),
    account: jsonb('account').$type<Account>(),
    permissions: jsonb('permissions').$type<Permission[]>().notNull(),
    disabledFunctions: jsonb('disabled_functions').$type<Action[]>().notNull().default([]),
    /** Usable although the organization disabled them. */
    enabledFunctions: jsonb('enabled_functions').$type<Action[]>().notNull().default([]),
    /** Reads that a reinstall has opened, and whose history nobody has fetched yet. */
    initialSyncDue: jsonb('initial_sync_due').$type<ReadAction[]>().notNull().default([]),
    webhooksDisabled: boolean('webhooks_disabled').notNull().default(false),
    timesUsed: integer('times_used').notNull().default(0),
    lastUsed: instant('last_used'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('connections_org_id_status_created_at').on(
      table.orgId,
      table.status,
      table.createdAt,
      table.id,
    ),
    index('connections_org_id_customer_id').on(table.orgId, table.customerId),
    index('connections_pending_until').on(table.pendingUntil),
    index('connections_renew_at').on(table.renewAt),
    // The moment from which a check may be claimed: see features/health.
    index('connections_check_due').on(sql`greatest(next_check_at, check_until)`),
  ],
);

export const connectionErrors = pgTable(
  'connection_errors',
  {
    id: text('id').primaryKey(),
    connectionId: text('connection_id')
      .notNull()
      .references(() => connections.id, { onDelete: 'cascade' }),
    errorType: text('error_type', {
      enum: ['invalid_credentials', 'missing_permission'],
    }).notNull(),
    /** The action that fails; null when all do. */
    action: text('action').$type<Action>(),
    message: text('message').notNull(),
    firstSeen: instant('first_seen').notNull().defaultNow(),
    lastSeen: instant('last_seen').notNull().defaultNow(),
    /** When the organization was mailed about it, or that was found to be unwanted. */
    mailedAt: instant('mailed_at'),
  },
  (table) => [
    unique('connection_errors_what')
      .on(table.connectionId, table.errorType, table.action)
      .nullsNotDistinct(),
    index('connection_errors_first_seen').on(table.firstSeen),
  ],
);

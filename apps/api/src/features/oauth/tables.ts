import type { Action, IntegrationType, Permission } from '@trackstar-link/contract';
import type { Account } from '@trackstar-link/integrations/kit';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';
import { organizations } from '../organizations/tables';

export const attemptStatuses = [
  'created',
  'started',
  'checking',
  'completed',
  'claimed',
  'failed',
] as const;

/** One try of one link token to sign in at one system. Each step is one conditional update. */
export const oauthAttempts = pgTable(
  'oauth_attempts',
  {
    /** Known to the widget and to whoever it gives the start address to; opens nothing by itself. */
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    /** The link token that began it, or went on with it, and alone may claim it. */
    tokenId: text('token_id').notNull(),
    /** The magic link that its session was started from. */
    magicLinkId: text('magic_link_id'),
    /** Only link tokens of this customer may go on with it. */
    customerId: text('customer_id'),
    /** SHA-256 of the key with which the next link token may go on with it; each works once. */
    resumeHash: text('resume_hash'),
    status: text('status', { enum: attemptStatuses }).notNull().default('created'),
    integrationName: text('integration_name').notNull(),
    integrationType: text('integration_type').$type<IntegrationType>().notNull(),
    authMethod: text('auth_method').notNull(),
    /** What was chosen before: a shop, a region. No secrets. */
    fields: jsonb('fields').$type<Record<string, string>>().notNull(),
    disabledFunctions: jsonb('disabled_functions').$type<Action[]>().notNull().default([]),
    enabledFunctions: jsonb('enabled_functions').$type<Action[]>().notNull().default([]),
    /** `link`: somewhere else than in the widget's own browser, so the account needs confirming. */
    via: text('via', { enum: ['widget', 'link'] }),
    /** SHA-256 of the state, and of the cookie of the one browser that may bring it back. */
    stateHash: text('state_hash').unique(),
    browserHash: text('browser_hash'),
    /** The host's page to go back to; its address may hold secrets of the host's. */
    sealedReturnUrl: text('sealed_return_url'),
    sealedVerifier: text('sealed_verifier'),
    /** Keys that the system's server delivered, then everything that the sign-in yielded. */
    sealedCredentials: text('sealed_credentials'),
    credentialsExpireAt: instant('credentials_expire_at'),
    account: jsonb('account').$type<Account>(),
    permissions: jsonb('permissions').$type<Permission[]>(),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('oauth_attempts_expires_at').on(table.expiresAt)],
);

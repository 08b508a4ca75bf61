import type { Action, IntegrationType, MagicLinkEvent } from '@trackstar-link/contract';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns';
import { connections } from '../connections/tables';
import { organizations } from '../organizations/tables';

export const magicLinks = pgTable(
  'magic_links',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    /** SHA-256 of what stands behind # in its address: how the page finds it. */
    secretHash: text('secret_hash').notNull().unique(),
    /** To show the address again; null once the link is revoked. */
    sealedSecret: text('sealed_secret'),
    integrationType: text('integration_type').$type<IntegrationType>().notNull(),
    allowList: jsonb('allow_list').$type<string[]>().notNull(),
    blockList: jsonb('block_list').$type<string[]>().notNull(),
    withEndpoints: jsonb('with_endpoints').$type<Action[]>().notNull(),
    customerId: text('customer_id'),
    /** A link for a connection goes with it: it must never make another one. */
    connectionId: text('connection_id').references(() => connections.id, { onDelete: 'cascade' }),
    disabledFunctions: jsonb('disabled_functions').$type<Action[]>().notNull(),
    enabledFunctions: jsonb('enabled_functions').$type<Action[]>().notNull(),
    redirectUrl: text('redirect_url'),
    maxUses: integer('max_uses').notNull(),
    /** Connections made; rises in the transaction that makes one, and never above maxUses. */
    uses: integer('uses').notNull().default(0),
    email: text('email'),
    language: text('language'),
    revokedAt: instant('revoked_at'),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('magic_links_org_id_created_at').on(table.orgId, table.createdAt, table.id),
    index('magic_links_connection_id').on(table.connectionId),
  ],
);

/** Mails that were asked for: whom a queued one goes to, and how many went lately. */
export const magicLinkMails = pgTable(
  'magic_link_mails',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id').notNull(),
    linkId: text('link_id')
      .notNull()
      .references(() => magicLinks.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('magic_link_mails_org_id_created_at').on(table.orgId, table.createdAt),
    index('magic_link_mails_link_id').on(table.linkId),
  ],
);

/** What has happened to a link, for the people who sent it. Holds no secret and nothing typed. */
export const magicLinkEvents = pgTable(
  'magic_link_events',
  {
    id: text('id').primaryKey(),
    linkId: text('link_id')
      .notNull()
      .references(() => magicLinks.id, { onDelete: 'cascade' }),
    type: text('type').$type<MagicLinkEvent['type']>().notNull(),
    integrationName: text('integration_name'),
    code: text('code'),
    message: text('message'),
    connectionId: text('connection_id'),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [index('magic_link_events_link_id_at').on(table.linkId, table.at)],
);

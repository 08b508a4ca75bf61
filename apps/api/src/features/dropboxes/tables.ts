import type { IntegrationType } from '@trackstar-link/contract';
import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { bytes, instant } from '../../platform/db/columns';
import { connections } from '../connections/tables';
import { organizations } from '../organizations/tables';

/** Places that systems send files to: of a widget at first, then of the connection that it made. */
export const dropboxes = pgTable(
  'dropboxes',
  {
    /** 256 random bits, which only the widget that made it holds. */
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    /** The link token that made it; a newer one of the same token takes its place. */
    tokenId: text('token_id').notNull(),
    customerId: text('customer_id'),
    integrationName: text('integration_name').notNull(),
    integrationType: text('integration_type').$type<IntegrationType>().notNull(),
    authMethod: text('auth_method').notNull(),
    username: text('username').notNull().unique(),
    /** SHA-256: the password is 192 random bits of our own, so that a slow hash would add nothing. */
    passwordHash: text('password_hash').notNull(),
    /** Encrypts the files: rotation renews this, and leaves megabytes alone. */
    sealedFileKey: text('sealed_file_key').notNull(),
    connectionId: text('connection_id')
      .unique()
      .references(() => connections.id, { onDelete: 'cascade' }),
    /** When it is gone unless it was connected; null once it is. */
    expiresAt: instant('expires_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('dropboxes_token_id').on(table.tokenId),
    index('dropboxes_expires_at').on(table.expiresAt),
  ],
);

export const dropboxFiles = pgTable(
  'dropbox_files',
  {
    id: text('id').primaryKey(),
    dropboxId: text('dropbox_id')
      .notNull()
      .references(() => dropboxes.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** Of what was sent. */
    size: integer('size').notNull(),
    encryptedContent: bytes('encrypted_content').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (table) => [unique('dropbox_files_dropbox_id_name').on(table.dropboxId, table.name)],
);

/** The key that this server is known by over SFTP: one, for all processes. */
export const inboundHostKeys = pgTable('inbound_host_keys', {
  id: text('id').primaryKey(),
  /** `system`: it belongs to nobody. */
  orgId: text('org_id').notNull(),
  sealedPrivateKey: text('sealed_private_key').notNull(),
  fingerprint: text('fingerprint').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});

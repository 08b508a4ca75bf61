import { sql, type SQL } from 'drizzle-orm';
import type { EncryptionContext } from '../../platform/crypto/keyring';

/** One column of encrypted values, and what each value is bound to. */
export interface SealedColumn {
  name: string;
  /** Rows not yet under the given key, in any order. */
  pending(kid: string, limit: number): SQL;
  count(kid: string): SQL;
  kids(): SQL;
  /** Writes the new value only over the old one: whoever changed the row meanwhile wins. */
  replace(row: SealedRow, sealed: string): SQL;
  context(row: SealedRow): EncryptionContext;
}

export interface SealedRow {
  org: string;
  id: string;
  sealed: string;
}

interface ColumnSpec {
  table: string;
  column: string;
  id: SQL;
  field: string;
}

function sealedColumn({ table, column, id, field }: ColumnSpec): SealedColumn {
  const from = sql.identifier(table);
  const value = sql.identifier(column);
  // Sealed values start with `v1.<kid>.`
  const kid = sql`split_part(${value}, '.', 2)`;
  return {
    name: `${table}.${column}`,
    pending: (current, limit) =>
      sql`select org_id as org, ${id} as id, ${value} as sealed from ${from}
        where ${value} is not null and ${kid} <> ${current} limit ${limit}`,
    count: (current) =>
      sql`select count(*)::int as count from ${from} where ${value} is not null and ${kid} <> ${current}`,
    kids: () => sql`select distinct ${kid} as kid from ${from} where ${value} is not null`,
    replace: (row, sealed) =>
      sql`update ${from} set ${value} = ${sealed} where ${id} = ${row.id} and ${value} = ${row.sealed}`,
    context: (row) => ({ org: row.org, row: row.id, field }),
  };
}

/** Every column that holds something encrypted; a new one is added here, or rotation misses it. */
export const sealedColumns: readonly SealedColumn[] = [
  sealedColumn({
    table: 'connections',
    column: 'sealed_credentials',
    id: sql`id`,
    field: 'credentials',
  }),
  sealedColumn({
    table: 'connections',
    column: 'sealed_access_token',
    id: sql`id`,
    field: 'access_token',
  }),
  sealedColumn({
    table: 'oauth_apps',
    column: 'sealed_client_secret',
    id: sql`integration_name`,
    field: 'client_secret',
  }),
  sealedColumn({
    table: 'oauth_attempts',
    column: 'sealed_verifier',
    id: sql`id`,
    field: 'verifier',
  }),
  sealedColumn({
    table: 'oauth_attempts',
    column: 'sealed_credentials',
    id: sql`id`,
    field: 'credentials',
  }),
  sealedColumn({
    table: 'oauth_attempts',
    column: 'sealed_return_url',
    id: sql`id`,
    field: 'return_url',
  }),
  sealedColumn({
    table: 'dropboxes',
    column: 'sealed_file_key',
    id: sql`id`,
    field: 'file_key',
  }),
  sealedColumn({
    table: 'inbound_host_keys',
    column: 'sealed_private_key',
    id: sql`id`,
    field: 'private_key',
  }),
  sealedColumn({
    table: 'magic_links',
    column: 'sealed_secret',
    id: sql`id`,
    field: 'secret',
  }),
  sealedColumn({
    table: 'idempotency_keys',
    column: 'sealed_answer',
    id: sql`scope || ':' || key`,
    field: 'idempotent_answer',
  }),
  sealedColumn({
    table: 'webhook_endpoints',
    column: 'sealed_secret',
    id: sql`id`,
    field: 'webhook_secret',
  }),
  sealedColumn({
    table: 'webhook_endpoints',
    column: 'sealed_previous_secret',
    id: sql`id`,
    field: 'previous_webhook_secret',
  }),
  sealedColumn({
    table: 'webhook_endpoints',
    column: 'sealed_headers',
    id: sql`id`,
    field: 'webhook_headers',
  }),
];

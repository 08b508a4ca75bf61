import type { QueryResult, QueryResultRow } from 'pg';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryWithTypings, SQL } from 'drizzle-orm';
import type { Db } from './connect';

const dialect = new PgDialect();

/**
 * A hand-written statement whose text is composed once and which the database plans once per session,
 * under `name`. Its values are `sql.placeholder`s. For what hosts call often: composing the SQL of an
 * exchange anew took more of the processor than anything else in it.
 */
export function preparedStatement<Row extends QueryResultRow>(
  name: string,
  compose: () => SQL,
): (db: Db, values: Record<string, unknown>) => Promise<Row[]> {
  let text: QueryWithTypings | undefined;
  return async (db, values) => {
    text ??= dialect.sqlToQuery(compose());
    const { rows } = await db._.session
      .prepareQuery<{ execute: QueryResult<Row>; all: unknown; values: unknown }>(
        text,
        undefined,
        name,
        false,
      )
      .execute(values);
    return rows;
  };
}

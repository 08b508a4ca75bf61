import { endpoints } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKey, parseKeyring } from '../../platform/crypto/keyring';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';
import { sealedColumns } from './sealed-columns';

describe.each(testDatabaseKinds)('rotating the encryption keys on %s', (kind) => {
  const first = generateKey();
  const keyring = parseKeyring(first.spec);
  const second = generateKey();
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind, {
      keyring,
      addKey: async () => keyring.replace(parseKeyring(`${second.spec},${first.spec}`)),
    });
  });
  afterAll(() => api.close());

  it('re-encrypts every stored value, and everything stays readable', async () => {
    const tokens: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      tokens.push((await connect(api.acme)).access_token);
    }
    const linkToken = (await api.acme.client.ok(endpoints.createLinkToken)).link_token;
    const page = await api.acme.client.ok(endpoints.listConnections, { query: { limit: '2' } });

    const { data: started } = await api.admin.ok(endpoints.startKeyRotation);
    expect(started).toMatchObject({ state: 'running', writing_key: second.kid });
    await api.server.rotation.idle();
    const { data } = await api.admin.ok(endpoints.getKeyRotation);
    expect(data).toMatchObject({ state: 'done', keys_in_use: [second.kid] });
    expect(data.total).toBeGreaterThanOrEqual(10);
    expect(data.done).toBe(data.total);

    const onlyNew = parseKeyring(second.spec);
    for (const column of sealedColumns) {
      const { rows } = await api.db.execute<{ org: string; id: string; sealed: string }>(
        column.pending('no-key-at-all', 100),
      );
      for (const row of rows) expect(onlyNew.decrypt(row.sealed, column.context(row))).toBeTruthy();
    }
    for (const token of tokens) {
      await api.acme.client.withAccessToken(token).ok(endpoints.updateConnection, { body: {} });
    }
    // Signed and sealed before, still good after: old keys stay in the keyring.
    await api.acme.client.withLinkToken(linkToken).ok(endpoints.getLinkSession);
    await api.acme.client.ok(endpoints.listConnections, {
      query: { limit: '2', page_token: page.next_token ?? '' },
    });
  });

  it('never undoes a change that came in between', async () => {
    const { connection_id } = await connect(api.acme);
    const [column] = sealedColumns;
    if (!column) throw new Error('no sealed columns');
    const { rows } = await api.db.execute<{ org: string; id: string; sealed: string }>(
      column.pending('no-key-at-all', 100),
    );
    const stale = rows.find(({ id }) => id === connection_id);
    if (!stale) throw new Error('not found');
    const newer = api.keyring.encrypt('newer', column.context(stale));
    await api.db.execute(
      sql`update connections set sealed_credentials = ${newer} where id = ${connection_id}`,
    );
    await api.db.execute(column.replace(stale, 'stale'));
    const after = await api.db.execute<{ sealed: string }>(
      sql`select sealed_credentials as sealed from connections where id = ${connection_id}`,
    );
    expect(after.rows[0]?.sealed).toBe(newer);
  });

  it('covers every column whose name says that it is sealed', async () => {
    const { rows } = await api.db.execute<{ name: string }>(sql`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name like 'sealed%'
        and table_name <> 'encryption_key_check'`);
    expect(rows.map(({ name }) => name).sort()).toEqual(
      sealedColumns.map(({ name }) => name).sort(),
    );
  });
});

import { endpoints } from '@trackstar-link/contract';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/crypto/secrets';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, startTestApi, type TestApi, type TestOrganization } from '../../testing/test-api';
import { events } from '../events';
import { connections } from './tables';

describe.each(testDatabaseKinds)('connections on %s', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind);
  });
  afterAll(() => api.close());

  /** Rows straight into the table: a list of some length is the subject, not how it came about. */
  async function seed(organization: TestOrganization, length: number, customerId: string) {
    const rows = Array.from({ length }, () => ({
      id: newId(),
      orgId: organization.id,
      status: 'active' as const,
      integrationName: 'sandbox',
      integrationType: 'wms' as const,
      authMethod: 'none',
      sealedCredentials: 'v1.none.none',
      permissions: [],
      customerId,
    }));
    await api.db.insert(connections).values(rows);
    return rows.map(({ id }) => id);
  }

  const list = (query: Record<string, string>, organization = api.acme) =>
    organization.client.ok(endpoints.listConnections, { query });

  async function walk(query: Record<string, string>) {
    const ids: string[] = [];
    let page_token: string | null = '';
    while (page_token !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list({
        ...query,
        ...(page_token && { page_token }),
      });
      expect(page.total_count).toBe(page.data.length);
      ids.push(...page.data.map(({ connection_id }) => connection_id));
      page_token = page.next_token;
    }
    return ids;
  }

  it('are read one by one, with every documented field', async () => {
    const { connection_id } = await connect(api.acme, { customerId: 'fields' });
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id },
    });
    expect(data).toMatchObject({
      connection_id,
      integration_name: 'sandbox',
      integration_display_name: 'Sandbox',
      integration_type: 'wms',
      customer_id: 'fields',
      last_used: null,
      times_used: 0,
      errors: [],
      webhooks_disabled: false,
    });
    expect(data.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Object.keys(data.me ?? {}).length).toBeGreaterThan(0);
  });

  it('are changed and deleted with their access token', async () => {
    const { connection_id, access_token } = await connect(api.acme);
    const client = api.acme.client.withAccessToken(access_token);
    expect(
      await client.ok(endpoints.updateConnection, {
        body: { customer_id: 'renamed', webhooks_disabled: true },
      }),
    ).toEqual({ id: connection_id, object: 'connection', updated: true });
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id },
    });
    expect(data).toMatchObject({ customer_id: 'renamed', webhooks_disabled: true, times_used: 1 });
    expect(data.last_used).not.toBeNull();

    expect(
      await client.fails(endpoints.updateConnection, { body: { integration_name: 'other' } }),
    ).toMatchObject({ status: 422 });

    expect(await client.ok(endpoints.deleteConnection)).toEqual({
      id: connection_id,
      object: 'connection',
      deleted: true,
    });
    expect(await client.fails(endpoints.deleteConnection)).toMatchObject({
      status: 401,
      body: { code: 'access_token_invalid' },
    });
    expect(
      await api.acme.client.fails(endpoints.getConnection, { params: { connection_id } }),
    ).toMatchObject({ status: 404 });
    const written = await api.db
      .select()
      .from(events)
      .where(eq(events.connectionId, connection_id));
    expect(written.map(({ type }) => type).sort()).toEqual([
      'connection.created',
      'connection.deleted',
    ]);
  });

  it('hide another organization behind its access token', async () => {
    const { access_token } = await connect(api.acme);
    const foreign = await api.globex.client
      .withAccessToken(access_token)
      .fails(endpoints.deleteConnection);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'connection_not_found' } });
    await api.acme.client
      .withAccessToken(access_token)
      .ok(endpoints.updateConnection, { body: {} });
  });

  it('page through all, each exactly once, filtered on every page', async () => {
    const ids = await seed(api.acme, 1203, 'many');
    await seed(api.acme, 40, 'others');
    const walked = await walk({ limit: '500', customer_id: 'many' });
    expect(walked).toHaveLength(ids.length);
    expect(new Set(walked)).toEqual(new Set(ids));

    const first = await list({ customer_id: 'many' });
    expect(first.data).toHaveLength(1000);
    expect(first.next_token).not.toBeNull();
    const capped = await list({ customer_id: 'many', limit: '5000' });
    expect(capped.data).toHaveLength(1000);
    const small = await list({ customer_id: 'many', limit: '2' });
    expect(small).toMatchObject({ total_count: 2 });
    const again = { customer_id: 'many', limit: '2', page_token: small.next_token ?? '' };
    expect((await list(again)).data).toEqual((await list(again)).data);
  });

  it('refuse a page token that is altered, foreign, or of another filter', async () => {
    await seed(api.acme, 3, 'tokens');
    await seed(api.globex, 3, 'tokens');
    const { next_token } = await list({ customer_id: 'tokens', limit: '1' });
    const token = next_token ?? '';
    const flipped = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.slice(-1);
    const cases: [TestOrganization, Record<string, string>][] = [
      [api.acme, { customer_id: 'tokens', page_token: flipped }],
      [api.acme, { customer_id: 'tokens', page_token: 'made-up' }],
      [api.acme, { customer_id: 'many', page_token: token }],
      [api.acme, { page_token: token }],
      [api.globex, { customer_id: 'tokens', page_token: token }],
    ];
    for (const [organization, query] of cases) {
      const refused = await organization.client.fails(endpoints.listConnections, { query });
      expect(refused).toMatchObject({
        status: 422,
        body: { detail: { query: { page_token: expect.any(Array) } } },
      });
    }
    const installs = await api.acme.client.fails(endpoints.listInstalls, {
      query: { page_token: token },
    });
    expect(installs.status).toBe(422);
  });

  it.each(['0', '-1', 'ten', '1.5', ''])('refuse the limit %j', async (limit) => {
    const refused = await api.acme.client.fails(endpoints.listConnections, { query: { limit } });
    expect(refused).toMatchObject({
      status: 422,
      body: { detail: { query: { limit: expect.any(Array) } } },
    });
  });

  it('keep to their organization', async () => {
    await seed(api.globex, 2, 'private');
    expect((await list({ customer_id: 'private' })).data).toEqual([]);
    expect((await list({ customer_id: 'private' }, api.globex)).data).toHaveLength(2);
  });
});

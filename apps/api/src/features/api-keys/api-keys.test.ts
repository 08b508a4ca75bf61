import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';
import { apiKeys } from './tables';

describe.each(testDatabaseKinds)('API keys on %s', (kind) => {
  let api: TestApi | undefined;
  beforeEach(async () => {
    await api?.close();
    api = await startTestApi(kind);
  });
  afterAll(() => api?.close());
  const fresh = () => {
    if (!api) throw new Error('not started');
    return api;
  };

  it('are shown once and stored as a hash', async () => {
    const { acme, db } = fresh();
    const made = await acme.client.ok(endpoints.createApiKey, { body: { name: 'Second' } });
    expect(made.api_key).toMatch(/^tsk_[A-Za-z0-9_-]{43}$/);
    expect(made.data).toMatchObject({ name: 'Second', access: 'full' });
    expect(made.data.last_four).toBe(made.api_key.slice(-4));
    const listed = await acme.client.ok(endpoints.listApiKeys);
    expect(listed.data).toHaveLength(2);
    expect(JSON.stringify(listed)).not.toContain(made.api_key);
    expect(JSON.stringify(await db.select().from(apiKeys))).not.toContain(made.api_key);
  });

  it('replace one another without downtime', async () => {
    const { acme, anonymous } = fresh();
    const [old] = (await acme.client.ok(endpoints.listApiKeys)).data;
    const { api_key } = await acme.client.ok(endpoints.createApiKey);
    const next = anonymous.withApiKey(api_key);
    await acme.client.ok(endpoints.getOrganization);
    await next.ok(endpoints.getOrganization);
    await next.ok(endpoints.deleteApiKey, { params: { api_key_id: old?.id ?? '' } });
    await next.ok(endpoints.getOrganization);
    expect(await acme.client.fails(endpoints.getOrganization)).toMatchObject({
      status: 401,
      body: { code: 'api_key_invalid' },
    });
  });

  it('number two of a kind, also when made at once', async () => {
    const { acme } = fresh();
    const made = await Promise.all(
      Array.from({ length: 8 }, () => acme.client.call(endpoints.createApiKey)),
    );
    expect(made.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(made.find(({ status }) => status !== 200)).toMatchObject({
      status: 409,
      body: { code: 'api_key_limit_reached' },
    });
    await acme.client.ok(endpoints.createApiKey, { body: { access: 'read_only' } });
  });

  it('never end with the last full one', async () => {
    const { acme } = fresh();
    await acme.client.ok(endpoints.createApiKey, { body: { access: 'read_only' } });
    const { data } = await acme.client.ok(endpoints.listApiKeys);
    const full = data.find(({ access }) => access === 'full')?.id ?? '';
    expect(
      await acme.client.fails(endpoints.deleteApiKey, { params: { api_key_id: full } }),
    ).toMatchObject({ status: 409, body: { code: 'api_key_last' } });
    await acme.client.ok(endpoints.getOrganization);
  });

  it('that are read only refuse every call that is not a GET', async () => {
    const { acme, anonymous } = fresh();
    const { access_token, connection_id } = await connect(acme);
    const { api_key } = await acme.client.ok(endpoints.createApiKey, {
      body: { access: 'read_only' },
    });
    const reader = anonymous.withApiKey(api_key).withAccessToken(access_token);
    await reader.ok(endpoints.getConnection, { params: { connection_id } });
    await reader.ok(endpoints.listConnections);
    const refused = Object.values(endpoints).filter(
      ({ method, auth }) => method !== 'GET' && (auth === 'apiKey' || auth === 'connection'),
    );
    expect(refused.length).toBeGreaterThan(5);
    for (const endpoint of refused) {
      const answer = await reader.send(endpoint.method, endpoint.path.replaceAll(/\{\w+\}/g, 'x'));
      expect(answer).toMatchObject({ status: 403, body: { code: 'api_key_read_only' } });
    }
    await acme.client.ok(endpoints.getConnection, { params: { connection_id } });
  });
});

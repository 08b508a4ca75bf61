import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { startTestApi, type TestApi, type TestOrganization } from '../../testing/test-api';

const params = { integration_name: 'shipbob' };

async function methodsOf({ client }: TestOrganization): Promise<string[]> {
  const { link_token } = await client.ok(endpoints.createLinkToken);
  const { integrations } = await client.withLinkToken(link_token).ok(endpoints.getLinkSession);
  const shipbob = integrations.find((each) => each.integration_name === 'shipbob');
  return (shipbob?.auth_methods ?? []).map(({ id }) => id);
}

describe.each(testDatabaseKinds)('OAuth apps on %s, with real vendors', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind, { env: { VENDORS: 'live' } });
  });
  afterAll(() => api.close());

  it('without one the way is not offered, and the reason is said to whoever asks for it', async () => {
    expect(await methodsOf(api.acme)).toEqual(['pat']);
    expect((await api.acme.client.ok(endpoints.getOAuthApp, { params })).data).toEqual({
      integration_name: 'shipbob',
      redirect_uri: `${api.url}/oauth/callback/shipbob`,
      source: null,
      client_id: null,
      has_client_secret: false,
      updated_at: null,
    });
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const refused = await api.acme.client.withLinkToken(link_token).fails(endpoints.startOAuth, {
      body: { integration_name: 'shipbob', auth_method: 'oauth' },
    });
    expect(refused.body.code).toBe('oauth_app_missing');
    expect(refused.body.error).toContain('No OAuth app is registered for ShipBob here');
  });

  it('one of an organization is used for its customers alone, and its secret is never shown', async () => {
    const body = { client_id: 'acme-app', client_secret: 'acme-secret-canary' };
    const { data } = await api.acme.client.ok(endpoints.putOAuthApp, { params, body });
    expect(data).toMatchObject({
      source: 'organization',
      client_id: 'acme-app',
      has_client_secret: true,
    });
    expect(JSON.stringify(data)).not.toContain('canary');
    expect(await methodsOf(api.acme)).toEqual(['oauth', 'pat']);
    expect(await methodsOf(api.globex)).toEqual(['pat']);
    expect((await api.globex.client.ok(endpoints.getOAuthApp, { params })).data.source).toBeNull();

    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const { start_url } = await api.acme.client.withLinkToken(link_token).ok(endpoints.startOAuth, {
      body: { integration_name: 'shipbob', auth_method: 'oauth' },
    });
    const leaving = await fetch(start_url, {
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const there = new URL(leaving.headers.get('location') ?? '');
    expect(there.origin + there.pathname).toBe('https://auth.shipbob.com/connect/authorize');
    expect(there.searchParams.get('client_id')).toBe('acme-app');
    expect(there.href).not.toContain('canary');

    await api.globex.client.ok(endpoints.deleteOAuthApp, { params });
    expect(await methodsOf(api.acme)).toEqual(['oauth', 'pat']);
    await api.acme.client.ok(endpoints.deleteOAuthApp, { params });
    expect(await methodsOf(api.acme)).toEqual(['pat']);
  });

  it('belongs to an integration that takes one', async () => {
    for (const integration_name of ['shiphero', 'nothing']) {
      const answer = await api.acme.client.fails(endpoints.putOAuthApp, {
        params: { integration_name },
        body: { client_id: 'x' },
      });
      expect(answer.body).toMatchObject({ code: 'integration_not_found', id: integration_name });
    }
  });
});

it('the operator’s app comes from the environment, and is nobody’s to read', async () => {
  const api = await startTestApi('pglite', {
    env: {
      VENDORS: 'live',
      OAUTH_SHIPBOB_CLIENT_ID: 'operators-app',
      OAUTH_SHIPBOB_CLIENT_SECRET: 'operators-secret',
    },
  });
  expect(await methodsOf(api.acme)).toEqual(['oauth', 'pat']);
  expect((await api.acme.client.ok(endpoints.getOAuthApp, { params })).data).toMatchObject({
    source: 'operator',
    client_id: null,
  });
  await api.close();
});

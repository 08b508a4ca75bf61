import { endpoints } from '@trackstar-link/contract';
import { languages } from '@trackstar-link/integrations/kit';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, install, startTestApi, type TestApi } from '../../testing/test-api';
import { connections } from '../connections';

describe.each(testDatabaseKinds)('installing on %s', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind);
  });
  afterAll(() => api.close());

  const widget = async (organization = api.acme) => {
    const { link_token } = await organization.client.ok(endpoints.createLinkToken);
    return organization.client.withLinkToken(link_token);
  };
  const stored = async () => (await api.db.select({ n: count() }).from(connections))[0]?.n;
  const sandbox = (outcome?: string) => ({
    integration_name: 'sandbox',
    credentials: outcome ? { outcome } : {},
  });

  it('answers the auth code with what the account grants', async () => {
    const reply = await (await widget()).ok(endpoints.createInstall, { body: sandbox() });
    expect(reply.auth_code).toMatch(/^tsac_/);
    expect(reply).toMatchObject({ integration_name: 'sandbox', integration_type: 'wms' });
    expect(reply.permissions.every(({ status }) => status === 'granted')).toBe(true);
    expect(reply.account).not.toBeNull();
  });

  it('works in each vertical', async () => {
    for (const integration_type of ['wms', 'cart', 'carrier'] as const) {
      const reply = await connect(api.acme, { integration_type });
      const { data } = await api.acme.client.ok(endpoints.getConnection, {
        params: { connection_id: reply.connection_id },
      });
      expect(data.integration_type).toBe(integration_type);
    }
  });

  it('completes once per link token, however many try at once', async () => {
    const client = await widget();
    const before = (await stored()) ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.call(endpoints.createInstall, { body: sandbox() })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'link_token_used' });
    }
    expect(await stored()).toBe(before + 1);
    expect(await client.fails(endpoints.getLinkSession)).toMatchObject({ status: 409 });
  });

  it.each([
    ['wrong_credentials', 422, 'credentials_rejected'],
    ['throttled', 429, 'integration_throttled'],
    ['down', 502, 'integration_unreachable'],
  ])('stores nothing when the outcome is %s', async (outcome, status, code) => {
    const client = await widget();
    const before = await stored();
    const failed = await client.fails(endpoints.createInstall, { body: sandbox(outcome) });
    expect(failed).toMatchObject({ status, body: { code, origin: 'integration' } });
    expect(failed.body.error).not.toMatch(/<|at .*\.ts|undefined/);
    expect(await stored()).toBe(before);
    // The token is still good: the customer tries again.
    await client.ok(endpoints.createInstall, { body: sandbox() });
  });

  it('connects with a permission missing, and says which', async () => {
    const { auth_code, permissions } = await (
      await widget()
    ).ok(endpoints.createInstall, { body: sandbox('missing_permission') });
    const denied = permissions.filter(({ status }) => status === 'denied');
    expect(denied).toHaveLength(1);
    expect(denied[0]?.message).toBeTruthy();
    const reply = await api.acme.client.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
    expect(reply.available_actions).not.toContain(denied[0]?.action);
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: reply.connection_id },
    });
    expect(data.errors).toMatchObject([
      { error_type: 'missing_permission', resource: denied[0]?.resource },
    ]);
    expect(data.errors[0]?.affected_endpoints[0]?.preventing_sync).toBe(false);
  });

  it('names the field that is missing, the integration that is not there, the method to choose', async () => {
    const client = await widget();
    expect(
      await client.fails(endpoints.createInstall, {
        body: { integration_name: 'shiphero', credentials: {} },
      }),
    ).toMatchObject({
      status: 422,
      body: { detail: { json: { 'credentials.refresh_token': expect.any(Array) } } },
    });
    expect(
      await client.fails(endpoints.createInstall, {
        body: { integration_name: 'nowhere', credentials: {} },
      }),
    ).toMatchObject({ status: 404, body: { code: 'integration_not_found', id: 'nowhere' } });
    expect(
      await client.fails(endpoints.createInstall, {
        body: { integration_name: 'shipstation', credentials: {} },
      }),
    ).toMatchObject({
      status: 422,
      body: { detail: { json: { auth_method: expect.any(Array) } } },
    });
  });

  it('neither probes nor offers what is disabled, by whom ever', async () => {
    await api.acme.client.ok(endpoints.updateOrganization, {
      body: { disabled_functions: { wms: ['get_products'] } },
    });
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken, {
      body: { disabled_functions: ['get_returns'] },
    });
    const { auth_code, permissions } = await api.acme.client
      .withLinkToken(link_token)
      .ok(endpoints.createInstall, {
        body: { ...sandbox(), disabled_functions: ['get_inventory'] },
      });
    const probed: string[] = permissions.map(({ action }) => action);
    const { available_actions } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code },
    });
    for (const action of ['get_products', 'get_returns', 'get_inventory']) {
      expect(probed).not.toContain(action);
      expect(available_actions).not.toContain(action);
    }
    expect(probed).toContain('get_orders');
    await api.acme.client.ok(endpoints.updateOrganization, {
      body: { disabled_functions: { wms: [] } },
    });
  });

  it('streams each probe, then the same answer', async () => {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const streamed = await api.acme.client.withLinkToken(link_token).call(endpoints.createInstall, {
      body: sandbox(),
      headers: { accept: 'text/event-stream' },
    });
    expect(streamed.headers.get('content-type')).toContain('text/event-stream');
    const parsed = parseEvents(String(streamed.body));
    expect(parsed.map(({ event }) => event).at(-1)).toBe('done');
    expect(parsed[0]).toMatchObject({ event: 'stage', data: { stage: 'checking_credentials' } });
    const done = endpoints.createInstall.reply.parse(parsed.at(-1)?.data);
    const permissions = parsed.filter(({ event }) => event === 'permission');
    expect(permissions).toHaveLength(done.permissions.length);
    await api.acme.client.ok(endpoints.exchangeAuthCode, { body: { auth_code: done.auth_code } });
  });

  it('streams a failure with the same body, and plain JSON before the stream began', async () => {
    const client = await widget();
    const headers = { accept: 'text/event-stream' };
    const failed = await client.call(endpoints.createInstall, {
      body: sandbox('wrong_credentials'),
      headers,
    });
    expect(parseEvents(String(failed.body)).at(-1)).toMatchObject({
      event: 'failed',
      data: { code: 'credentials_rejected', origin: 'integration' },
    });
    const early = await client.call(endpoints.createInstall, {
      body: { integration_name: 'shiphero', credentials: {} },
      headers,
    });
    expect(early).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  });

  it('takes a call without an Origin, from our own frame and from an allowed page only', async () => {
    await api.acme.client.ok(endpoints.updateOrganization, {
      body: { allowed_origins: ['https://app.example.com'] },
    });
    const client = await widget();
    const session = (origin?: string) =>
      client.call(endpoints.getLinkSession, { headers: origin ? { origin } : {} });
    expect((await session()).status).toBe(200);
    expect((await session(api.url)).status).toBe(200);
    expect((await session('https://app.example.com')).status).toBe(200);
    expect(await session('https://evil.example.com')).toMatchObject({
      status: 403,
      body: { code: 'origin_not_allowed' },
    });
    await api.acme.client.ok(endpoints.updateOrganization, { body: { allowed_origins: [] } });
  });

  it('shows the organization and every integration in the language asked for', async () => {
    const client = await widget();
    const english = await client.ok(endpoints.getLinkSession);
    expect(english.organization.name).toBe('Acme');
    expect(english.integrations.map(({ integration_name }) => integration_name)).toEqual(
      expect.arrayContaining(['sandbox', 'shiphero', 'shipstation']),
    );
    const german = await client.ok(endpoints.getLinkSession, {
      headers: { 'accept-language': 'de-AT,de;q=0.9' },
    });
    const label = (session: typeof german) =>
      session.integrations.find(({ integration_name }) => integration_name === 'shiphero')
        ?.auth_methods[0]?.fields[0]?.help;
    expect(label(german)).not.toBe(label(english));
    expect([english.language, german.language]).toEqual(['en', 'de']);
    for (const language of languages) {
      const headers = { 'accept-language': `tlh, ${language}-XX;q=0.9, en;q=0.1` };
      const given = await client.ok(endpoints.getLinkSession, { headers });
      expect(given.language).toBe(language);
      if (language !== 'en') expect(label(given), language).not.toBe(label(english));
    }
    const traditional = await client.ok(endpoints.getLinkSession, {
      headers: { 'accept-language': 'zh-TW,ja;q=0.9' },
    });
    expect(traditional.language).toBe('ja');
  });

  it('counts a failed install for nobody', async () => {
    const before = (await api.acme.client.ok(endpoints.listInstalls)).total_count;
    await (await widget()).fails(endpoints.createInstall, { body: sandbox('down') });
    expect((await api.acme.client.ok(endpoints.listInstalls)).total_count).toBe(before);
    await install(api.acme);
    expect((await api.acme.client.ok(endpoints.listInstalls)).total_count).toBe(before + 1);
  });
});

function parseEvents(text: string): { event: string; data: unknown }[] {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((block) => {
      const [, event = '', data = 'null'] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      return { event, data: JSON.parse(data) as unknown };
    });
}

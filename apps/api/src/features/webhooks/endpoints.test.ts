import { endpoints } from '@trackstar-link/contract';
import { Webhook } from 'svix';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { startTestApi } from '../../testing/test-api';
import { HookSite } from './testing/hook-site';

/** Only ends what hangs. */
const soon = { timeout: 30_000 };

describe.each(testDatabaseKinds)('webhook endpoints on %s', (kind) => {
  let site: HookSite;
  beforeAll(async () => {
    site = await HookSite.start(kind);
  });
  afterAll(() => site.close());
  afterEach(() => site.clear());

  const create = (body: Record<string, unknown>) =>
    site.api.acme.client.call(endpoints.createWebhookEndpoint, { body });

  it('are made, read, changed and deleted; the secret is shown once', async () => {
    const made = await site.register('http://127.0.0.1:9/hook', {
      description: 'Production',
      event_types: ['order.*', 'order.*', 'connection.created'],
      headers: { Authorization: 'Bearer canary' },
    });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { secret, ...shown } = made;
    expect(shown).toMatchObject({
      url: 'http://127.0.0.1:9/hook',
      event_types: ['order.*', 'connection.created'],
      enabled: true,
      header_names: ['authorization'],
      ordered: false,
    });
    const listed = await site.api.acme.client.ok(endpoints.listWebhookEndpoints);
    expect(listed.data).toEqual([shown]);
    expect(JSON.stringify(listed) + JSON.stringify(await site.endpoint(made.id))).not.toMatch(
      /whsec_|canary/,
    );
    const params = { endpoint_id: made.id };
    const { data } = await site.api.acme.client.ok(endpoints.updateWebhookEndpoint, {
      params,
      body: { enabled: false, event_types: null, description: null },
    });
    expect(data).toMatchObject({
      enabled: false,
      disabled_reason: 'manual',
      event_types: null,
      description: null,
      url: shown.url,
    });
    await site.api.acme.client.ok(endpoints.deleteWebhookEndpoint, { params });
    const gone = await site.api.acme.client.fails(endpoints.getWebhookEndpoint, { params });
    expect(gone).toMatchObject({ status: 404, body: { code: 'webhook_endpoint_not_found' } });
  });

  it.each([
    ['a made-up event', { event_types: ['order.eaten'] }],
    ['a pattern that fits nothing', { event_types: ['orders.*'] }],
    ['no event', { event_types: [] }],
    ['a secret that is none', { secret: 'whsec_short' }],
    ['a header of ours', { headers: { 'Webhook-Id': 'x' } }],
    ["a header of the transport's", { headers: { Host: 'x' } }],
    ['a header with a line break', { headers: { 'x-a': 'b\r\nc: d' } }],
    ['an unknown field', { rate_limit: 5 }],
  ])('refuse %s', async (_, body) => {
    expect((await create({ url: 'http://127.0.0.1:9/', ...body })).status).toBe(422);
  });

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00:ec2::254]/',
    'http://2130706433/',
    'http://user:pass@127.0.0.1/',
    'ftp://127.0.0.1/',
    'nonsense',
  ])('refuse the address %s', async (url) => {
    expect(await create({ url })).toMatchObject({
      status: 422,
      body: { code: 'webhook_url_not_allowed' },
    });
    const { id } = await site.register('http://127.0.0.1:9/');
    const changed = await site.api.acme.client.fails(endpoints.updateWebhookEndpoint, {
      params: { endpoint_id: id },
      body: { url },
    });
    expect(changed.body.code).toBe('webhook_url_not_allowed');
  });

  it('are at most fifty', async () => {
    const made: Promise<unknown>[] = [];
    for (let index = 0; index < 50; index += 1) made.push(site.register('http://127.0.0.1:9/'));
    await Promise.all(made);
    expect(await create({ url: 'http://127.0.0.1:9/' })).toMatchObject({
      status: 409,
      body: { code: 'webhook_endpoint_limit_reached' },
    });
  });

  it('sign with both secrets for a day after a rotation, with headers of the owner', async () => {
    const hook = await site.receiver();
    const own = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const made = await site.register(hook.url, { secret: own, headers: { 'x-team': 'logistics' } });
    expect(made.secret).toBe(own);
    const { data } = await site.api.acme.client.ok(endpoints.rotateWebhookSecret, {
      params: { endpoint_id: made.id },
    });
    expect(data.secret).not.toBe(own);
    await site.test(made.id, 'connection.created');
    await expect.poll(() => hook.received.length, soon).toBe(1);
    const [received] = hook.received;
    const headers = received?.headers as Record<string, string>;
    expect(headers['x-team']).toBe('logistics');
    for (const secret of [own, data.secret]) {
      expect(() => new Webhook(secret).verify(received?.text ?? '', headers)).not.toThrow();
    }
    expect((await site.endpoint(made.id)).previous_secret_expires_at).toBe(
      data.previous_secret_expires_at,
    );
  });

  it('get made-up events of every type', async () => {
    const hook = await site.receiver();
    const { id } = await site.register(hook.url, { event_types: ['connection.created'] });
    const { data } = await site.api.acme.client.ok(endpoints.listWebhookEventTypes);
    const types = data.map(({ event_type }) => event_type);
    expect(types.length).toBeGreaterThanOrEqual(51);
    for (const type of types) await site.test(id, type);
    await expect.poll(() => hook.received.length, soon).toBe(types.length);
    const received = hook.received.map(({ body }) => body['event_type']);
    expect(received.sort()).toEqual([...types].sort());
    expect(JSON.stringify(hook.ofType('connection.created')[0]?.body)).not.toContain('trackstar_');
  });
});

it('in production, want https unless it stays on the machine', async () => {
  const api = await startTestApi('pglite', {
    env: {
      NODE_ENV: 'production',
      ALLOW_EMBEDDED_DB: '1',
      EGRESS_ALLOW: 'loopback',
      ENCRYPTION_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`,
    },
  });
  const create = (url: string) =>
    api.acme.client.call(endpoints.createWebhookEndpoint, { body: { url } });
  expect((await create('http://93.184.215.14/')).status).toBe(422);
  expect((await create('https://93.184.215.14/')).status).toBe(200);
  expect((await create('http://127.0.0.1:9/')).status).toBe(200);
  await api.close();
});

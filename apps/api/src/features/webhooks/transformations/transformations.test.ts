import { endpoints } from '@trackstar-link/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../../platform/testing/test-database';
import { HookSite } from '../testing/hook-site';

/** Only ends what hangs. */
const soon = { timeout: 30_000 };
const handler = (body: string) => `function handler(webhook) { ${body} }`;

describe.each(testDatabaseKinds)('an endpoint with a transformation on %s', (kind) => {
  let site: HookSite;
  beforeAll(async () => {
    site = await HookSite.start(kind);
  });
  afterAll(() => site.close());
  afterEach(() => site.clear());

  const deliveryOf = async (message: string) =>
    (await site.messages()).find(({ id }) => id === message)?.deliveries[0];

  it('sends what it makes of a webhook, signed', async () => {
    const [hook, other] = [await site.receiver(), await site.receiver()];
    const { id } = await site.register(hook.url, {
      headers: { 'x-team': 'logistics' },
      transformation: handler(`webhook.url = ${JSON.stringify(other.url)};
        webhook.headers['x-event'] = webhook.eventType;
        webhook.headers['webhook-id'] = 'forged';
        webhook.payload.added = webhook.payload.event_type;
        return webhook;`),
    });
    const message = await site.test(id);
    await expect.poll(() => other.received.length, soon).toBe(1);
    expect(hook.received).toEqual([]);
    expect(other.received[0]).toMatchObject({
      headers: { 'x-team': 'logistics', 'x-event': 'order.created', 'webhook-id': message },
      body: { added: 'order.created' },
    });
    await expect.poll(() => site.attempts(message), soon).toMatchObject([{ url: other.url }]);
  });

  it('sends nothing where it cancels, and says so', async () => {
    const hook = await site.receiver();
    const { id } = await site.register(hook.url, {
      transformation: handler('webhook.cancel = true; return webhook;'),
    });
    const message = await site.test(id);
    await expect.poll(() => deliveryOf(message), soon).toMatchObject({ status: 'cancelled' });
    expect(hook.received).toEqual([]);
    expect(await site.attempts(message)).toMatchObject([
      { error: 'The transformation cancelled it.', response_status: null },
    ]);
  });

  it('that never ends fails its own attempts and keeps nobody else waiting', async () => {
    const [hook, other] = [await site.receiver(), await site.receiver()];
    const looping = await site.register(hook.url, { transformation: handler('while (true) {}') });
    const plain = await site.register(other.url, { transformation: handler('return webhook;') });
    const stuck = await site.test(looping.id);
    for (let index = 0; index < 5; index += 1) await site.test(looping.id);
    const message = await site.test(plain.id);
    await expect.poll(() => deliveryOf(message), soon).toMatchObject({ status: 'delivered' });
    await expect.poll(() => deliveryOf(stuck), soon).toMatchObject({ status: 'failed' });
    expect(await site.attempts(stuck)).toHaveLength(4);
    expect((await site.attempts(stuck))[0]).toMatchObject({
      succeeded: false,
      error: 'The transformation took longer than 100 ms.',
    });
    expect(hook.received).toEqual([]);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'http://2130706433/',
    'file:///etc/passwd',
  ])('does not get %s called', async (url) => {
    const hook = await site.receiver();
    const { id } = await site.register(hook.url, {
      transformation: handler(`webhook.url = ${JSON.stringify(url)}; return webhook;`),
    });
    const message = await site.test(id);
    await expect.poll(() => site.attempts(message), soon).not.toEqual([]);
    expect((await site.attempts(message))[0]).toMatchObject({
      url,
      succeeded: false,
      response_status: null,
      error: expect.stringContaining('not one that may be called'),
    });
  });

  it('can be tried without sending', async () => {
    const dryRun = async (body: Record<string, unknown>) =>
      (await site.api.acme.client.ok(endpoints.testWebhookTransformation, { body })).data;
    expect(
      await dryRun({
        transformation: handler('webhook.payload = { n: webhook.payload.n + 1 }; return webhook;'),
        payload: { n: 1 },
      }),
    ).toEqual({
      cancelled: false,
      error: null,
      webhook: {
        url: 'https://app.example.com/webhooks',
        method: 'POST',
        headers: {},
        payload: { n: 2 },
      },
    });
    expect(await dryRun({ transformation: handler('return webhook;') })).toMatchObject({
      webhook: { payload: { event_type: 'order.created', data: { id: 'test_id' } } },
    });
    expect(await dryRun({ transformation: handler('throw new Error("no")') })).toMatchObject({
      error: 'The transformation failed with Error: no',
      webhook: null,
    });
    expect(
      await dryRun({ transformation: handler('webhook.cancel = true; return webhook;') }),
    ).toMatchObject({ cancelled: true, webhook: null });
  });
});

import { endpoints } from '@trackstar-link/contract';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect } from '../../testing/test-api';
import { writeEvent } from '../events';
import { webhookDeliveries, webhookEndpoints } from './tables';
import { HookSite } from './testing/hook-site';

/** Only ends what hangs. */
const soon = { timeout: 30_000 };

describe.each(testDatabaseKinds)('a webhook on %s', (kind) => {
  let site: HookSite;
  beforeAll(async () => {
    site = await HookSite.start(kind);
  });
  afterAll(() => site.close());
  afterEach(() => site.clear());

  const statusOf = async (message: string) =>
    (await site.messages()).find(({ id }) => id === message)?.deliveries[0];

  it('comes again with the same id and body until the receiver takes it', async () => {
    const hook = await site.receiver();
    let calls = 0;
    hook.answer = () => ({ status: (calls += 1) < 3 ? 500 : 204, body: 'no' });
    const { id } = await site.register(hook.url);
    const message = await site.test(id);
    await expect
      .poll(() => statusOf(message), soon)
      .toMatchObject({ status: 'delivered', attempts: 3 });
    expect(hook.received).toHaveLength(3);
    expect(new Set(hook.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([message]),
    );
    expect(new Set(hook.received.map(({ text }) => text)).size).toBe(1);
    expect(await site.attempts(message)).toMatchObject([
      { number: 1, succeeded: false, response_status: 500, response_body: 'no' },
      { number: 2, succeeded: false, response_status: 500 },
      { number: 3, succeeded: true, response_status: 204, error: null },
    ]);
  });

  it('fails visibly after the last attempt, and comes again on request', async () => {
    const hook = await site.receiver();
    hook.answer = () => ({ status: 503 });
    const { id } = await site.register(hook.url);
    const message = await site.test(id);
    await expect
      .poll(() => statusOf(message), soon)
      .toMatchObject({ status: 'failed', attempts: 4 });
    expect((await site.messages({ status: 'failed' })).map((each) => each.id)).toContain(message);

    hook.answer = () => ({ status: 200 });
    const resent = { params: { message_id: message }, body: { endpoint_id: id } };
    expect(
      (await site.api.acme.client.ok(endpoints.resendWebhookMessage, resent)).data,
    ).toMatchObject({ status: 'pending', attempts: 4 });
    await expect
      .poll(() => statusOf(message), soon)
      .toMatchObject({ status: 'delivered', attempts: 5 });
    expect(hook.received.every(({ headers }) => headers['webhook-id'] === message)).toBe(true);
  });

  it('that failed is recovered with all others since a time', async () => {
    const hook = await site.receiver();
    hook.answer = () => ({ status: 500 });
    const { id } = await site.register(hook.url);
    const messages = [await site.test(id), await site.test(id), await site.test(id)];
    for (const each of messages) {
      await expect.poll(() => statusOf(each), soon).toMatchObject({ status: 'failed' });
    }
    hook.answer = () => ({ status: 200 });
    const recover = (since: string) =>
      site.api.acme.client.ok(endpoints.recoverWebhookEndpoint, {
        params: { endpoint_id: id },
        body: { since },
      });
    expect((await recover('2099-01-01T00:00:00Z')).data).toEqual({ recovered: 0 });
    expect((await recover('2020-01-01T00:00:00Z')).data).toEqual({ recovered: 3 });
    for (const each of messages) {
      await expect.poll(() => statusOf(each), soon).toMatchObject({ status: 'delivered' });
    }
  });

  it('follows no redirect', async () => {
    const hook = await site.receiver();
    const other = await site.receiver();
    hook.answer = () => ({ status: 302, headers: { location: other.url } });
    const { id } = await site.register(hook.url);
    const message = await site.test(id);
    await expect.poll(() => statusOf(message), soon).toMatchObject({ status: 'failed' });
    expect(other.received).toEqual([]);
  });

  it('disables an endpoint that answers 410, and is not tried again', async () => {
    const hook = await site.receiver();
    hook.answer = () => ({ status: 410 });
    const { id } = await site.register(hook.url);
    const message = await site.test(id);
    await expect
      .poll(() => statusOf(message), soon)
      .toMatchObject({ status: 'failed', attempts: 1 });
    expect(await site.endpoint(id)).toMatchObject({ enabled: false, disabled_reason: 'gone' });
    const refused = await site.api.acme.client.fails(endpoints.testWebhookEndpoint, {
      params: { endpoint_id: id },
      body: { event_type: 'order.created' },
    });
    expect(refused.body.code).toBe('webhook_endpoint_disabled');
  });

  it('waits as long as Retry-After asks', async () => {
    const hook = await site.receiver();
    hook.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    const { id } = await site.register(hook.url);
    const message = await site.test(id);
    await expect.poll(async () => (await statusOf(message))?.attempts, soon).toBe(1);
    const [row] = await site.api.db
      .select({ wait: sql<number>`extract(epoch from next_attempt_at - now())::float` })
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.eventId, message));
    expect(row?.wait).toBeGreaterThan(3_500);
  });

  it('disables an endpoint at which nothing got through for five days', async () => {
    const hook = await site.receiver();
    hook.answer = () => ({ status: 500 });
    const { id } = await site.register(hook.url);
    await site.test(id);
    await expect.poll(async () => (await site.endpoint(id)).failing_since, soon).not.toBeNull();
    const failingFor = (days: number) =>
      site.api.db
        .update(webhookEndpoints)
        .set({ failingSince: sql`now() - make_interval(secs => ${days * 86_400})` })
        .where(eq(webhookEndpoints.id, id));

    await failingFor(4.9);
    const early = await site.test(id);
    await expect.poll(() => statusOf(early), soon).toMatchObject({ status: 'failed' });
    expect((await site.endpoint(id)).enabled).toBe(true);

    hook.answer = () => ({ status: 200 });
    const good = await site.test(id);
    await expect.poll(() => statusOf(good), soon).toMatchObject({ status: 'delivered' });
    expect((await site.endpoint(id)).failing_since).toBeNull();

    hook.answer = () => ({ status: 500 });
    await failingFor(5.1);
    await site.test(id);
    await expect
      .poll(() => site.endpoint(id), soon)
      .toMatchObject({ enabled: false, disabled_reason: 'failing' });
  });

  it('waits while its endpoint is disabled, and then arrives', async () => {
    const hook = await site.receiver();
    hook.answer = () => ({ status: 429, headers: { 'retry-after': '1' } });
    const { id } = await site.register(hook.url);
    const message = await site.test(id);
    await expect.poll(async () => (await statusOf(message))?.attempts, soon).toBe(1);
    const enable = (enabled: boolean) =>
      site.api.acme.client.ok(endpoints.updateWebhookEndpoint, {
        params: { endpoint_id: id },
        body: { enabled },
      });
    await enable(false);
    await site.api.db.update(webhookDeliveries).set({ nextAttemptAt: sql`now()` });
    // Nothing of what happens now is kept for it.
    await connect(site.api.acme);
    hook.answer = () => ({ status: 200 });
    await enable(true);
    await expect
      .poll(() => statusOf(message), soon)
      .toMatchObject({ status: 'delivered', attempts: 2 });
    expect(hook.ofType('connection.created')).toEqual([]);
  });

  it('reaches the others although one receiver never answers', async () => {
    const hung = await site.receiver();
    hung.answer = () => undefined;
    const hook = await site.receiver();
    const slow = await site.register(hung.url);
    const quick = await site.register(hook.url);
    // More than it may hold at once.
    for (let index = 0; index < 15; index += 1) await site.test(slow.id);
    await expect.poll(() => hung.received.length, soon).toBe(10);
    const sent = await Promise.all(Array.from({ length: 30 }, () => site.test(quick.id)));
    await expect.poll(() => hook.received.length, soon).toBe(sent.length);
    expect(hung.received).toHaveLength(10);
  });

  it('never overtakes an earlier one about the same resource, where order is kept', async () => {
    const hook = await site.receiver();
    const order: string[] = [];
    let refusals = 0;
    hook.answer = ({ body }) => {
      const name = JSON.stringify(body['data']);
      // The first of each resource is refused for a while: whoever can overtake it does.
      if (/"number":[01]\b/.test(name) && refusals < 4) {
        refusals += 1;
        return { status: 500 };
      }
      order.push(name);
      return { status: 200 };
    };
    await site.register(hook.url, { ordered: true, event_types: ['order.*'] });
    for (let index = 0; index < 6; index += 1) {
      await site.api.db.transaction((tx) =>
        writeEvent(tx, {
          orgId: site.api.acme.id,
          connectionId: null,
          type: 'order.updated',
          // Only as much of an order as this test looks at.
          data: { id: `order-${index % 2}`, number: index } as never,
          resourceId: `order-${index % 2}`,
        }),
      );
    }
    await expect.poll(() => order.length, soon).toBe(6);
    for (const resource of ['order-0', 'order-1']) {
      const mine = order.filter((name) => name.includes(resource));
      expect(mine).toEqual([...mine].sort());
    }
  });
});

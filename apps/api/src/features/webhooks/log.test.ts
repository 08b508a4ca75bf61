import { endpoints, type EventType } from '@trackstar-link/contract';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { events, writeEvent } from '../events';
import { purgeMessages } from './retention';
import { webhookAttempts, webhookDeliveries } from './tables';
import { HookSite } from './testing/hook-site';

/** Only ends what hangs. */
const soon = { timeout: 30_000 };

describe.each(testDatabaseKinds)('the log of webhooks on %s', (kind) => {
  let site: HookSite;
  beforeAll(async () => {
    site = await HookSite.start(kind);
  });
  afterAll(() => site.close());
  afterEach(() => site.clear());

  const write = (type: EventType, connectionId: string, resourceId: string) =>
    writeEvent(site.api.db, {
      orgId: site.api.acme.id,
      connectionId,
      type,
      // What it says does not matter here.
      data: { id: resourceId } as never,
      resourceId,
    });
  const idsOf = async (query: Record<string, string>) =>
    (await site.messages(query)).map(({ resource_id }) => resource_id);

  it('is found by type, connection, resource, time, endpoint and status', async () => {
    const hook = await site.receiver();
    hook.answer = ({ body }) => ({ status: body['event_type'] === 'bill.created' ? 500 : 200 });
    const { id } = await site.register(hook.url, { event_types: ['order.*', 'bill.*'] });
    await write('order.created', 'c1', 'r1');
    await write('order.updated', 'c1', 'r1');
    await write('order.created', 'c2', 'r2');
    await write('bill.created', 'c2', 'r3');
    await write('product.created', 'c1', 'r4');
    await expect.poll(() => idsOf({ status: 'failed' }), soon).toEqual(['r3']);
    await expect.poll(() => idsOf({ status: 'delivered' }), soon).toEqual(['r2', 'r1', 'r1']);
    expect(await idsOf({ event_type: 'order.created' })).toEqual(['r2', 'r1']);
    expect(await idsOf({ connection_id: 'c1' })).toEqual(['r4', 'r1', 'r1']);
    expect(await idsOf({ connection_id: 'c1', event_type: 'order.updated' })).toEqual(['r1']);
    expect(await idsOf({ resource_id: 'r1' })).toEqual(['r1', 'r1']);
    expect(await idsOf({ endpoint_id: id })).toEqual(['r3', 'r2', 'r1', 'r1']);
    expect(await idsOf({ endpoint_id: id, status: 'failed' })).toEqual(['r3']);
    expect(await idsOf({ after: '2020-01-01T00:00:00Z' })).toHaveLength(5);
    expect(await idsOf({ before: '2020-01-01T00:00:00Z' })).toEqual([]);
    const wrong = await site.api.acme.client.fails(endpoints.listWebhookMessages, {
      query: { after: 'yesterday' },
    });
    expect(wrong.status).toBe(422);
    expect((await site.api.globex.client.ok(endpoints.listWebhookMessages)).data).toEqual([]);
  });

  it('is paged through, each message once, newest first', async () => {
    for (let index = 0; index < 23; index += 1) await write('order.created', 'paged', `p${index}`);
    const seen: (string | null)[] = [];
    let page_token: string | null = '';
    while (page_token !== null) {
      const page: { data: { resource_id: string | null }[]; next_token: string | null } =
        await site.api.acme.client.ok(endpoints.listWebhookMessages, {
          query: { connection_id: 'paged', limit: '5', ...(page_token && { page_token }) },
        });
      seen.push(...page.data.map(({ resource_id }) => resource_id));
      page_token = page.next_token;
    }
    expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => `p${22 - index}`));
  });

  it('is pruned when it is old, save what is still on its way', async () => {
    const hook = await site.receiver();
    hook.answer = ({ body }) =>
      JSON.stringify(body).includes('waiting')
        ? { status: 429, headers: { 'retry-after': '3600' } }
        : { status: 200 };
    await site.register(hook.url, { connection_id: 'old' });
    await write('order.created', 'old', 'done');
    await write('order.created', 'old', 'waiting');
    await expect.poll(() => hook.received.length, soon).toBe(2);
    await expect
      .poll(async () => (await site.messages({ resource_id: 'done' }))[0]?.deliveries, soon)
      .toMatchObject([{ status: 'delivered' }]);
    const [done] = await site.messages({ resource_id: 'done' });
    await site.api.db
      .update(events)
      .set({ createdAt: sql`now() - interval '31 days'` })
      .where(eq(events.connectionId, 'old'));
    expect(await purgeMessages(site.api.db, 32)).toBe(0);
    expect(await purgeMessages(site.api.db, 30)).toBe(1);
    expect(await idsOf({ connection_id: 'old' })).toEqual(['waiting']);
    for (const table of [webhookDeliveries, webhookAttempts]) {
      const left = await site.api.db
        .select()
        .from(table)
        .where(eq(table.eventId, done?.id ?? ''));
      expect(left).toEqual([]);
    }
  });
});

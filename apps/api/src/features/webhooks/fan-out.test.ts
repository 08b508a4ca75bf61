import { endpoints, type EventType } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect } from '../../testing/test-api';
import { events, writeEvent } from '../events';
import { HookSite } from './testing/hook-site';

/** Only ends what hangs. */
const soon = { timeout: 30_000 };

describe.each(testDatabaseKinds)('an event on %s', (kind) => {
  let site: HookSite;
  beforeAll(async () => {
    site = await HookSite.start(kind);
  });
  afterAll(() => site.close());
  afterEach(() => site.clear());

  const write = (type: EventType, connectionId: string | null, more = {}) =>
    site.api.db.transaction((tx) =>
      writeEvent(tx, {
        orgId: site.api.acme.id,
        connectionId,
        type,
        // What it says does not matter here.
        data: { id: 'x' } as never,
        ...more,
      }),
    );

  it('goes to the endpoints of its organization that ask for it', async () => {
    const [all, orders, exact, foreign] = [
      await site.receiver(),
      await site.receiver(),
      await site.receiver(),
      await site.receiver(),
    ];
    const connection = await connect(site.api.acme, { customerId: 'asked' });
    await site.register(all.url);
    await site.register(orders.url, { event_types: ['order.*', 'bill.created'] });
    await site.register(exact.url, { event_types: ['order.shipment.created'] });
    await site.api.globex.client.ok(endpoints.createWebhookEndpoint, {
      body: { url: foreign.url },
    });
    for (const type of [
      'order.created',
      'order.shipment.created',
      'bill.created',
      'bill.updated',
    ] as const) {
      await write(type, connection.connection_id);
    }
    const typesAt = (hook: typeof all) =>
      hook.received.map(({ body }) => body['event_type']).sort();
    await expect.poll(() => all.received.length, soon).toBe(4);
    await expect
      .poll(() => typesAt(orders), soon)
      .toEqual(['bill.created', 'order.created', 'order.shipment.created']);
    await expect.poll(() => typesAt(exact), soon).toEqual(['order.shipment.created']);
    expect(foreign.received).toEqual([]);
    expect(all.received[0]?.body).toMatchObject({
      customer_id: 'asked',
      integration_name: 'sandbox',
      integration_type: 'wms',
      connection_id: connection.connection_id,
    });
  });

  it('goes where the connection or the customer is asked for', async () => {
    const one = await connect(site.api.acme, { customerId: 'one' });
    const two = await connect(site.api.acme, { customerId: 'two' });
    const [ofOne, ofTwo] = [await site.receiver(), await site.receiver()];
    await site.register(ofOne.url, { connection_id: one.connection_id });
    await site.register(ofTwo.url, { customer_id: 'two' });
    await write('order.created', one.connection_id);
    await write('order.created', two.connection_id);
    await expect.poll(() => [ofOne.received.length, ofTwo.received.length], soon).toEqual([1, 1]);
    expect(ofOne.received[0]?.body['connection_id']).toBe(one.connection_id);
    expect(ofTwo.received[0]?.body['connection_id']).toBe(two.connection_id);
  });

  it('about a resource is not sent where webhooks are disabled, one about the connection is', async () => {
    const hook = await site.receiver();
    const connection = await connect(site.api.acme);
    const client = site.api.acme.client.withAccessToken(connection.access_token);
    await client.ok(endpoints.updateConnection, { body: { webhooks_disabled: true } });
    await site.register(hook.url);
    await write('order.created', connection.connection_id);
    await client.ok(endpoints.deleteConnection);
    await expect.poll(() => hook.received.length, soon).toBe(1);
    expect(hook.received[0]?.body).toMatchObject({
      event_type: 'connection.deleted',
      integration_name: 'sandbox',
      data: { deleted_date: expect.any(String) },
    });
    expect(await site.messages({ event_type: 'order.created' })).toMatchObject([
      { deliveries: [] },
      ...(await site.messages({ event_type: 'order.created' })).slice(1),
    ]);
  });

  it('from before an endpoint is not sent to it', async () => {
    const hook = await site.receiver();
    const { id } = await site.register(hook.url);
    await site.api.db.insert(events).values({
      id: 'msg_early',
      orgId: site.api.acme.id,
      type: 'order.created',
      createdAt: sql`now() - interval '1 minute'`,
    });
    // Distributed after it, for events go in their order.
    await site.test(id);
    await expect.poll(() => hook.received.length, soon).toBe(1);
    const early = (await site.messages()).find((message) => message.id === 'msg_early');
    expect(early?.deliveries).toEqual([]);
  });

  it('carries what was before, and large ones are fetched whole', async () => {
    const hook = await site.receiver();
    const connection = await connect(site.api.acme);
    await site.register(hook.url);
    const large = { id: 'order-1', note: 'ü'.repeat(140_000) };
    await write('order.updated', connection.connection_id, {
      data: { id: 'order-1', status: 'received' } as never,
      previousAttributes: { status: 'open', 'line_items.1.received_quantity': 1 },
    });
    await write('order.created', connection.connection_id, { data: large as never });
    await expect.poll(() => hook.received.length, soon).toBe(2);
    const [small] = hook.ofType('order.updated');
    expect(small?.body['previous_attributes']).toEqual({
      status: 'open',
      'line_items.1.received_quantity': 1,
    });
    const [cut] = hook.ofType('order.created');
    expect(cut?.body).toMatchObject({ data: { id: 'order-1' }, data_truncated: true });
    expect(Buffer.byteLength(cut?.text ?? '')).toBeLessThan(2_000);

    const url = new URL(String(cut?.body['data_url']));
    expect((await site.api.globex.client.send('GET', url.pathname)).status).toBe(404);
    const { body } = await site.api.acme.client.send('GET', url.pathname);
    const { data } = body as { data: { download_url: string; expires_at: string } };
    const whole = await site.api.anonymous.send('GET', new URL(data.download_url).pathname);
    expect(whole.body).toMatchObject({ event_type: 'order.created', data: large });
    const altered =
      data.download_url.slice(0, -2) + (data.download_url.endsWith('A_') ? 'B_' : 'A_');
    expect((await site.api.anonymous.send('GET', new URL(altered).pathname)).status).toBe(404);
    await expect
      .poll(async () => {
        const [stale] = await site.api.db
          .select({ id: events.id })
          .from(events)
          .where(sql`fanned_out_at is null`);
        return stale;
      }, soon)
      .toBeUndefined();
  });
});

import { endpoints } from '@trackstar-link/contract';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { Receiver } from '../../testing/receiver';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';

/** Only ends what hangs. */
const soon = { timeout: 30_000 };

describe.each(testDatabaseKinds)('webhooks on %s', (kind) => {
  let api: TestApi;
  const receivers: Receiver[] = [];
  beforeAll(async () => {
    api = await startTestApi(kind, {
      webhooks: { schedule: [0.05, 0.05, 0.05], pollMs: 20, leaseSeconds: 60 },
    });
  });
  afterAll(() => api.close());
  afterEach(async () => {
    const { data } = await api.acme.client.ok(endpoints.listWebhookEndpoints);
    for (const { id } of data) {
      await api.acme.client.ok(endpoints.deleteWebhookEndpoint, { params: { endpoint_id: id } });
    }
    await Promise.all(receivers.splice(0).map((receiver) => receiver.stop()));
  });

  async function receiver(): Promise<Receiver> {
    const started = await Receiver.start();
    receivers.push(started);
    return started;
  }

  const register = async (url: string, settings: Record<string, unknown> = {}) =>
    (await api.acme.client.ok(endpoints.createWebhookEndpoint, { body: { url, ...settings } }))
      .data;

  it('tell of a connection, with its access token, signed for svix and standardwebhooks', async () => {
    const hook = await receiver();
    const { id, secret } = await register(hook.url);
    const connection = await connect(api.acme, { customerId: 'webhooks' });
    await expect.poll(() => hook.received.length, soon).toBe(1);
    const [received] = hook.received;
    if (!received) throw new Error('nothing was received');
    expect(received).toMatchObject({
      method: 'POST',
      path: '/webhooks',
      headers: { 'content-type': 'application/json' },
    });
    const headers = received.headers as Record<string, string>;
    for (const verifier of [new SvixWebhook(secret), new StandardWebhook(secret)]) {
      expect(verifier.verify(received.text, headers)).toEqual({
        id: headers['webhook-id'],
        event_type: 'connection.created',
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        connection_id: connection.connection_id,
        customer_id: 'webhooks',
        integration_name: 'sandbox',
        integration_type: 'wms',
        data: {
          access_token: connection.access_token,
          created_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        },
      });
    }
    const message = { params: { message_id: headers['webhook-id'] ?? '' } };
    await expect
      .poll(async () => (await api.acme.client.ok(endpoints.getWebhookMessage, message)).data, soon)
      .toMatchObject({
        test: false,
        deliveries: [{ endpoint_id: id, status: 'delivered', attempts: 1, next_attempt_at: null }],
        payload: { data: { access_token: '[redacted]' } },
      });
    expect((await api.acme.client.ok(endpoints.listWebhookAttempts, message)).data).toMatchObject([
      {
        endpoint_id: id,
        number: 1,
        succeeded: true,
        response_status: 200,
        response_body: 'thanks',
        error: null,
      },
    ]);
  });
});

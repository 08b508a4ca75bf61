import { endpoints } from '@trackstar-link/contract';
import { Receiver } from '../../../testing/receiver';
import { startTestApi, type TestApi, type TestApiOptions } from '../../../testing/test-api';
import type { TestDatabaseKind } from '../../../platform/testing/test-database';

/** An API that sends webhooks, and receivers for them. */
export class HookSite {
  private readonly receivers: Receiver[] = [];

  private constructor(readonly api: TestApi) {}

  static async start(kind: TestDatabaseKind, options: TestApiOptions = {}): Promise<HookSite> {
    const webhooks = { schedule: [0.05, 0.05, 0.05], pollMs: 20, ...options.webhooks };
    return new HookSite(await startTestApi(kind, { ...options, webhooks }));
  }

  async receiver(): Promise<Receiver> {
    const started = await Receiver.start();
    this.receivers.push(started);
    return started;
  }

  async register(url: string, settings: Record<string, unknown> = {}) {
    const body = { url, ...settings };
    return (await this.api.acme.client.ok(endpoints.createWebhookEndpoint, { body })).data;
  }

  async endpoint(id: string) {
    const params = { endpoint_id: id };
    return (await this.api.acme.client.ok(endpoints.getWebhookEndpoint, { params })).data;
  }

  /** Messages with how far they have come, newest first. */
  async messages(query: Record<string, string> = {}) {
    return (await this.api.acme.client.ok(endpoints.listWebhookMessages, { query })).data;
  }

  /** Attempts of a message, oldest first. */
  async attempts(id: string) {
    const params = { message_id: id };
    const { data } = await this.api.acme.client.ok(endpoints.listWebhookAttempts, { params });
    return data.reverse();
  }

  async test(endpointId: string, event_type = 'order.created'): Promise<string> {
    const call = { params: { endpoint_id: endpointId }, body: { event_type } };
    return (await this.api.acme.client.ok(endpoints.testWebhookEndpoint, call)).data.message_id;
  }

  /** Forgets endpoints and receivers, for the next test. */
  async clear(): Promise<void> {
    const { data } = await this.api.acme.client.ok(endpoints.listWebhookEndpoints);
    for (const { id } of data) {
      const params = { endpoint_id: id };
      await this.api.acme.client.ok(endpoints.deleteWebhookEndpoint, { params });
    }
    await Promise.all(this.receivers.splice(0).map((receiver) => receiver.stop()));
  }

  async close(): Promise<void> {
    await this.clear();
    await this.api.close();
  }
}

import { endpoints } from '@trackstar-link/contract';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEgressAllow } from '../../platform/egress';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { webhookEndpoints } from './tables';
import { HookSite } from './testing/hook-site';
import { webhookTransport } from './transport';

/** Only ends what hangs. */
const soon = { timeout: 30_000 };

describe.each(testDatabaseKinds)('with EGRESS_ALLOW empty on %s', (kind) => {
  let site: HookSite;
  /** What names resolve to, in turn; the last answer stays. */
  const answers = new Map<string, string[][]>();
  const resolve = (name: string) => {
    const turns = answers.get(name) ?? [];
    return Promise.resolve((turns.length > 1 ? turns.shift() : turns[0]) ?? []);
  };

  beforeAll(async () => {
    const transport = webhookTransport(parseEgressAllow(''), resolve);
    site = await HookSite.start(kind, { env: { EGRESS_ALLOW: '' }, webhooks: { transport } });
  });
  afterAll(() => site.close());

  /** An endpoint with an address that is not let in at the front door any more. */
  async function smuggle(url: string): Promise<string> {
    const { id } = await site.register('https://hooks.example.com/');
    await site.api.db.update(webhookEndpoints).set({ url }).where(eq(webhookEndpoints.id, id));
    return id;
  }

  async function outcome(endpointId: string): Promise<unknown> {
    const message = await site.test(endpointId);
    await expect.poll(() => site.attempts(message), soon).not.toEqual([]);
    return (await site.attempts(message))[0];
  }

  const blocked = {
    succeeded: false,
    response_status: null,
    error: 'The address is not one that may be called: it is not public, or not written plainly.',
  };

  it('no address that is not public gets a connection, written out or behind a name', async () => {
    const hook = await site.receiver();
    for (const url of [hook.url, hook.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')]) {
      expect(await outcome(await smuggle(url)), url).toMatchObject(blocked);
    }
    for (const address of [
      '127.0.0.1',
      '10.0.0.1',
      '169.254.169.254',
      'fe80::1',
      'fd00:ec2::254',
    ]) {
      answers.set('inside.example', [[address]]);
      const id = await smuggle(`http://inside.example:${hook.port}/`);
      expect(await outcome(id), address).toMatchObject(blocked);
    }
    expect(hook.received).toEqual([]);
  });

  it('a name that was public when it was registered gets none once it is not', async () => {
    const hook = await site.receiver();
    answers.set('turns.example', [['203.0.113.1'], ['127.0.0.1']]);
    const id = await smuggle(`http://turns.example:${hook.port}/`);
    await resolve('turns.example');
    expect(await outcome(id)).toMatchObject(blocked);
    expect(hook.received).toEqual([]);
  });

  it('the front door refuses them as well', async () => {
    for (const url of ['http://127.0.0.1:9/', 'http://localhost:9/', 'http://169.254.169.254/']) {
      const refused = await site.api.acme.client.fails(endpoints.createWebhookEndpoint, {
        body: { url },
      });
      expect(refused.body.code, url).toBe('webhook_url_not_allowed');
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox';
import { transform } from './transform';

const contractDir = process.env['CONTRACT_DIR'];
const sandbox = new Sandbox();
afterAll(() => sandbox.close());

const payload = {
  connection_id: 'conn_live',
  customer_id: 'customer_1',
  integration_name: 'shiphero',
  data: {},
};
const run = (code: string, changes: Partial<typeof payload> = {}) =>
  transform(sandbox, {
    owner: 'docs',
    code,
    eventType: 'order.created',
    webhook: {
      url: 'https://app.example.com/webhooks',
      method: 'POST',
      headers: {},
      payload: { ...payload, ...changes },
    },
  });
const staging = { url: 'https://your-app.com/webhooks/test' };
const production = { url: 'https://your-app.com/webhooks/production' };

/** Code blocks of the vendor's page about webhooks that define a handler, unchanged. */
function documentedHandlers(folder: string): string[] {
  const text = readFileSync(join(folder, 'trackstar-docs.txt'), 'utf8');
  return [...text.matchAll(/^```javascript[^\n]*\n(function handler[\s\S]*?)^```/gm)].map(
    ([, code = '']) => code,
  );
}

if (contractDir === undefined) {
  console.log(
    'The documented transformations are skipped: CONTRACT_DIR does not say where they are.',
  );
} else {
  describe('the documented transformations run unchanged', () => {
    const [byConnection = '', byCustomer = '', byIntegration = '', ...more] =
      documentedHandlers(contractDir);

    it('are three', () => {
      expect([byConnection, byCustomer, byIntegration].every((code) => code !== '')).toBe(true);
      expect(more).toEqual([]);
    });

    it('by connection', async () => {
      expect(await run(byConnection, { connection_id: 'conn_test_abc123' })).toMatchObject(staging);
      expect(await run(byConnection)).toMatchObject(production);
    });

    it('by customer', async () => {
      expect(await run(byCustomer, { customer_id: 'uat-17' })).toMatchObject(staging);
      expect(await run(byCustomer)).toMatchObject(production);
    });

    it('by integration', async () => {
      expect(await run(byIntegration, { integration_name: 'Sandbox' })).toMatchObject(staging);
      expect(await run(byIntegration)).toMatchObject(production);
    });
  });
}

describe('a transformation', () => {
  it('routes by what the payload says', async () => {
    const code = `
      const staging = new Set(['sandbox']);
      function handler(webhook) {
        const where = staging.has(webhook.payload.integration_name) ? 'staging' : 'live';
        webhook.url = 'https://' + where + '.example.com' + '/hook';
        return webhook;
      }`;
    expect(await run(code, { integration_name: 'sandbox' })).toMatchObject({
      url: 'https://staging.example.com/hook',
    });
    expect(await run(code)).toMatchObject({ url: 'https://live.example.com/hook' });
  });

  it('changes payload, method and headers', async () => {
    const code = `function handler(webhook) {
      return {
        ...webhook,
        method: 'PUT',
        headers: { ...webhook.headers, 'x-event': webhook.eventType },
        payload: { text: 'Customer ' + webhook.payload.customer_id },
      };
    }`;
    expect(await run(code)).toEqual({
      url: 'https://app.example.com/webhooks',
      method: 'PUT',
      headers: { 'x-event': 'order.created' },
      payload: { text: 'Customer customer_1' },
    });
  });

  it('cancels', async () => {
    const code = 'function handler(webhook) { webhook.cancel = true; return webhook; }';
    expect(await run(code)).toEqual({ cancelled: true });
  });

  it.each([
    ['webhook.url = 5', 'url'],
    ['webhook.method = "GET"', 'method'],
    ['webhook.headers = "x"', 'headers'],
    ['delete webhook.payload', 'payload'],
  ])('that makes no webhook is told what is wrong: %s', async (change, field) => {
    const code = `function handler(webhook) { ${change}; return webhook; }`;
    expect(await run(code)).toEqual({
      error: `The transformation made webhook.${field} into something that cannot be sent.`,
    });
  });
});

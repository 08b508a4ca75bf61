import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { curl } from '../support/curl';
import { expect, test } from '../support/test';

/**
 * Promise: whoever registers the demo's receiver sees each webhook arrive there, verified; and what
 * happens while it is away arrives by itself once it is back.
 */
const page = readFileSync(
  fileURLToPath(new URL('../../docs/webhooks.md', import.meta.url)),
  'utf8',
);

test('webhooks reach the demo, also after it was away, and the log shows each attempt', async ({
  page: window,
  demo,
  link,
  api,
  stack,
}) => {
  await demo.goto();
  const panel = window.getByRole('region', { name: 'Webhooks' });
  await expect(panel).toContainText('None yet.');
  await panel.getByText('Send webhooks here').click();
  const command = await panel.locator('pre').innerText();
  await curl(command, { TRACKSTAR_API_KEY: stack.apiKey });

  await demo.connect();
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await link.finish();
  const first = panel.getByRole('listitem').first();
  await expect(first).toContainText('connection.created');
  await expect(first).toContainText('Verified');
  expect(await panel.innerText()).not.toContain('trackstar_');

  await stack.stopDemo();
  const { connection_id } = await api.connectSandbox();
  const message = async () => {
    const { data } = await api.webhookMessages({ connection_id });
    return data[0];
  };
  await expect.poll(async () => (await message())?.deliveries[0]?.attempts ?? 0).toBeGreaterThan(0);
  expect(await message()).toMatchObject({
    event_type: 'connection.created',
    deliveries: [{ status: 'pending' }],
  });
  await stack.startDemo();
  await demo.goto();
  await expect(panel.getByRole('listitem').first()).toContainText(connection_id);
  await expect.poll(async () => (await message())?.deliveries[0]?.status).toBe('delivered');

  const { data: attempts } = await api.webhookAttempts((await message())?.id ?? '');
  expect(attempts.at(0)).toMatchObject({ succeeded: true, response_status: 204 });
  expect(attempts.at(-1)).toMatchObject({
    number: 1,
    succeeded: false,
    error: 'The receiver could not be reached.',
  });
});

test('the documented calls register an endpoint and read the log', async ({ stack }) => {
  const command = (name: string) => {
    const found = new RegExp(`^\`\`\`sh ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
    return found.trim().replaceAll('http://localhost:4400', stack.apiUrl);
  };
  const env = { TRACKSTAR_API_KEY: stack.apiKey };
  expect(await curl(command('curl-webhook-endpoint'), env)).toMatchObject({
    data: {
      secret: expect.stringMatching(/^whsec_/),
      event_types: ['connection.*', 'order.created'],
    },
  });
  expect(await curl(command('curl-webhook-messages'), env)).toMatchObject({ data: [] });
});

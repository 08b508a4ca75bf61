import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { deliver } from './deliver';
import { startSimulators, type RunningSimulators } from './server';

let running: RunningSimulators;
let ours: Server;
let our: string;
let status = 200;
let received: { url: string; type: string; body: string }[] = [];

beforeAll(async () => {
  running = await startSimulators({ port: 0, host: '127.0.0.1' });
  ours = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({
        url: request.url ?? '',
        type: request.headers['content-type'] ?? '',
        body,
      });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => ours.listen(0, '127.0.0.1', resolve));
  our = `http://127.0.0.1:${(ours.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await running.close();
  ours.close();
});
beforeEach(() => {
  status = 200;
  received = [];
});

function decide(choice: Record<string, string>, more: Record<string, string> = {}) {
  const query = new URLSearchParams({
    app_name: 'Link',
    scope: 'read_write',
    user_id: 'the-state',
    return_url: `${our}/oauth/callback/woocommerce`,
    callback_url: `${our}/oauth/keys/woocommerce`,
    ...choice,
    ...more,
  });
  const page = `${running.url}/woocommerce/~shop.example/wc-auth/v1/authorize?${query}`;
  return fetch(page, { redirect: 'manual' });
}
const approve = { decision: 'approve', account: 'ck_sim_full' };

it('a shop delivers keys before the browser goes back', async () => {
  const page = await decide(approve);
  expect(page.headers.get('location')).toBe(
    `${our}/oauth/callback/woocommerce?success=1&user_id=the-state`,
  );
  expect(received).toMatchObject([
    { url: '/oauth/keys/woocommerce', type: 'application/json;charset=UTF-8' },
  ]);
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    key_id: 1,
    user_id: 'the-state',
    consumer_key: 'ck_sim_full',
    consumer_secret: 'cs_sim_secret',
    key_permissions: 'read_write',
  });
});

it('a shop that is told no delivers nothing', async () => {
  const page = await decide({ decision: 'deny' });
  expect(page.headers.get('location')).toContain('success=0');
  expect(received).toEqual([]);
});

it('a shop whose keys are not taken sends nobody back', async () => {
  status = 404;
  const page = await decide(approve);
  expect([page.status, page.headers.get('location')]).toEqual([401, null]);
});

it.each([
  ['return_url', 'https://elsewhere.example/'],
  ['callback_url', 'javascript:alert(1)'],
  ['scope', 'everything'],
  ['user_id', ''],
])('a shop refuses the %s "%s"', async (name, value) => {
  expect((await decide(approve, { [name]: value })).status).toBe(400);
  expect(received).toEqual([]);
});

it.each([
  'http://shop.example/oauth/keys/woocommerce',
  'https://127.0.0.1/oauth/keys/woocommerce',
  'PORT/oauth/callback/woocommerce',
  'PORT/oauth/keys/woocommerce/../../../admin',
])('nothing leaves for %s', async (address) => {
  const url = address.replace('PORT', our);
  expect((await deliver(new Request(url, { method: 'POST', body: '{}' }))).status).toBe(403);
  expect(received).toEqual([]);
});

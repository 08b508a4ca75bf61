import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  runInstallCheck,
  simulatorTransport,
  toOrderStatus,
  validateCredentials,
  type VendorRequest,
  type VendorTransport,
} from '../kit';
import { woocommerce } from './index';
import { expectedSignature } from './signature';
import { createSimulator } from './simulator';

const simulator = simulatorTransport(createSimulator());
const typed = {
  store_url: 'https://shop.example',
  consumer_key: 'ck_sim_full',
  consumer_secret: 'cs_sim_secret',
};

async function install(more: Record<string, string> = {}, transport: VendorTransport = simulator) {
  const requests: VendorRequest[] = [];
  const outcome = await runInstallCheck(
    woocommerce,
    {
      methodId: 'rest_key',
      credentials: { ...typed, ...more },
      actions: actionsToProbe(woocommerce, 'rest_key'),
      transport: (request) => {
        requests.push(request);
        return transport(request);
      },
      signal: new AbortController().signal,
    },
    { wait: async () => {} },
  );
  return { outcome, requests };
}

describe('WooCommerce', () => {
  it('tells whose shop it is', async () => {
    const { outcome } = await install();
    expect(outcome.account).toEqual({
      account_name: 'Northwind Shop',
      store_url: 'https://shop.example',
      woocommerce_version: '10.3.1',
    });
    expect(outcome.stored).toEqual({ ...typed, auth_method: 'rest_key' });
  });

  it('has no name where a plugin has closed the index', async () => {
    const { outcome } = await install({}, async (request) =>
      new URL(request.url).pathname.endsWith('/wp-json/')
        ? { status: 403, headers: {}, body: '{}' }
        : simulator(request),
    );
    expect(outcome.account).toMatchObject({ account_name: null, woocommerce_version: '10.3.1' });
  });

  it.each([
    ['https://shop.example/', 'https://shop.example/wp-json/'],
    ['https://shop.example:8443/store', 'https://shop.example:8443/store/wp-json/'],
    ['http://shop.example', 'http://shop.example/wp-json/'],
  ])('finds the API of %s', async (store_url, base) => {
    const { requests } = await install({ store_url });
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter(({ url }) => !url.startsWith(base))).toEqual([]);
  });

  it('sends key and secret over https', async () => {
    const { requests } = await install();
    const authorization = `Basic ${Buffer.from('ck_sim_full:cs_sim_secret').toString('base64')}`;
    expect(new Set(requests.map(({ headers }) => headers['authorization']))).toEqual(
      new Set([authorization]),
    );
  });

  it('signs over http, and sends the secret nowhere', async () => {
    const { requests } = await install({ store_url: 'http://shop.example' });
    const nonces = requests.map(({ url }) => new URL(url).searchParams.get('oauth_nonce'));
    expect(new Set(nonces).size).toBe(requests.length);
    for (const request of requests) {
      expect(request.headers).not.toHaveProperty('authorization');
      expect(JSON.stringify(request)).not.toMatch(/cs_sim_secret|Y3Nfc2lt/);
    }
  });

  it('quotes nothing that a shop says', async () => {
    const body = JSON.stringify({ code: 'x', message: '<b>call 555</b>', data: { status: 401 } });
    const work = install({}, async () => ({ status: 401, headers: {}, body }));
    await expect(work).rejects.toMatchObject({
      kind: 'credentials_rejected',
      publicMessage: expect.not.stringContaining('555'),
    });
  });

  it.each([
    ['ck_sim_moved', 'credentials_rejected', 'store_url', 'your browser shows'],
    ['ck_sim_no_api', 'not_enabled', 'store_url', 'Permalinks'],
    ['ck_sim_write_only', 'missing_permission', 'consumer_key', 'may only write'],
  ])('says what to do about %s', async (consumer_key, kind, field, words) => {
    await expect(install({ consumer_key })).rejects.toMatchObject({
      kind,
      field,
      publicMessage: expect.stringContaining(words),
    });
  });

  it('reads the seconds to wait of a throttled shop', async () => {
    const work = install({ consumer_key: 'ck_sim_throttled' });
    await expect(work).rejects.toMatchObject({ kind: 'throttled', retryAfterSeconds: 30 });
  });

  it.each([
    { consumer_key: 'cs_sim_secret' },
    { store_url: 'shop.example' },
    { store_url: 'https://ck:cs@shop.example' },
  ])('refuses %j before any call', (more) => {
    const { ok } = validateCredentials(woocommerce, 'rest_key', { ...typed, ...more });
    expect(ok).toBe(false);
  });

  it.each([
    ['pending', 'open'],
    ['on-hold', 'open'],
    ['processing', 'processing'],
    ['completed', 'fulfilled'],
    ['cancelled', 'cancelled'],
    ['refunded', 'cancelled'],
    ['trash', 'cancelled'],
    ['failed', 'exception'],
    ['awaiting-pickup', 'other'],
  ])('an order that is %s is %s', (raw, unified) => {
    expect(toOrderStatus(woocommerce, raw)).toBe(unified);
  });
});

describe('its simulator', () => {
  const ask = (url: string, headers = {}) =>
    createSimulator().handle(new Request(url, { headers }));
  const messageOf = async (response: Response) =>
    ((await response.json()) as { message: string }).message;
  const orders = 'http://shop.example/wp-json/wc/v3/orders';
  const signed = (more: Record<string, string>, secret = 'cs_sim_secret') => {
    const url = new URL(orders);
    const now = String(Math.floor(Date.now() / 1000));
    const parameters = { consumer_key: 'ck_sim_full', nonce: 'n', signature_method: 'HMAC-SHA256' };
    for (const [name, value] of Object.entries({ ...parameters, timestamp: now, ...more })) {
      url.searchParams.set(`oauth_${name}`, value);
    }
    url.searchParams.set('oauth_signature', expectedSignature('GET', url, secret));
    return url.href;
  };

  it('takes a key over http only where it signs', async () => {
    const pair = Buffer.from('ck_sim_full:cs_sim_secret').toString('base64');
    const authorization = `Basic ${pair}`;
    expect((await ask(orders, { authorization })).status).toBe(401);
    expect((await ask(orders.replace('http:', 'https:'), { authorization })).status).toBe(200);
    expect((await ask(signed({}))).status).toBe(200);
  });

  it.each([
    [signed({}, 'cs_other'), 'Invalid signature - provided signature does not match.'],
    [`${signed({})}&page=2`, 'Invalid signature - provided signature does not match.'],
    [signed({ signature_method: 'PLAINTEXT' }), 'Invalid signature - signature method is invalid.'],
    [signed({ consumer_key: 'ck_other' }), 'Consumer key is invalid.'],
    [signed({ timestamp: '1000000000' }), 'Invalid timestamp.'],
  ])('refuses %s', async (url, message) => {
    const response = await ask(url);
    expect(response.status).toBe(401);
    expect(await messageOf(response)).toBe(message);
  });

  it('counts rows and pages as the vendor does', async () => {
    const pair = Buffer.from('ck_sim_full:cs_sim_secret').toString('base64');
    const url = `${orders.replace('http:', 'https:')}?per_page=1&page=2`;
    const response = await ask(url, { authorization: `Basic ${pair}` });
    expect(response.headers.get('x-wp-totalpages')).toBe('1');
    expect(await response.json()).toEqual([]);
  });
});

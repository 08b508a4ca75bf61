import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  callbackHmac,
  runInstallCheck,
  simulatedApp,
  simulatorTransport,
  toOrderStatus,
  validateCredentials,
  type SignInContext,
  type VendorRequest,
  type VendorTransport,
} from '../kit';
import { signInAs } from '../kit/oauth-testing';
import { shopify } from './index';
import { createSimulator } from './simulator';

const redirectUri = 'https://link.example/oauth/callback/shopify';
const [oauth] = shopify.methods;
if (!oauth?.browser) throw new Error('Shopify signs in with OAuth first.');
const { browser } = oauth;
const simulator = simulatorTransport(createSimulator());
const signal = new AbortController().signal;

const contextOf = (shop: string): SignInContext => ({
  app: simulatedApp,
  values: { shop },
  redirectUri,
  keysUri: '',
});

function install(token: string, transport: VendorTransport = simulator) {
  return runInstallCheck(
    shopify,
    {
      methodId: 'admin_token',
      credentials: { shop: 'my-store', admin_token: `shpat_sim_${token}` },
      actions: actionsToProbe(shopify, 'admin_token'),
      transport,
      signal,
    },
    { wait: async () => {} },
  );
}

/** The simulator, with the answer to a query of one field replaced. */
const answering =
  (field: string, answer: unknown): VendorTransport =>
  async (request) =>
    request.body?.includes(`{ ${field}(`)
      ? { status: 200, headers: {}, body: JSON.stringify(answer) }
      : simulator(request);

const ordersPermission = async (transport: VendorTransport) =>
  (await install('full', transport)).permissions.find(({ action }) => action === 'get_orders');

describe('Shopify', () => {
  it('sends the customer to their own shop, with scopes between commas', () => {
    const secrets = { state: 's', verifier: 'v' };
    for (const shop of ['my-store', 'My-Store.myshopify.com']) {
      const url = new URL(browser.authorizeUrl(contextOf(shop), secrets));
      expect(url.origin + url.pathname).toBe(
        'https://my-store.myshopify.com/admin/oauth/authorize',
      );
      expect(url.searchParams.get('scope')).toMatch(/^read_orders,read_products,/);
    }
  });

  it.each(['evil.example', 'a.b', 'a/b', 'a@b', '-a', 'a.myshopify.com.evil.example', ''])(
    'takes %j for no shop',
    (shop) => {
      expect(validateCredentials(shopify, 'oauth', { shop }).ok).toBe(false);
    },
  );

  it.each(['evil.example/', 'evil.example#', 'evil.example?', 'evil.example\\', 'a@b'])(
    'leads nobody to %j, even past the form',
    (shop) => {
      const lead = () => browser.authorizeUrl(contextOf(shop), { state: 's', verifier: 'v' });
      expect(lead).toThrow('not the vendor’s');
    },
  );

  it('takes a callback only with the signature of its app, and only from that shop', () => {
    const read = (params: Record<string, string>) =>
      browser.readCallback(contextOf('my-store'), params).kind;
    const params = { code: 'c', shop: 'my-store.myshopify.com', state: 's', timestamp: '1' };
    const signed = (more: Record<string, string>, secret: string = simulatedApp.clientSecret) => ({
      ...params,
      ...more,
      hmac: callbackHmac({ ...params, ...more }, secret),
    });
    expect(read(signed({}))).toBe('granted');
    expect(read(signed({}, 'another secret'))).toBe('mismatch');
    expect(read(params)).toBe('mismatch');
    expect(read({ ...signed({}), code: 'another' })).toBe('mismatch');
    expect(read(signed({ shop: 'other.myshopify.com' }))).toBe('mismatch');
    expect(read({ error: 'access_denied', state: 's' })).toBe('denied');
  });

  it('asks for a token that expires, renews it, and calls with it in Shopify’s own header', async () => {
    const requests: VendorRequest[] = [];
    const transport: VendorTransport = (request) => {
      requests.push(request);
      return simulator(request);
    };
    const values = { shop: 'my-store' };
    const tokens = await signInAs(browser, 'full', { values, transport, redirectUri });
    expect(tokens.expiresInSeconds).toBe(3600);
    const exchange = new URLSearchParams(requests.at(-1)?.body);
    expect(exchange.get('expiring')).toBe('1');
    const renewed = await browser.refresh?.(contextOf('my-store'), tokens.stored, {
      transport,
      signal,
    });
    expect(renewed?.stored['refresh_token']).not.toBe(tokens.stored['refresh_token']);
    const { account } = await runInstallCheck(shopify, {
      methodId: 'oauth',
      credentials: renewed?.stored ?? {},
      actions: [],
      transport,
      signal,
    });
    expect(account).toEqual({
      account_id: 'gid://shopify/Shop/548380009',
      account_name: 'Northwind Outdoor',
      shop_domain: 'my-store.myshopify.com',
    });
    expect(requests.at(-1)).toMatchObject({
      url: 'https://my-store.myshopify.com/admin/api/2026-07/graphql.json',
      headers: { 'x-shopify-access-token': renewed?.stored['access_token'] },
    });
    expect(requests.at(-1)?.headers).not.toHaveProperty('authorization');
  });

  it('names the scope that is missing', async () => {
    const { permissions } = await install('no_orders');
    expect(permissions.find(({ action }) => action === 'get_orders')).toMatchObject({
      status: 'denied',
      reason: 'missing_permission',
      message: 'The app lacks the scope read_orders. Allow it in Shopify, then connect again.',
    });
  });

  it('quotes nothing but scopes from the vendor’s message', async () => {
    const message =
      'Access denied for <b>x</b>. Required access: `read_orders` access scope or `<i>` access scope.';
    const errors = [{ message, extensions: { code: 'ACCESS_DENIED' } }];
    const permission = await ordersPermission(answering('orders', { errors }));
    expect(permission?.message).toBe(
      'The app lacks the scope read_orders. Allow it in Shopify, then connect again.',
    );
  });

  it.each([
    ['ACCESS_DENIED', 'denied', 'missing_permission'],
    ['THROTTLED', 'unknown', 'throttled'],
    ['SHOP_INACTIVE', 'denied', 'missing_permission'],
    ['INTERNAL_SERVER_ERROR', 'unknown', 'unexpected_answer'],
  ])('reads the error %s of a query', async (code, status, reason) => {
    const errors = [{ message: 'No.', extensions: { code } }];
    const permission = await ordersPermission(answering('orders', { errors, data: null }));
    expect(permission).toMatchObject({ status, reason });
  });

  it('takes a throttled query for throttled, whatever else is wrong with it', async () => {
    const errors = ['ACCESS_DENIED', 'THROTTLED'].map((code) => ({
      message: 'No.',
      extensions: { code },
    }));
    expect(await ordersPermission(answering('orders', { errors }))).toMatchObject({
      status: 'unknown',
      reason: 'throttled',
    });
  });

  it('works out how long to wait from the points that are lacking', async () => {
    await expect(install('throttled')).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterSeconds: 10,
    });
  });

  it.each([
    [402, 'account_disabled', undefined],
    [423, 'account_disabled', undefined],
    [404, 'credentials_rejected', 'shop'],
  ])('reads status %i', async (status, kind, field) => {
    const answer = async () => ({ status, headers: {}, body: '{"errors":"No."}' });
    await expect(install('full', answer)).rejects.toMatchObject({ kind, field });
  });

  it.each([
    ['UNFULFILLED', 'open'],
    ['SCHEDULED', 'confirmed'],
    ['IN_PROGRESS', 'processing'],
    ['ON_HOLD', 'exception'],
    ['PARTIALLY_FULFILLED', 'partially_fulfilled'],
    ['FULFILLED', 'fulfilled'],
    ['RESTOCKED', 'cancelled'],
    ['INVENTED_SINCE', 'other'],
  ])('calls an order %s %s', (raw, unified) => {
    expect(toOrderStatus(shopify, raw)).toBe(unified);
  });
});

describe('its simulator', () => {
  const ask = (query: string) =>
    createSimulator().handle(
      new Request('https://my-store.myshopify.com/admin/api/2026-07/graphql.json', {
        method: 'POST',
        headers: { 'x-shopify-access-token': 'shpat_sim_full' },
        body: JSON.stringify({ query }),
      }),
    );

  it('answers what was selected, and nothing else', async () => {
    expect(await (await ask('query { locations(first: 1) { nodes { name } } }')).json()).toEqual({
      data: { locations: { nodes: [{ name: 'Harbour warehouse' }] } },
      extensions: expect.anything() as unknown,
    });
  });

  it.each(['query { nowhere { id } }', 'query { shop {'])('refuses %s', async (query) => {
    expect(await (await ask(query)).json()).toHaveProperty('errors');
  });
});

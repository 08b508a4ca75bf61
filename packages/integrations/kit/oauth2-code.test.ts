import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { handedOver } from './auth/handed-over';
import { wcAuth } from './auth/key-handoff';
import { oauth2Code, type OAuth2Code } from './auth/oauth2-code';
import type { BrowserSignIn, SignInContext } from './browser-sign-in';
import { secret, text, url } from './fields';
import { createVendorHttp } from './http';
import { createOAuthSimulator, simulatedApp, type SimulatedAccount } from './oauth-simulator';
import { paramsOf, signInAs } from './oauth-testing';
import { simulatorTransport } from './simulator';
import { fakeVendor } from './testing';
import { IntegrationFailure } from './types';

const redirectUri = 'https://link.example/oauth/callback/acme';
const secrets = { state: 'the-state', verifier: 'v'.repeat(43) };
const signal = new AbortController().signal;

const context: SignInContext = {
  app: { clientId: 'app id', clientSecret: 'app:secret' },
  values: {},
  redirectUri,
  keysUri: 'https://link.example/oauth/keys/acme',
};

function acme(overrides: Partial<OAuth2Code<string>> = {}): BrowserSignIn {
  const { browser } = oauth2Code<string>({
    label: 'Acme',
    authorizeUrl: 'https://login.acme.example/authorize',
    tokenUrl: 'https://login.acme.example/token',
    clientAuthentication: 'body',
    ...overrides,
  });
  if (!browser) throw new Error('no browser sign-in');
  return browser;
}

const authorize = (browser: BrowserSignIn, more: Partial<SignInContext> = {}) =>
  new URL(browser.authorizeUrl({ ...context, ...more }, secrets));

const shopify = {
  fields: {
    shop: text({ label: 'Shop', pattern: '[a-z0-9][a-z0-9-]{0,59}\\.myshopify\\.com' }),
  },
  authorizeUrl: ({ shop = '' }: Readonly<Record<string, string>>) =>
    `https://${shop}/admin/oauth/authorize`,
  tokenUrl: ({ shop = '' }: Readonly<Record<string, string>>) =>
    `https://${shop}/admin/oauth/access_token`,
  hosts: ['*.myshopify.com'],
} satisfies Partial<OAuth2Code<string>>;

describe('the authorize URL', () => {
  it('carries state, an S256 challenge and the redirect address, and nothing secret', () => {
    const address = authorize(acme({ scopes: ['a', 'b'] }));
    expect(address.origin + address.pathname).toBe('https://login.acme.example/authorize');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'app id',
      redirect_uri: redirectUri,
      scope: 'a b',
      state: 'the-state',
      code_challenge: createHash('sha256').update(secrets.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(address.href).not.toContain(secrets.verifier);
  });

  it('follows what a vendor calls things, separates and adds', () => {
    const address = authorize(
      acme({
        paramNames: { client_id: 'application_id', redirect_uri: null, response_type: null },
        scopes: ['a', 'b'],
        scopeSeparator: ',',
        authorizeParams: { version: 'beta', access_type: 'offline' },
        pkce: false,
        openId: true,
      }),
    );
    const params = Object.fromEntries(address.searchParams);
    expect(params).toMatchObject({
      application_id: 'app id',
      scope: 'a,b',
      version: 'beta',
      access_type: 'offline',
    });
    expect(Object.keys(params)).not.toContain('code_challenge');
    expect(Object.keys(params)).not.toContain('redirect_uri');
    expect(params['nonce']).toHaveLength(43);
  });

  it('names the app by the id of the sign-in page, where that is not the one that gets tokens', async () => {
    const browser = acme({
      idsOf: (clientId) => {
        const [authorize = '', token = ''] = clientId.split(' ');
        return { authorize, token };
      },
    });
    expect(authorize(browser).searchParams.get('client_id')).toBe('app');
    const vendor = fakeVendor(() => ({ json: { access_token: 'at' } }));
    const network = { transport: vendor.transport, signal };
    await browser.exchange(context, { code: 'c', captured: {}, verifier: 'v' }, network);
    await browser.refresh?.(context, { refresh_token: 'rt' }, network);
    const sent = vendor.requests.map(({ body }) => new URLSearchParams(body).get('client_id'));
    expect(sent).toEqual(['id', 'id']);
  });

  it('leads to the tenant’s own host, and to no other whatever the value is', () => {
    const browser = acme(shopify);
    const at = (shop: string) => authorize(browser, { values: { shop } });
    expect(at('my-store.myshopify.com').host).toBe('my-store.myshopify.com');
    const hostile = [
      'evil.example',
      'evil.example/.myshopify.com',
      'evil.example#.myshopify.com',
      'evil.example?.myshopify.com',
      'a@evil.example',
      'my-store.myshopify.com@evil.example',
      'my-store.myshopify.com.evil.example',
      'my-store.myshopify.com:8443',
      'evil.example\\.myshopify.com',
      'xmyshopify.com',
      '',
    ];
    for (const shop of hostile) expect(() => at(shop), shop).toThrow(IntegrationFailure);
  });

  it('is the simulator’s where one plays the vendor, at the place of the tenant’s host', () => {
    const address = authorize(acme(shopify), {
      values: { shop: 'my-store.myshopify.com' },
      simulatorUrl: 'http://127.0.0.1:4402/shopify',
    });
    expect(address.origin + address.pathname).toBe(
      'http://127.0.0.1:4402/shopify/~my-store.myshopify.com/admin/oauth/authorize',
    );
  });

  it('is refused at definition where it could carry a secret or lead anywhere', () => {
    expect(() => acme({ fields: { key: secret({ label: 'Key' }) } })).toThrow('URL');
    expect(() => acme({ authorizeUrl: () => 'https://x.example' })).toThrow('hosts');
  });
});

describe('the callback', () => {
  const read = (browser: BrowserSignIn, params: Record<string, string>, values = {}) =>
    browser.readCallback({ ...context, values }, params);

  it('takes the code under the vendor’s name for it, and keeps what tells whose account it is', () => {
    const amazon = acme({ codeParam: 'spapi_oauth_code', capture: ['selling_partner_id'] });
    const params = { state: 's', spapi_oauth_code: 'c', selling_partner_id: 'A1', other: 'x' };
    expect(read(amazon, params)).toEqual({
      kind: 'granted',
      code: 'c',
      captured: { selling_partner_id: 'A1' },
    });
  });

  it('tells a no from a failure, by the vendor’s own words too', () => {
    const browser = acme({ deniedBy: ['user_cancelled'] });
    expect(read(browser, { error: 'access_denied' })).toEqual({ kind: 'denied' });
    expect(read(browser, { error: 'user_cancelled' })).toEqual({ kind: 'denied' });
    expect(read(browser, { error: 'server_error' })).toMatchObject({ kind: 'vendor_error' });
    expect(read(browser, { code: '' })).toMatchObject({ kind: 'vendor_error' });
    expect(read(browser, {})).toMatchObject({ kind: 'vendor_error' });
    // An attacker may write anything there; it must not reach a log.
    expect(JSON.stringify(read(browser, { error: 'x\ninjected' }))).not.toContain('injected');
  });

  it('refuses an answer of another issuer, and one of nobody where the vendor always says', () => {
    const plain = acme();
    expect(read(plain, { code: 'c', iss: 'https://login.acme.example' }).kind).toBe('granted');
    expect(read(plain, { code: 'c', iss: 'https://evil.example' }).kind).toBe('mismatch');
    expect(read(plain, { error: 'access_denied', iss: 'https://evil.example' }).kind).toBe(
      'mismatch',
    );
    expect(read(plain, { code: 'c', iss: 'not an address' }).kind).toBe('mismatch');
    const strict = acme({ issuer: 'https://acme.example/realm', issuerRequired: true });
    expect(read(strict, { code: 'c', iss: 'https://acme.example/realm' }).kind).toBe('granted');
    expect(read(strict, { code: 'c', iss: 'https://acme.example/other' }).kind).toBe('mismatch');
    expect(read(strict, { code: 'c' }).kind).toBe('mismatch');
  });

  it('refuses what the vendor’s own check finds wrong', () => {
    const browser = acme({
      ...shopify,
      verifyCallback: ({ shop }, { values }) =>
        shop === values['shop'] ? undefined : 'another shop',
    });
    const values = { shop: 'mine.myshopify.com' };
    expect(read(browser, { code: 'c', shop: 'mine.myshopify.com' }, values).kind).toBe('granted');
    expect(read(browser, { code: 'c', shop: 'other.myshopify.com' }, values).kind).toBe('mismatch');
  });
});

describe('the token endpoint', () => {
  const tokens = { access_token: 'at', refresh_token: 'rt', expires_in: '3599', shop: 'x', n: 7 };
  const granted = { code: 'c', captured: { seller: 'A1' }, verifier: secrets.verifier };

  it('gets code, verifier and the same redirect address; the app’s secret as the vendor wants it', async () => {
    const vendor = fakeVendor(() => ({ json: tokens }));
    const network = { transport: vendor.transport, signal };
    await acme().exchange(context, granted, network);
    await acme({ clientAuthentication: 'basic' }).exchange(context, granted, network);
    await acme({ clientAuthentication: 'none' }).exchange(context, granted, network);
    const [inBody, basic, none] = vendor.requests;
    expect(Object.fromEntries(new URLSearchParams(inBody?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'c',
      redirect_uri: redirectUri,
      code_verifier: secrets.verifier,
      client_id: 'app id',
      client_secret: 'app:secret',
    });
    expect(basic?.headers['authorization']).toBe(`Basic ${btoa('app+id:app%3Asecret')}`);
    expect(basic?.body).not.toContain('client_');
    expect(none?.body).not.toContain('client_secret');
    expect(none?.body).toContain('client_id=app+id');
  });

  it('yields what to keep, and a life even where the vendor writes it as a text', async () => {
    const { transport } = fakeVendor(() => ({ json: tokens }));
    const browser = acme({ captureFromTokens: ['shop', 'n', 'absent'] });
    expect(await browser.exchange(context, granted, { transport, signal })).toEqual({
      expiresInSeconds: 3599,
      stored: { seller: 'A1', shop: 'x', n: '7', access_token: 'at', refresh_token: 'rt' },
    });
    const forever = fakeVendor(() => ({ json: { access_token: 'at' } }));
    expect(
      await acme().exchange(context, granted, { transport: forever.transport, signal }),
    ).toEqual({ expiresInSeconds: undefined, stored: { seller: 'A1', access_token: 'at' } });
  });

  it('renews at its own address, and keeps the old refresh token where none comes back', async () => {
    const vendor = fakeVendor(() => ({ json: { access_token: 'at2' } }));
    const browser = acme({ refreshUrl: 'https://login.acme.example/refresh' });
    const stored = { seller: 'A1', access_token: 'at', refresh_token: 'rt' };
    const network = { transport: vendor.transport, signal };
    expect(await browser.refresh?.(context, stored, network)).toEqual({
      expiresInSeconds: undefined,
      stored: { seller: 'A1', access_token: 'at2', refresh_token: 'rt' },
    });
    expect(vendor.requests[0]?.url).toBe('https://login.acme.example/refresh');
    const rotating = fakeVendor(() => ({ json: tokens }));
    const renewed = await acme().refresh?.(
      context,
      { access_token: 'a', refresh_token: 'old' },
      { transport: rotating.transport, signal },
    );
    expect(renewed?.stored['refresh_token']).toBe('rt');
  });

  it.each([
    ['credentials_rejected', { status: 400, json: { error: 'invalid_grant' } }],
    ['unexpected_answer', { status: 401, json: { error: 'invalid_client' } }],
    ['unexpected_answer', { status: 200, json: { error: 'bad_verification_code' } }],
    ['unexpected_answer', { status: 200, body: '<html>' }],
    ['unexpected_answer', { status: 200, json: { access_token: 'line\nbreak' } }],
    ['unreachable', { status: 503, body: 'x' }],
    ['throttled', { status: 429, body: '' }],
  ])('%s: only a refusal of the grant itself speaks against the customer', async (kind, answer) => {
    const { transport } = fakeVendor(() => answer);
    await expect(acme().exchange(context, granted, { transport, signal })).rejects.toMatchObject({
      kind,
    });
  });

  it.each([
    [400, 'credentials_rejected'],
    [401, 'credentials_rejected'],
    [429, 'throttled'],
    [503, 'unreachable'],
  ])('knows status %s by a vendor’s own words as %s', async (status, kind) => {
    const browser = acme({ grantRefused: ({ message }) => message === 'Bad code' });
    const { transport } = fakeVendor(() => ({ status, json: { message: 'Bad code' } }));
    await expect(browser.exchange(context, granted, { transport, signal })).rejects.toMatchObject({
      kind,
    });
    const other = fakeVendor(() => ({ status, json: { message: 'Bad client' } }));
    await expect(
      browser.exchange(context, granted, { transport: other.transport, signal }),
    ).rejects.not.toMatchObject({
      kind: 'credentials_rejected',
    });
  });

  it('refuses an id token of another sign-in', async () => {
    const idToken = (nonce: string) =>
      `e30.${Buffer.from(JSON.stringify({ nonce })).toString('base64url')}.`;
    const browser = acme({ openId: true });
    const nonce = authorize(browser).searchParams.get('nonce') ?? '';
    const exchange = (id_token: string) => {
      const { transport } = fakeVendor(() => ({ json: { ...tokens, id_token } }));
      return browser.exchange(context, granted, { transport, signal });
    };
    await expect(exchange(idToken(nonce))).resolves.toBeDefined();
    await expect(exchange(idToken('another'))).rejects.toMatchObject({ kind: 'unexpected_answer' });
    await expect(exchange('garbage')).rejects.toMatchObject({ kind: 'unexpected_answer' });
  });
});

describe('calls after signing in', () => {
  it('carry the token in the vendor’s header, and need no other call before', async () => {
    const method = oauth2Code({
      label: 'Acme',
      ...shopify,
      clientAuthentication: 'body',
      headers: ({ access_token = '' }, app) => ({
        'x-shopify-access-token': access_token,
        'x-app': app?.clientId ?? '',
      }),
    });
    const vendor = fakeVendor(() => ({ json: [] }));
    const { app } = context;
    const base = { transport: vendor.transport, baseUrl: 'https://api.example', signal, app };
    const stored = { shop: 'mine.myshopify.com', access_token: 'at' };
    const { http } = await method.signIn(createVendorHttp(base), stored);
    await http.get('/x', z.array(z.unknown()));
    await method.resume?.(createVendorHttp(base), stored).get('/x', z.array(z.unknown()));
    expect(vendor.requests).toHaveLength(2);
    for (const { headers } of vendor.requests) {
      expect(headers['x-shopify-access-token']).toBe('at');
      expect(headers['x-app']).toBe('app id');
    }
    await expect(method.signIn(createVendorHttp(base), {})).rejects.toMatchObject({
      kind: 'credentials_rejected',
    });
  });
});

describe('the simulated vendor', () => {
  const accounts: readonly SimulatedAccount[] = [{ id: 'full', label: 'Full' }];
  const start = (more: Partial<Parameters<typeof createOAuthSimulator>[0]> = {}) => {
    const simulator = createOAuthSimulator({
      name: 'Acme',
      authorizePath: '/authorize',
      tokenPath: '/token',
      accounts,
      requirePkce: true,
      accessTokenSeconds: 60,
      ...more,
    });
    const transport = simulatorTransport({
      handle: async (request) =>
        (await simulator.handle(request)) ?? new Response('', { status: 404 }),
    });
    return { simulator, transport };
  };

  it('takes a code once, and only with the verifier of its challenge', async () => {
    const { transport } = start();
    const browser = acme();
    const own: SignInContext = { ...context, app: simulatedApp };
    const address = new URL(browser.authorizeUrl(own, secrets));
    address.searchParams.set('decision', 'approve');
    address.searchParams.set('account', 'full');
    const codeOf = async () => {
      const page = await transport({ method: 'GET', url: address.href, headers: {}, signal });
      return paramsOf(page.headers['location'] ?? '')['code'] ?? '';
    };
    const trade = (code: string, verifier: string) =>
      browser.exchange(own, { code, captured: {}, verifier }, { transport, signal });
    const code = await codeOf();
    await trade(code, secrets.verifier);
    await expect(trade(code, secrets.verifier)).rejects.toMatchObject({
      kind: 'credentials_rejected',
    });
    await expect(trade(await codeOf(), 'w'.repeat(43))).rejects.toMatchObject({
      kind: 'credentials_rejected',
    });
  });

  it('rotates refresh tokens, each of which works once', async () => {
    const { simulator, transport } = start();
    const browser = acme();
    const own: SignInContext = { ...context, app: simulatedApp };
    const { stored } = await signInAs(browser, 'full', { values: {}, transport, redirectUri });
    const renewed = await browser.refresh?.(own, stored, { transport, signal });
    expect(renewed?.stored['refresh_token']).not.toBe(stored['refresh_token']);
    await expect(browser.refresh?.(own, stored, { transport, signal })).rejects.toMatchObject({
      kind: 'credentials_rejected',
    });
    expect(simulator.renewals).toEqual({ done: 1, replayed: 1 });
  });

  it('forgets an access token when its time is over', async () => {
    let time = 1_000_000;
    const { simulator, transport } = start({ now: () => time });
    const { stored } = await signInAs(acme(), 'full', { values: {}, transport, redirectUri });
    expect(simulator.accountOf(stored['access_token'])?.id).toBe('full');
    time += 61_000;
    expect(simulator.accountOf(stored['access_token'])).toBeUndefined();
  });
});

describe('a key hand-off', () => {
  const typed = wcAuth({
    label: 'Keys',
    fields: {
      store_url: url({ label: 'Store' }),
      key: text({ label: 'Key' }),
      secret: secret({ label: 'Secret' }),
    },
    store: 'store_url',
    key: 'key',
    secret: 'secret',
    scope: 'read_write',
  });
  const { browser, fields } = handedOver(typed, { label: 'Approve in your shop' });
  if (!browser) throw new Error('no browser sign-in');

  it('asks for the shop alone, and sends the customer there with both addresses to come back to', () => {
    expect(Object.keys(fields)).toEqual(['store_url']);
    const values = { store_url: 'https://shop.example' };
    const address = new URL(browser.authorizeUrl({ ...context, app: undefined, values }, secrets));
    expect(address.origin).toBe('https://shop.example');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      user_id: 'the-state',
      return_url: redirectUri,
      callback_url: 'https://link.example/oauth/keys/acme',
    });
    const evil = { store_url: 'javascript:alert(1)//' };
    expect(() => browser.authorizeUrl({ ...context, values: evil }, secrets)).toThrow();
  });

  it('reads keys, and the customer’s yes or no', () => {
    const posted = {
      user_id: 's',
      consumer_key: 'a',
      consumer_secret: 'b',
      key_permissions: 'read_write',
    };
    expect(browser.readKeys?.(posted)).toEqual({ key: 'a', secret: 'b' });
    expect(browser.readKeys?.({ consumer_key: 'a' })).toBeUndefined();
    expect(browser.readCallback(context, { success: '1' }).kind).toBe('granted');
    expect(browser.readCallback(context, { success: '0' }).kind).toBe('denied');
  });
});

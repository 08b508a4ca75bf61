import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  runInstallCheck,
  simulatedApp,
  simulatorTransport,
  toOrderStatus,
  type OAuthApp,
  type SignInContext,
  type VendorRequest,
  type VendorTransport,
} from '../kit';
import { signInAs } from '../kit/oauth-testing';
import { etsy } from './index';
import { createSimulator } from './simulator';

const redirectUri = 'https://link.example/oauth/callback/etsy';
const [oauth] = etsy.methods;
if (!oauth?.browser) throw new Error('Etsy signs in with OAuth.');
const { browser } = oauth;
const simulator = simulatorTransport(createSimulator());
const signal = new AbortController().signal;
const context: SignInContext = { app: simulatedApp, values: {}, redirectUri, keysUri: '' };

interface Options {
  app?: OAuthApp;
  transport?: VendorTransport;
}

/** Signs in and installs; what was asked on the way. */
async function connect(
  account: string,
  { app = simulatedApp, transport = simulator }: Options = {},
) {
  const requests: VendorRequest[] = [];
  const recorded: VendorTransport = (request) => {
    requests.push(request);
    return transport(request);
  };
  const signedIn = await signInAs(browser, account, {
    values: {},
    transport: recorded,
    redirectUri,
  });
  const outcome = await runInstallCheck(
    etsy,
    {
      methodId: 'oauth',
      credentials: signedIn.stored,
      app,
      actions: actionsToProbe(etsy, 'oauth'),
      transport: recorded,
      signal,
    },
    { wait: async () => {} },
  );
  return { ...outcome, requests, signedIn };
}

const refusing =
  (list: string, body: object): VendorTransport =>
  async (request) =>
    request.url.includes(list)
      ? { status: 403, headers: {}, body: JSON.stringify(body) }
      : simulator(request);

const ordersPermission = async (options: Options) =>
  (await connect('full', options)).permissions.find(({ action }) => action === 'get_orders');

describe('Etsy', () => {
  it('sends the customer with a challenge, and gets tokens without the secret', async () => {
    const url = new URL(browser.authorizeUrl(context, { state: 's', verifier: 'v' }));
    expect(url.origin + url.pathname).toBe('https://www.etsy.com/oauth/connect');
    expect(url.searchParams.get('scope')).toBe('shops_r listings_r listings_w transactions_r');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    const { requests, signedIn } = await connect('full');
    const exchange = requests.find(({ url }) => url.endsWith('/oauth/token'));
    expect(exchange?.body).toContain('code_verifier=');
    expect(exchange?.body).not.toContain('client_secret');
    expect(signedIn.expiresInSeconds).toBe(3600);
  });

  it('shows key and shared secret of the app in every call, and keeps neither', async () => {
    const { requests, stored, account } = await connect('full');
    const calls = requests.filter(({ url }) => url.includes('/v3/application/'));
    expect(calls.length).toBeGreaterThan(3);
    for (const { headers } of calls) {
      expect(headers['x-api-key']).toBe('sim_client:sim_client_secret');
      expect(headers['authorization']).toMatch(/^Bearer sima_full_/);
    }
    expect(JSON.stringify(stored)).not.toContain(simulatedApp.clientId);
    expect(account).toEqual({
      account_id: 41_000_001,
      account_name: 'NorthwindOutdoor',
      shop_url: 'https://www.etsy.com/shop/NorthwindOutdoor',
    });
  });

  it('does not blame the customer for the key of the app', async () => {
    await expect(connect('full', { app: { clientId: 'other' } })).rejects.toMatchObject({
      kind: 'unexpected_answer',
    });
  });

  it('renews with the newest refresh token, which replaces the one before', async () => {
    const { signedIn } = await connect('full');
    const network = { transport: simulator, signal };
    const renewed = await browser.refresh?.(context, signedIn.stored, network);
    expect(renewed?.stored['refresh_token']).not.toBe(signedIn.stored['refresh_token']);
    await expect(browser.refresh?.(context, signedIn.stored, network)).rejects.toMatchObject({
      kind: 'credentials_rejected',
    });
    expect(browser.refreshTokenDays).toBe(90);
  });

  it('tells a buyer that there is no shop', async () => {
    await expect(connect('buyer')).rejects.toMatchObject({
      kind: 'credentials_rejected',
      publicMessage: expect.stringContaining('has no shop') as unknown,
    });
  });

  it('names the scope that is missing', async () => {
    const { permissions } = await connect('no_orders');
    expect(permissions.find(({ action }) => action === 'get_orders')).toMatchObject({
      status: 'denied',
      reason: 'missing_permission',
      message: 'The app lacks the scope transactions_r. Allow it in Etsy, then connect again.',
    });
  });

  it('quotes nothing but scopes from the vendor’s message', async () => {
    const body = { error: 'insufficient_scope', error_description: '<b>evil</b> transactions_r' };
    const permission = await ordersPermission({ transport: refusing('/receipts', body) });
    expect(permission?.message).toBe(
      'The app lacks the scope transactions_r. Allow it in Etsy, then connect again.',
    );
  });

  it('takes any other 403 for a permission without a name', async () => {
    const permission = await ordersPermission({
      transport: refusing('/receipts', { error: 'No.' }),
    });
    expect(permission).toMatchObject({
      status: 'denied',
      message: 'These credentials may not read orders. Allow it in Etsy, then connect again.',
    });
  });

  it('waits as long as Etsy says', async () => {
    await expect(connect('throttled')).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterSeconds: 30,
    });
  });

  it.each([
    ['open', 'open'],
    ['payment processing', 'open'],
    ['paid', 'confirmed'],
    ['Completed', 'fulfilled'],
    ['canceled', 'cancelled'],
    ['fully refunded', 'cancelled'],
    ['partially refunded', 'other'],
  ])('calls an order %s %s', (raw, unified) => {
    expect(toOrderStatus(etsy, raw)).toBe(unified);
  });
});

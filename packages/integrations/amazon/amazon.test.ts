import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  runInstallCheck,
  simulatedApp,
  simulatorTransport,
  toOrderStatus,
  type SignInContext,
  type VendorRequest,
  type VendorTransport,
} from '../kit';
import { signInAs } from '../kit/oauth-testing';
import { amazon } from './index';
import { createSimulator } from './simulator';

const redirectUri = 'https://link.example/oauth/callback/amazon';
const [oauth] = amazon.methods;
if (!oauth?.browser) throw new Error('Amazon signs in with OAuth.');
const { browser } = oauth;
const simulator = simulatorTransport(createSimulator());
const signal = new AbortController().signal;

const contextOf = (marketplace: string, clientId: string): SignInContext => ({
  app: { ...simulatedApp, clientId },
  values: { marketplace },
  redirectUri,
  keysUri: '',
});

const twoIds = 'amzn1.sp.solution.1 amzn1.application-oa2-client.2';

/** Signs in and installs; what was asked on the way. */
async function connect(
  account: string,
  marketplace = 'US',
  transport: VendorTransport = simulator,
) {
  const requests: VendorRequest[] = [];
  const recorded: VendorTransport = (request) => {
    requests.push(request);
    return transport(request);
  };
  const values = { marketplace };
  const tokens = await signInAs(browser, account, { values, transport: recorded, redirectUri });
  const outcome = await runInstallCheck(
    amazon,
    {
      methodId: 'oauth',
      credentials: tokens.stored,
      actions: actionsToProbe(amazon, 'oauth'),
      transport: recorded,
      signal,
    },
    { wait: async () => {} },
  );
  return { ...outcome, requests, hosts: new Set(requests.map(({ url }) => new URL(url).host)) };
}

describe('Amazon', () => {
  it('asks Seller Central in Amazon’s own words, and for no scopes', () => {
    const url = new URL(
      browser.authorizeUrl(contextOf('US', twoIds), { state: 's', verifier: 'v' }),
    );
    expect(url.origin + url.pathname).toBe(
      'https://sellercentral.amazon.com/apps/authorize/consent',
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      application_id: 'amzn1.sp.solution.1',
      redirect_uri: redirectUri,
      state: 's',
    });
  });

  it('gets tokens with the other id of the app', async () => {
    const bodies: string[] = [];
    const transport: VendorTransport = async ({ body = '' }) => {
      bodies.push(body);
      return { status: 200, headers: {}, body: '{"access_token":"a","refresh_token":"r"}' };
    };
    const granted = { code: 'c', captured: {}, verifier: 'v' };
    await browser.exchange(contextOf('US', twoIds), granted, { transport, signal });
    expect(new URLSearchParams(bodies[0]).get('client_id')).toBe('amzn1.application-oa2-client.2');
  });

  it.each([
    ['US', 'sellercentral.amazon.com', 'sellingpartnerapi-na.amazon.com'],
    ['DE', 'sellercentral-europe.amazon.com', 'sellingpartnerapi-eu.amazon.com'],
    ['JP', 'sellercentral.amazon.co.jp', 'sellingpartnerapi-fe.amazon.com'],
  ])('keeps to the hosts of %s', async (marketplace, sellerCentral, api) => {
    const { hosts } = await connect('full', marketplace);
    expect([...hosts]).toEqual([sellerCentral, 'api.amazon.com', api]);
  });

  it('leads nowhere with a marketplace that there is none of', () => {
    const context = contextOf('XX', twoIds);
    expect(() => browser.authorizeUrl(context, { state: 's', verifier: 'v' })).toThrow();
  });

  it('tells whose account it is, by the id that came back', async () => {
    const { account, requests } = await connect('full');
    expect(account).toEqual({
      account_id: 'A3FHEXAMPLEYWS',
      account_name: 'Northwind Outdoor',
      marketplace_id: 'ATVPDKIKX0DER',
      countries: 'US, CA',
    });
    const listings = requests.find(({ url }) => url.includes('/listings/'));
    expect(new URL(listings?.url ?? '').pathname).toBe('/listings/2021-08-01/items/A3FHEXAMPLEYWS');
    expect(listings?.headers['x-amz-access-token']).toMatch(/^sima_full_/);
    expect(listings?.headers).not.toHaveProperty('authorization');
  });

  it('refuses an account that sells elsewhere, and says what to do', async () => {
    await expect(connect('full', 'MX')).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: 'marketplace',
      publicMessage: expect.stringContaining('does not sell in the marketplace') as unknown,
    });
  });

  it('names what the app has no role for', async () => {
    const { permissions } = await connect('no_orders');
    expect(permissions.filter(({ status }) => status !== 'granted')).toEqual([
      {
        action: 'get_orders',
        resource: 'orders',
        status: 'denied',
        reason: 'missing_permission',
        message: 'These credentials may not read orders. Allow it in Amazon, then connect again.',
      },
    ]);
  });

  it.each([
    ['The access token you provided has expired.', 'credentials_rejected'],
    ['', 'missing_permission'],
  ])('tells a bad token from a missing role: %j', async (details, kind) => {
    const transport: VendorTransport = async (request) =>
      new URL(request.url).host.startsWith('sellingpartnerapi')
        ? { status: 403, headers: {}, body: JSON.stringify({ errors: [{ code: 'x', details }] }) }
        : simulator(request);
    await expect(connect('full', 'US', transport)).rejects.toMatchObject({ kind });
  });

  it.each([
    ['Pending', 'open'],
    ['Unshipped', 'confirmed'],
    ['InvoiceUnconfirmed', 'processing'],
    ['PartiallyShipped', 'partially_fulfilled'],
    ['Shipped', 'fulfilled'],
    ['Canceled', 'cancelled'],
    ['Unfulfillable', 'exception'],
    ['InventedSince', 'other'],
  ])('calls an order %s %s', (raw, unified) => {
    expect(toOrderStatus(amazon, raw)).toBe(unified);
  });

  it('names countries in the customer’s language', () => {
    const field = oauth.fields['marketplace'];
    if (field?.type !== 'select') throw new Error('no choice');
    expect(field.options['DE']).toEqual({
      en: 'Germany',
      es: 'Alemania',
      fr: 'Allemagne',
      de: 'Deutschland',
    });
  });
});

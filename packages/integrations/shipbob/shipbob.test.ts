import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  runInstallCheck,
  simulatorTransport,
  type SignInContext,
  type VendorRequest,
} from '../kit';
import { paramsOf, signInAs } from '../kit/oauth-testing';
import { shipbob } from './index';
import { createSimulator } from './simulator';

const redirectUri = 'https://link.example/oauth/callback/shipbob';
const [oauth] = shipbob.methods;
if (!oauth?.browser) throw new Error('ShipBob signs in with OAuth first.');
const { browser } = oauth;

/** Hosts that were called during a sign-in and an install. */
async function hostsOf(environment: string): Promise<Set<string>> {
  const answer = simulatorTransport(createSimulator());
  const hosts = new Set<string>();
  const transport = (request: VendorRequest) => {
    hosts.add(new URL(request.url).host);
    return answer(request);
  };
  const values = { environment };
  const { stored } = await signInAs(browser, 'full', { values, transport, redirectUri });
  await runInstallCheck(shipbob, {
    methodId: 'oauth',
    credentials: stored,
    actions: actionsToProbe(shipbob, 'oauth'),
    transport,
    signal: new AbortController().signal,
  });
  return hosts;
}

describe('ShipBob', () => {
  it('asks for everything that the integration does, and for renewal without the customer', () => {
    const context: SignInContext = {
      app: { clientId: 'app' },
      values: { environment: 'production' },
      redirectUri,
      keysUri: '',
    };
    const url = new URL(browser.authorizeUrl(context, { state: 's', verifier: 'v' }));
    expect(url.origin + url.pathname).toBe('https://auth.shipbob.com/connect/authorize');
    const scopes = url.searchParams.get('scope')?.split(' ');
    expect(scopes).toEqual(expect.arrayContaining(['offline_access', 'openid', 'orders_read']));
    expect(url.searchParams.get('response_type')).toBe('code id_token');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('keeps the two environments apart, from the sign-in page to the last probe', async () => {
    expect([...(await hostsOf('production'))].sort()).toEqual([
      'api.shipbob.com',
      'auth.shipbob.com',
    ]);
    expect([...(await hostsOf('sandbox'))].sort()).toEqual([
      'authstage.shipbob.com',
      'sandbox-api.shipbob.com',
    ]);
  });

  it('has the code brought back behind "#"', async () => {
    const transport = simulatorTransport(createSimulator());
    const context = {
      app: { clientId: 'sim_client' },
      values: { environment: 'production' },
      redirectUri,
      keysUri: '',
    };
    const url = new URL(browser.authorizeUrl(context, { state: 'st', verifier: 'v' }));
    url.searchParams.set('decision', 'approve');
    url.searchParams.set('account', 'full');
    const { signal } = new AbortController();
    const page = await transport({ method: 'GET', url: url.href, headers: {}, signal });
    const location = page.headers['location'] ?? '';
    expect(new URL(location).search).toBe('');
    expect(paramsOf(location)).toMatchObject({
      state: 'st',
      code: expect.stringMatching(/^simc_/),
    });
  });
});

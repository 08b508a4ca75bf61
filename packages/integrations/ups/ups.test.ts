import { describe, expect, it } from 'vitest';
import { describeInvoices } from '../carrier-invoices/testing';
import {
  actionsGranted,
  actionsToProbe,
  runInstallCheck,
  simulatedApp,
  simulatorTransport,
  validateCredentials,
  type VendorRequest,
  type VendorTransport,
} from '../kit';
import { signInAs } from '../kit/oauth-testing';
import { ups } from './index';
import * as simulated from './simulator';

const { createSimulator } = simulated;

const simulator = simulatorTransport(createSimulator());

async function install(client_id: string, transport: VendorTransport = simulator) {
  const requests: VendorRequest[] = [];
  const outcome = await runInstallCheck(ups, {
    methodId: 'api',
    credentials: { client_id, client_secret: 'sim_secret', account_number: 'a1b2c3' },
    actions: actionsToProbe(ups, 'api'),
    transport: (request) => {
      requests.push(request);
      return transport(request);
    },
    signal: new AbortController().signal,
  });
  return { ...outcome, requests };
}

/** The simulator, with the answer about a tracking number replaced. */
function tracking(status: number, answer: unknown): VendorTransport {
  return async (request) =>
    request.url.includes('/track/')
      ? { status, headers: {}, body: JSON.stringify(answer) }
      : simulator(request);
}

const error = (code: string, message: string) => ({ response: { errors: [{ code, message }] } });

describe('UPS', () => {
  it('trades client and secret, for the account, and names each of its calls', async () => {
    const { requests, stored, account, expiresAt } = await install('sim_full');
    const [token, call, ...more] = requests;
    expect(more).toEqual([]);
    expect(token).toMatchObject({
      url: 'https://onlinetools.ups.com/security/v1/oauth/token',
      body: 'grant_type=client_credentials',
      headers: {
        authorization: `Basic ${Buffer.from('sim_full:sim_secret').toString('base64')}`,
        'x-merchant-id': 'a1b2c3',
      },
    });
    expect(call?.url).toMatch(/^https:\/\/onlinetools\.ups\.com\/api\/track\/v1\/details\/1Z/);
    expect(call?.headers).toMatchObject({
      authorization: `Bearer ${stored['access_token']}`,
      transId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      transactionSrc: 'trackstar-link',
    });
    const another = (await install('sim_full')).requests[1]?.headers['transId'];
    expect(call?.headers['transId']).not.toBe(another);
    expect(account).toEqual({ account_id: 'A1B2C3', account_name: null });
    // Its `expires_in` is a string.
    expect(expiresAt?.getTime()).toBeGreaterThan(Date.now());
  });

  it.each(['A1B2C', 'A1B2C34', 'A1B2C!', ''])(
    'refuses %s for an account number',
    (account_number) => {
      const typed = { client_id: 'c', client_secret: 's', account_number };
      expect(validateCredentials(ups, 'api', typed)).toMatchObject({
        ok: false,
        errors: { 'credentials.account_number': [expect.any(String)] },
      });
    },
  );

  it('says which product the app lacks', async () => {
    const { permissions } = await install('sim_no_tracking');
    expect(permissions).toEqual([
      {
        action: 'get_shipments',
        resource: 'shipments',
        status: 'denied',
        reason: 'missing_permission',
        message:
          'The app lacks the product Tracking. Add it to the app at developer.ups.com, then connect again.',
      },
    ]);
    expect(actionsGranted(ups, { methodId: 'api', permissions })).toEqual([]);
  });

  it.each([
    ['nobody has heard of the number', 404, error('TW0001', 'Not Found'), 'granted'],
    ['there is no such operation', 404, { message: 'no Route matched' }, 'denied'],
    ['a product is not in the app', 403, error('250003', 'Invalid Access License'), 'denied'],
    ['it is asked too often', 429, error('10429', 'Too Many Requests'), 'unknown'],
    ['the number is none', 400, error('TV1002', 'Invalid inquiry number'), 'unknown'],
    ['the answer is another', 200, { trackResponse: {} }, 'unknown'],
  ])('knows whether it may track when %s', async (_, status, answer, expected) => {
    const { permissions } = await install('sim_full', tracking(status, answer));
    expect(permissions[0]).toMatchObject({ status: expected });
  });

  it('blames the client where UPS does, and nothing of its own accord', async () => {
    await expect(install('sim_wrong')).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: 'client_id',
    });
    const otherwise: VendorTransport = async () => ({
      status: 401,
      headers: {},
      body: JSON.stringify(error('10401', '<b>ClientId is Invalid</b>')),
    });
    await expect(install('sim_full', otherwise)).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: undefined,
    });
  });

  it('tells a blocked account from a wrong one', async () => {
    await expect(install('sim_blocked')).rejects.toMatchObject({ kind: 'account_disabled' });
  });

  it('promises no invoices, which the API does not have', () => {
    expect(actionsToProbe(ups, 'api')).toEqual(['get_shipments']);
  });
});

describe('signing in with UPS', () => {
  const { browser } = ups.methods.find(({ id }) => id === 'oauth')!;
  const values = { account_number: 'A1B2C3' };
  const redirectUri = 'https://link.example/oauth/callback/ups';
  const context = { app: simulatedApp, values, redirectUri, keysUri: redirectUri };
  const { signal } = new AbortController();

  it('proves the app by its secret, and renews at an address of its own', async () => {
    const requests: VendorRequest[] = [];
    const transport: VendorTransport = (request) => {
      requests.push(request);
      return simulator(request);
    };
    const first = await signInAs(browser!, 'sim_full', { values, transport, redirectUri });
    expect(first).toMatchObject({ stored: values, expiresInSeconds: 3599 });
    const second = await browser!.refresh!(context, first.stored, { transport, signal });
    expect(second.stored['refresh_token']).not.toBe(first.stored['refresh_token']);

    const [page, exchange, renewal] = requests;
    expect(page?.url).not.toContain('code_challenge');
    expect([exchange?.url, renewal?.url]).toEqual([
      'https://onlinetools.ups.com/security/v1/oauth/token',
      'https://onlinetools.ups.com/security/v1/oauth/refresh',
    ]);
    const { clientId, clientSecret } = simulatedApp;
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    for (const { headers, body } of [exchange!, renewal!]) {
      expect(headers).toMatchObject({ authorization });
      expect(body).not.toContain(clientSecret);
    }
    // The one that was used is void.
    await expect(
      browser!.refresh!(context, first.stored, { transport, signal }),
    ).rejects.toMatchObject({ kind: 'credentials_rejected' });
  });

  it('takes a refusal of the app for none of the customer’s', async () => {
    const app = { ...simulatedApp, clientSecret: 'another' };
    const work = browser!.refresh!(
      { ...context, app },
      { refresh_token: 'any' },
      { transport: simulator, signal },
    );
    await expect(work).rejects.toMatchObject({ kind: 'unexpected_answer' });
  });
});

describeInvoices(ups, simulated, {
  accounts: { accepted: ['A1B2C3', 'a1b2c3'], refused: ['A1B2C', 'A1B2C34', 'A1B2C!'] },
  file: 'Invoice_000000A1B2C3_030126.csv',
});

describe('its simulator', () => {
  it('wants a token of its own and the headers that the vendor wants', async () => {
    const call = (headers: Record<string, string>) =>
      createSimulator().handle(
        new Request('https://onlinetools.ups.com/api/track/v1/details/1Z023E2X0214323462', {
          headers,
        }),
      );
    const authorization = 'Bearer simulated-access-token.sim_full';
    const named = { transId: '1', transactionSrc: 'test' };
    expect((await call({ ...named, authorization: 'Bearer other' })).status).toBe(401);
    expect((await call({ authorization })).status).toBe(400);
    expect((await call({ ...named, authorization })).status).toBe(200);
  });
});

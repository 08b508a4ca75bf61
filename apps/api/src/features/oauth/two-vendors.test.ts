import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoints } from '@trackstar-link/contract';
import {
  handedOver,
  oauth2Code,
  secret,
  text,
  url,
  wcAuth,
} from '@trackstar-link/integrations/kit';
import { acme } from '../../../../../packages/integrations/kit/testing';
import { startSimulators } from '@trackstar-link/simulators';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { TestBrowser } from '../../testing/browser';
import { startTestApi, type TestApi } from '../../testing/test-api';

/** Two vendors that are not in the registry: a hostile one, and a shop that delivers keys. */
vi.mock('@trackstar-link/integrations', async (original) => {
  const real = await original<typeof import('@trackstar-link/integrations')>();
  const hostile = acme({
    id: 'hostile',
    auth: {
      oauth: oauth2Code({
        label: 'Hostile',
        authorizeUrl: 'https://hostile.example/authorize',
        tokenUrl: 'https://hostile.example/token',
        clientAuthentication: 'body',
      }),
    },
  });
  const typed = wcAuth({
    label: 'Keys',
    fields: {
      store_url: url({ label: 'Store' }),
      consumer_key: text({ label: 'Key' }),
      consumer_secret: secret({ label: 'Secret' }),
    },
    store: 'store_url',
    key: 'consumer_key',
    secret: 'consumer_secret',
    scope: 'read',
  });
  const keyshop = acme({
    id: 'keyshop',
    auth: { handoff: handedOver(typed, { label: 'Approve in the shop' }) },
  });
  const integrations = [...real.integrations, hostile, keyshop];
  return {
    ...real,
    integrations,
    findIntegration: (type: string, name: string) =>
      integrations.find((each) => each.type === type && each.id === name),
  };
});

describe.each(testDatabaseKinds)('with other vendors on %s', (kind) => {
  let api: TestApi;
  let simulators: Awaited<ReturnType<typeof startSimulators>>;
  let vendors: Server;
  /** What the other vendors were sent. */
  const received: string[] = [];

  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, host: '127.0.0.1' });
    // Stands before the simulators and plays the two others.
    vendors = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (!/^\/(hostile|keyshop)\//.test(request.url ?? '')) {
          void fetch(simulators.url + request.url, {
            method: request.method ?? 'GET',
            redirect: 'manual',
            headers: {
              ...(request.headers.authorization && {
                authorization: request.headers.authorization,
              }),
              ...(request.headers['content-type'] && {
                'content-type': request.headers['content-type'],
              }),
            },
            ...(body && { body }),
          }).then(async (answer) => {
            response.writeHead(answer.status, Object.fromEntries(answer.headers));
            response.end(Buffer.from(await answer.arrayBuffer()));
          });
          return;
        }
        received.push(`${request.url} ${body}`);
        const isKnown = request.headers.authorization === `Basic ${btoa('ck_right:cs')}`;
        response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ account_id: 'shop-7' }));
      });
    });
    await new Promise<void>((resolve) => vendors.listen(0, '127.0.0.1', resolve));
    const { port } = vendors.address() as AddressInfo;
    api = await startTestApi(kind, { env: { SIMULATORS_PORT: String(port) } });
  });
  afterAll(async () => {
    await api.close();
    vendors.close();
    await simulators.close();
  });

  async function begin(body: object) {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const link = api.acme.client.withLinkToken(link_token);
    const { attempt_id, start_url } = await link.ok(endpoints.startOAuth, { body });
    const params = { attempt_id };
    const browser = new TestBrowser();
    const { location = '' } = await browser.openStart(start_url);
    return { link, params, browser, there: new URL(location) };
  }
  type Attempt = Awaited<ReturnType<typeof begin>>;
  const statusOf = async ({ link, params }: Attempt) =>
    (await link.ok(endpoints.getOAuthAttempt, { params })).status;

  it('a hostile one that sends the customer on to an honest one never gets the honest one’s code', async () => {
    const attempt = await begin({ integration_name: 'hostile', auth_method: 'oauth' });
    const honest = await begin({ integration_name: 'shipbob', auth_method: 'oauth' });
    // The hostile page leads on to ShipBob, with the state that it was given.
    const forged = new URL(honest.there);
    const state = attempt.there.searchParams.get('state') ?? '';
    forged.searchParams.set('state', state);
    forged.searchParams.set(
      'code_challenge',
      attempt.there.searchParams.get('code_challenge') ?? '',
    );
    const back = await attempt.browser.approve(forged.href);
    expect(new URL(back).pathname).toBe('/oauth/callback/shipbob');
    const page = await attempt.browser.comeBack(back);
    expect(page.status).toBe(400);
    expect(page.text).toContain('not known here');
    expect(received.filter((each) => each.includes('/token'))).toEqual([]);
    expect(await statusOf(attempt)).toBe('started');
    expect(await statusOf(honest)).toBe('started');
  });

  const shop = {
    integration_name: 'keyshop',
    auth_method: 'handoff',
    fields: { store_url: 'https://shop.example' },
  };
  const deliver = (state: string, consumer_key: string) =>
    api.anonymous.call(endpoints.receiveOAuthKeys, {
      params: { integration_name: 'keyshop' },
      body: { user_id: state, consumer_key, consumer_secret: 'cs', key_permissions: 'read' },
    });

  it('keys that a shop’s server delivers are kept for the browser that approved', async () => {
    const attempt = await begin(shop);
    const state = attempt.there.searchParams.get('user_id') ?? '';
    expect(attempt.there.searchParams.get('callback_url')).toBe(`${api.url}/oauth/keys/keyshop`);
    expect((await deliver('another state', 'ck_right')).status).toBe(404);
    expect((await deliver(state, 'ck_right')).status).toBe(200);
    // Once: whoever knows the state later cannot put in other keys.
    expect((await deliver(state, 'ck_other')).status).toBe(404);

    const back = `${api.url}/oauth/callback/keyshop?success=1&user_id=${state}`;
    expect((await new TestBrowser().visit(back, { from: 'cross-site' })).status).toBe(400);
    const page = await attempt.browser.visit(back, { from: 'cross-site' });
    expect(page.status).toBe(200);
    const { params, link } = attempt;
    const reply = await link.ok(endpoints.claimOAuthAttempt, { params });
    expect(reply.account).toEqual({ account_id: 'shop-7' });
  });

  it('the browser may be back before the keys', async () => {
    const attempt = await begin(shop);
    const state = attempt.there.searchParams.get('user_id') ?? '';
    const back = `${api.url}/oauth/callback/keyshop?success=1&user_id=${state}`;
    const page = attempt.browser.visit(back, { from: 'cross-site' });
    await vi.waitFor(async () => expect(await statusOf(attempt)).toBe('checking'));
    expect((await deliver(state, 'ck_right')).status).toBe(200);
    expect((await page).status).toBe(200);
  });

  it('a no in the shop, or keys that do not work, connect nothing', async () => {
    const declined = await begin(shop);
    const no = declined.there.searchParams.get('user_id') ?? '';
    const page = await declined.browser.visit(
      `${api.url}/oauth/callback/keyshop?success=0&user_id=${no}`,
      { from: 'cross-site' },
    );
    expect(page.text).toContain('Nothing was connected');
    const wrong = await begin(shop);
    const state = wrong.there.searchParams.get('user_id') ?? '';
    await deliver(state, 'ck_wrong');
    await wrong.browser.visit(`${api.url}/oauth/callback/keyshop?success=1&user_id=${state}`, {
      from: 'cross-site',
    });
    expect(await statusOf(wrong)).toBe('failed');
  });
});

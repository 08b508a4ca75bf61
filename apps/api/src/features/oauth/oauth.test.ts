import { endpoints } from '@trackstar-link/contract';
import { startSimulators } from '@trackstar-link/simulators';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { TestBrowser } from '../../testing/browser';
import type { ApiClient } from '../../testing/client';
import { startTestApi, type TestApi } from '../../testing/test-api';

describe.each(testDatabaseKinds)('signing in at the system on %s', (kind) => {
  let api: TestApi;
  let simulators: Awaited<ReturnType<typeof startSimulators>>;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, host: '127.0.0.1' });
    api = await startTestApi(kind, { env: { SIMULATORS_PORT: new URL(simulators.url).port } });
  });
  afterAll(async () => {
    await api.close();
    await simulators.close();
  });

  /** A widget with a link token of its own, and one attempt. */
  async function begin(more: Record<string, unknown> = {}) {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const link = api.acme.client.withLinkToken(link_token);
    const started = await link.ok(endpoints.startOAuth, {
      body: { integration_name: 'shipbob', auth_method: 'oauth', ...more },
    });
    const params = { attempt_id: started.attempt_id };
    return {
      link,
      ...started,
      params,
      status: () => link.ok(endpoints.getOAuthAttempt, { params }),
      claim: (body: object = {}) => link.ok(endpoints.claimOAuthAttempt, { params, body }),
      refusedClaim: async (body: object = {}) =>
        (await link.fails(endpoints.claimOAuthAttempt, { params, body })).body.code,
    };
  }
  type Attempt = Awaited<ReturnType<typeof begin>>;

  /** As far as the system's own page. */
  async function goThere(attempt: Attempt, browser: TestBrowser): Promise<string> {
    const { status, location } = await browser.openStart(attempt.start_url);
    expect(status).toBe(303);
    return location ?? '';
  }

  async function goThereAndBack(attempt: Attempt, browser: TestBrowser, account = 'full') {
    return browser.comeBack(await browser.approve(await goThere(attempt, browser), account));
  }

  it('ends with an auth code for the widget that began it, and with tokens that are renewed', async () => {
    const attempt = await begin();
    expect(await attempt.status()).toMatchObject({ status: 'created', error: null });
    expect(await attempt.refusedClaim()).toBe('oauth_attempt_unfinished');
    const page = await goThereAndBack(attempt, new TestBrowser());
    expect(page.status).toBe(200);
    expect(page.text).toContain('Signed in to ShipBob');
    expect(page.text).toContain('Account: Northwind Outdoor');
    expect(await attempt.status()).toMatchObject({
      status: 'completed',
      needs_confirmation: false,
      account_name: 'Northwind Outdoor',
    });
    const { auth_code, permissions } = await attempt.claim();
    expect(permissions.every(({ status }) => status === 'granted')).toBe(true);
    expect(await attempt.refusedClaim()).toBe('oauth_attempt_claimed');
    const exchanged = await api.acme.client.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
    expect(exchanged).toMatchObject({ integration_name: 'shipbob' });
    const { rows } = await api.db.execute<{ lives: boolean; renews: boolean }>(sql`
      select credentials_expire_at > now() + interval '50 minutes' as lives,
        renew_at between now() + interval '14 days' and now() + interval '16 days' as renews
      from connections where id = ${exchanged.connection_id}`);
    expect(rows[0]).toEqual({ lives: true, renews: true });
  });

  it('tells the widget by a stream as soon as something happens', async () => {
    const attempt = await begin();
    const response = await fetch(`${api.url}/link/session/oauth/${attempt.attempt_id}`, {
      headers: { ...attempt.link.headers, accept: 'text/event-stream' },
    });
    const text = response.text();
    await goThereAndBack(attempt, new TestBrowser());
    const statuses = [...(await text).matchAll(/event: (\w+)\ndata: (.*)/g)].map(
      ([, event, data]) => `${event} ${(JSON.parse(data ?? '') as { status: string }).status}`,
    );
    expect(statuses[0]).toBe('status created');
    expect(statuses.at(-1)).toBe('done completed');
  });

  it('waits for the widget when the window is faster', async () => {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const attempt_id = 'a'.repeat(42) + kind.length;
    const opened = new TestBrowser().openStart(`${api.url}/oauth/start/${attempt_id}`);
    await api.acme.client.withLinkToken(link_token).ok(endpoints.startOAuth, {
      body: { attempt_id, integration_name: 'shipbob', auth_method: 'oauth' },
    });
    expect((await opened).status).toBe(303);
  });

  it('says so when the customer declines, and connects nothing', async () => {
    const attempt = await begin();
    const browser = new TestBrowser();
    const there = await goThere(attempt, browser);
    const page = await browser.comeBack(await browser.decide(there, { decision: 'deny' }));
    expect(page.text).toContain('Nothing was connected');
    expect(await attempt.status()).toMatchObject({
      status: 'failed',
      error: { code: 'oauth_denied' },
    });
    expect(await attempt.refusedClaim()).toBe('oauth_attempt_unfinished');
  });

  it.each([
    ['locked', 'credentials_rejected'],
    ['refused', 'credentials_rejected'],
    ['server_error', 'oauth_failed'],
    ['token_down', 'integration_unreachable'],
  ])('%s: the widget hears %s', async (account, code) => {
    const attempt = await begin();
    const page = await goThereAndBack(attempt, new TestBrowser(), account);
    expect(page.status).toBe(400);
    expect(page.text).toContain('The sign-in to ShipBob did not work');
    expect(await attempt.status()).toMatchObject({ status: 'failed', error: { code } });
  });

  it('keeps what the account may not read from the connection', async () => {
    const attempt = await begin({ disabled_functions: ['get_returns'] });
    await goThereAndBack(attempt, new TestBrowser(), 'no_orders');
    const { auth_code, permissions } = await attempt.claim();
    expect(permissions.find(({ action }) => action === 'get_orders')?.status).toBe('denied');
    const { available_actions } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code },
    });
    expect(available_actions).toContain('get_products');
    expect(available_actions).not.toContain('get_orders');
    expect(available_actions).not.toContain('get_returns');
  });

  it('takes each answer once, in time', async () => {
    const attempt = await begin();
    const browser = new TestBrowser();
    const back = await browser.approve(await goThere(attempt, browser));
    await browser.comeBack(back);
    const again = await browser.comeBack(back);
    expect(again.status).toBe(400);
    expect(again.text).toContain('already been used');
    expect((await attempt.status()).status).toBe('completed');

    const late = await begin();
    const lateBack = await browser.approve(await goThere(late, browser));
    await api.db.execute(sql`update oauth_attempts set expires_at = now() - interval '1 second'
      where id = ${late.attempt_id}`);
    expect((await browser.comeBack(lateBack)).text).toContain('took too long');
    expect(await late.status()).toMatchObject({
      status: 'failed',
      error: { code: 'oauth_expired' },
    });
  });

  it('lets one of many simultaneous returns through, and one of many claims', async () => {
    const attempt = await begin();
    const browser = new TestBrowser();
    const back = await browser.approve(await goThere(attempt, browser));
    const pages = await Promise.all(Array.from({ length: 20 }, () => browser.comeBack(back)));
    expect(pages.filter(({ status }) => status === 200)).toHaveLength(1);
    const claims = await Promise.all(
      Array.from({ length: 20 }, () =>
        attempt.link.call(endpoints.claimOAuthAttempt, { params: attempt.params }),
      ),
    );
    expect(claims.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('refuses what comes after the customer gave up', async () => {
    const attempt = await begin();
    const browser = new TestBrowser();
    const back = await browser.approve(await goThere(attempt, browser));
    await attempt.link.ok(endpoints.cancelOAuthAttempt, { params: attempt.params });
    await browser.comeBack(back);
    expect(await attempt.status()).toMatchObject({
      status: 'failed',
      error: { code: 'oauth_cancelled' },
    });
    expect(await attempt.refusedClaim()).toBe('oauth_attempt_unfinished');
  });

  it('asks first where the start address was opened from elsewhere, and has the account confirmed', async () => {
    const attempt = await begin();
    // The window here stays open, and is left alone.
    const here = new TestBrowser();
    const left = await here.approve(await goThere(attempt, here));
    const phone = new TestBrowser();
    const first = await phone.visit(attempt.start_url);
    expect(first.status).toBe(200);
    expect(first.text).toContain('Connect ShipBob to Acme?');
    expect(first.headers.getSetCookie()).toEqual([]);
    expect((await attempt.status()).status).toBe('started');
    const href = /href="(\/oauth\/start\/[^"]+)"/.exec(first.text)?.[1] ?? '';
    const { location = '' } = await phone.openStart(new URL(href, api.url).href);
    expect((await here.comeBack(left)).status).toBe(400);
    await phone.comeBack(await phone.approve(location));
    expect(await attempt.status()).toMatchObject({
      status: 'completed',
      needs_confirmation: true,
      account_name: 'Northwind Outdoor',
    });
    expect(await attempt.refusedClaim()).toBe('oauth_confirmation_needed');
    expect((await attempt.claim({ account_confirmed: true })).auth_code).toMatch(/^tsac_/);
  });

  it('tells about unusable requests before any window opens', async () => {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const link = api.acme.client.withLinkToken(link_token);
    const refused = async (body: Record<string, unknown>) =>
      (await link.fails(endpoints.startOAuth, { body })).body;
    const shipbob = { integration_name: 'shipbob', auth_method: 'oauth' };
    expect((await refused({ ...shipbob, integration_name: 'x' })).code).toBe(
      'integration_not_found',
    );
    expect((await refused({ ...shipbob, auth_method: 'pat' })).detail).toEqual({
      json: { auth_method: [expect.any(String)] },
    });
    expect((await refused({ ...shipbob, fields: { environment: 'moon' } })).detail).toEqual({
      json: { 'fields.environment': [expect.any(String)] },
    });
    const credentials = { environment: 'production' };
    const direct = await link.fails(endpoints.createInstall, {
      body: { ...shipbob, credentials },
    });
    expect(direct.body.detail?.json).toHaveProperty('auth_method');
  });

  it('is nothing to another link token, of the same organization or not', async () => {
    const attempt = await begin();
    await goThereAndBack(attempt, new TestBrowser());
    const strangers: ApiClient[] = [];
    for (const { client } of [api.acme, api.globex]) {
      const { link_token } = await client.ok(endpoints.createLinkToken);
      strangers.push(client.withLinkToken(link_token));
    }
    for (const stranger of strangers) {
      const { params } = attempt;
      for (const endpoint of [
        endpoints.getOAuthAttempt,
        endpoints.claimOAuthAttempt,
        endpoints.cancelOAuthAttempt,
      ]) {
        expect((await stranger.fails(endpoint, { params })).status).toBe(404);
      }
    }
    expect((await attempt.claim()).auth_code).toMatch(/^tsac_/);
  });
});

import { endpoints } from '@trackstar-link/contract';
import { startSimulators } from '@trackstar-link/simulators';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSecret } from '../../platform/crypto/secrets';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { TestBrowser } from '../../testing/browser';
import { startTestApi, type TestApi } from '../../testing/test-api';

const host = 'https://app.acme.example';
const page = `${host}/settings/systems?tab=wms&session=host-secret#/connect`;

/** A sign-in that takes the tab of the host's page: the way back, and who may go on with it. */
describe.each(testDatabaseKinds)('a sign-in in the same tab on %s', (kind) => {
  let api: TestApi;
  let simulators: Awaited<ReturnType<typeof startSimulators>>;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, host: '127.0.0.1' });
    api = await startTestApi(kind, { env: { SIMULATORS_PORT: new URL(simulators.url).port } });
    const body = { allowed_origins: [host] };
    for (const { client } of [api.acme, api.globex])
      await client.ok(endpoints.updateOrganization, { body });
  });
  afterAll(async () => {
    await api.close();
    await simulators.close();
  });

  /** The widget of one page load, with a link token of its own. */
  async function widget(customer: string | null = 'northwind', organization = api.acme, more = {}) {
    const body = { ...(customer !== null && { customer_id: customer }), ...more };
    const { link_token } = await organization.client.ok(endpoints.createLinkToken, { body });
    return organization.client.withLinkToken(link_token);
  }
  type Widget = Awaited<ReturnType<typeof widget>>;

  const shipbob = { integration_name: 'shipbob', auth_method: 'oauth' };

  async function begin(link: Widget, more: object = { return_url: page }) {
    const key = newSecret('');
    const { attempt_id, start_url } = await link.ok(endpoints.startOAuth, {
      body: { ...shipbob, resume_key: key, ...more },
    });
    return { start_url, key, params: { attempt_id } };
  }
  type Begun = Awaited<ReturnType<typeof begin>>;

  async function thereAndBack({ start_url }: Begun, browser: TestBrowser) {
    const { location = '' } = await browser.openStart(start_url);
    return browser.comeBack(await browser.approve(location));
  }

  const resumeBody = (key: string, next = newSecret('')) => ({
    resume_key: key,
    next_resume_key: next,
  });

  async function refusedResume({ params, key }: Begun, link: Widget): Promise<string | undefined> {
    const body = resumeBody(key);
    return (await link.fails(endpoints.resumeOAuthAttempt, { params, body })).body.code;
  }

  const returnLink = (text: string) => /href="([^"]+)" data-return/.exec(text)?.[1];

  it('goes back to the page, where the next link token takes what it yielded, once', async () => {
    const began = await begin(await widget());
    const result = await thereAndBack(began, new TestBrowser());
    expect(returnLink(result.text)).toBe(page.replace('&', '&#38;'));
    // All that the host's page learns: that its customer comes from here.
    expect(result.headers.get('referrer-policy')).toBe('origin');

    const link = await widget();
    const { params, key } = began;
    expect((await link.fails(endpoints.claimOAuthAttempt, { params })).body.code).toBe(
      'oauth_attempt_not_found',
    );
    const attempt = await link.ok(endpoints.resumeOAuthAttempt, { params, body: resumeBody(key) });
    expect(attempt).toMatchObject({ status: 'completed', needs_confirmation: false });
    expect(JSON.stringify(attempt)).not.toContain('host-secret');
    const { auth_code } = await link.ok(endpoints.claimOAuthAttempt, { params });
    expect(auth_code).toMatch(/^tsac_[\w-]{43}$/);
    expect(await refusedResume(began, await widget())).toBe('oauth_attempt_not_found');
  });

  it('belongs to one link token at a time, and each key works once', async () => {
    const first = await widget();
    const began = await begin(first);
    const { params, key } = began;
    const [second, third] = [await widget(), await widget()];
    const next = newSecret('');
    await second.ok(endpoints.resumeOAuthAttempt, { params, body: resumeBody(key, next) });
    expect((await first.fails(endpoints.getOAuthAttempt, { params })).status).toBe(404);
    expect(await refusedResume(began, third)).toBe('oauth_attempt_not_found');
    await third.ok(endpoints.resumeOAuthAttempt, { params, body: resumeBody(next) });
    expect((await second.fails(endpoints.getOAuthAttempt, { params })).status).toBe(404);
  });

  it('is nothing to another customer, another organization, or without the key', async () => {
    const began = await begin(await widget());
    await thereAndBack(began, new TestBrowser());
    const strangers = [
      await widget('southwind'),
      await widget(null),
      await widget('northwind', api.globex),
    ];
    for (const link of strangers) {
      expect(await refusedResume(began, link)).toBe('oauth_attempt_not_found');
    }
    const guessed = { ...began, key: newSecret('') };
    expect(await refusedResume(guessed, await widget())).toBe('oauth_attempt_not_found');
    const keyless = await begin(await widget(), { resume_key: undefined });
    expect(await refusedResume(keyless, await widget())).toBe('oauth_attempt_not_found');
    // None of it has touched the sign-in.
    const { params, key } = began;
    const body = resumeBody(key);
    await (await widget()).ok(endpoints.resumeOAuthAttempt, { params, body });
  });

  it('has the account confirmed where link tokens name no customer', async () => {
    const { params, key, ...began } = await begin(await widget(null));
    await thereAndBack({ params, key, ...began }, new TestBrowser());
    const link = await widget(null);
    const attempt = await link.ok(endpoints.resumeOAuthAttempt, { params, body: resumeBody(key) });
    expect(attempt).toMatchObject({ status: 'completed', needs_confirmation: true });
    expect((await link.fails(endpoints.claimOAuthAttempt, { params })).body.code).toBe(
      'oauth_confirmation_needed',
    );
    await link.ok(endpoints.claimOAuthAttempt, { params, body: { account_confirmed: true } });
  });

  it('tells the next link token that the customer declined', async () => {
    const { params, key, start_url } = await begin(await widget());
    const browser = new TestBrowser();
    const { location = '' } = await browser.openStart(start_url);
    const result = await browser.comeBack(await browser.decide(location, { decision: 'deny' }));
    expect(returnLink(result.text)).toBeDefined();
    const link = await widget();
    expect(
      await link.ok(endpoints.resumeOAuthAttempt, { params, body: resumeBody(key) }),
    ).toMatchObject({ status: 'failed', error: { code: 'oauth_denied' } });
  });

  it('is over when its time is', async () => {
    const began = await begin(await widget());
    await api.db.execute(sql`
      update oauth_attempts set expires_at = now() - interval '1 second'
      where id = ${began.params.attempt_id}`);
    expect(await refusedResume(began, await widget())).toBe('oauth_attempt_not_found');
  });

  it('takes away what either of the two link tokens forbids', async () => {
    const { params, key, ...began } = await begin(await widget(), {
      disabled_functions: ['get_products'],
    });
    await thereAndBack({ params, key, ...began }, new TestBrowser());
    const link = await widget('northwind', api.acme, { disabled_functions: ['get_orders'] });
    await link.ok(endpoints.resumeOAuthAttempt, { params, body: resumeBody(key) });
    const { auth_code } = await link.ok(endpoints.claimOAuthAttempt, { params });
    const { available_actions } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code, customer_id: 'northwind' },
    });
    expect(available_actions).not.toContain('get_orders');
    expect(available_actions).not.toContain('get_products');
    expect(available_actions).toContain('get_inventory');
  });

  it('goes back to no page but one that may show the widget (open redirect)', async () => {
    const link = await widget();
    const evil = [
      'https://evil.example',
      `${host}.evil.example/`,
      `${host}@evil.example/`,
      `${host}:8443/`,
      'http://app.acme.example/',
      'https://user:pass@app.acme.example/',
      'https://user@app.acme.example/',
      '//evil.example',
      '/\\evil.example',
      'https:evil.example',
      'https:\\\\evil.example\\app.acme.example',
      `https://evil.example/${host}`,
      `https://evil.example#${host}`,
      `https://evil.example?${host}`,
      'https://evil.example%00.acme.example',
      'https://app.acme.example%2eevil.example/',
      'javascript:alert(1)',
      `javascript://app.acme.example/%0aalert(1)`,
      'data:text/html,x',
      `blob:${host}/x`,
      `view-source:${host}/`,
      '/settings',
      '',
    ];
    for (const return_url of evil) {
      const body = { ...shipbob, return_url };
      const { status, body: said } = await link.fails(endpoints.startOAuth, { body });
      expect([status, said.code], return_url).toEqual([422, 'validation_failed']);
    }
    // What a browser reads as a page of the allowed origin is written down as it reads it.
    const began = await begin(link, { return_url: 'HTTPS:\\\\App.Acme.example:443/a/../"b' });
    const { text } = await thereAndBack(began, new TestBrowser());
    expect(returnLink(text)).toBe(`${host}/%22b`);
  });

  it('sends nobody anywhere who came by a link, or from another browser', async () => {
    const began = await begin(await widget());
    const other = new TestBrowser();
    const asked = await other.visit(began.start_url);
    expect(asked.text).not.toContain(host);
    const { location = '' } = await other.visit(`${began.start_url}?via=link`, {
      from: 'same-origin',
    });
    const result = await other.comeBack(await other.approve(location));
    expect(result.text).toContain('Signed in to ShipBob');
    expect(returnLink(result.text)).toBeUndefined();
    expect(result.headers.get('referrer-policy')).toBe('no-referrer');

    const own = await begin(await widget());
    const mine = new TestBrowser();
    const there = await mine.openStart(own.start_url);
    const back = await mine.approve(there.location ?? '');
    // A browser of somebody else's, who is in the middle of a sign-in of their own.
    const stranger = new TestBrowser();
    await stranger.openStart((await begin(await widget())).start_url);
    const lured = await stranger.comeBack(back);
    expect(lured.text).toContain('another browser');
    expect(returnLink(lured.text)).toBeUndefined();
    expect(returnLink((await mine.comeBack(back)).text)).toBeDefined();
    // Sent once more it is refused, and leads back all the same: the widget knows what came of it.
    const replayed = await mine.comeBack(back);
    expect(replayed.status).toBe(400);
    expect(returnLink(replayed.text)).toBeDefined();
  });

  it('keeps the address of the page and the key in no readable form', async () => {
    const { params, key } = await begin(await widget());
    const { rows } = await api.db.execute(sql`
      select * from oauth_attempts where id = ${params.attempt_id}`);
    const row = JSON.stringify(rows[0]);
    for (const text of ['host-secret', 'app.acme.example', key]) {
      expect(row).not.toContain(text);
      expect(api.logs()).not.toContain(text);
    }
  });
});

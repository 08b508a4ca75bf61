import { endpoints } from '@trackstar-link/contract';
import { startSimulators } from '@trackstar-link/simulators';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { TestBrowser } from '../../testing/browser';
import { startTestApi, type TestApi } from '../../testing/test-api';

/** What an attacker tries at the addresses that browsers visit: RFC 9700, sections 4.1 to 4.11. */
describe.each(testDatabaseKinds)('attacks on a sign-in on %s', (kind) => {
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

  async function begin(organization = api.acme) {
    const { link_token } = await organization.client.ok(endpoints.createLinkToken);
    const link = organization.client.withLinkToken(link_token);
    const { attempt_id, start_url } = await link.ok(endpoints.startOAuth, {
      body: { integration_name: 'shipbob', auth_method: 'oauth' },
    });
    const params = { attempt_id };
    return {
      attempt_id,
      start_url,
      status: async () => (await link.ok(endpoints.getOAuthAttempt, { params })).status,
    };
  }

  /** A sign-in that has been approved at the system and is about to come back. */
  async function approved(browser: TestBrowser, organization = api.acme) {
    const attempt = await begin(organization);
    const { location = '' } = await browser.openStart(attempt.start_url);
    const back = new URL(await browser.approve(location));
    return { attempt, back, answer: new URLSearchParams(back.hash.slice(1)) };
  }

  it('an answer counts only in the browser whose state it carries (login CSRF)', async () => {
    const [attacker, victim] = [new TestBrowser(), new TestBrowser()];
    const his = await approved(attacker);
    // The victim is lured to the attacker's answer, with or without a sign-in of their own under way.
    expect((await victim.comeBack(his.back.href)).text).toContain('another browser');
    const theirs = await approved(victim);
    expect((await victim.comeBack(his.back.href)).text).toContain('another browser');
    expect(await his.attempt.status()).toBe('started');
    // States swapped between the two.
    const swapped = new URL(theirs.back);
    swapped.hash = new URLSearchParams({
      code: theirs.answer.get('code') ?? '',
      state: his.answer.get('state') ?? '',
    }).toString();
    expect((await victim.comeBack(swapped.href)).status).toBe(400);
    // Each still ends well where it belongs.
    expect((await attacker.comeBack(his.back.href)).status).toBe(200);
    expect((await victim.comeBack(theirs.back.href)).status).toBe(200);
  });

  it('a stolen code does not count in another sign-in (code injection)', async () => {
    const [attacker, victim] = [new TestBrowser(), new TestBrowser()];
    const theirs = await approved(victim);
    const his = await approved(attacker);
    const injected = new URL(his.back);
    injected.hash = new URLSearchParams({
      code: theirs.answer.get('code') ?? '',
      state: his.answer.get('state') ?? '',
    }).toString();
    // The vendor refuses it: the code belongs to the challenge of another verifier.
    expect((await attacker.comeBack(injected.href)).status).toBe(400);
    expect(await his.attempt.status()).toBe('failed');
  });

  it('an answer at the address of another system is refused (mix-up)', async () => {
    const browser = new TestBrowser();
    const { attempt, back } = await approved(browser);
    const elsewhere = new URL(back);
    for (const path of ['shiphero', 'sandbox', 'nothing', 'SHIPBOB', 'shipbob%00']) {
      elsewhere.pathname = `/oauth/callback/${path}`;
      expect((await browser.comeBack(elsewhere.href)).status, path).toBeGreaterThanOrEqual(400);
    }
    expect(await attempt.status()).toBe('started');
    expect((await browser.comeBack(back.href)).status).toBe(200);
  });

  it('an answer that another issuer signed for is refused, and its code never sent (mix-up)', async () => {
    const browser = new TestBrowser();
    const { attempt, back, answer } = await approved(browser);
    const hostile = new URL(back);
    answer.set('iss', 'https://evil.example');
    hostile.hash = answer.toString();
    expect((await browser.comeBack(hostile.href)).status).toBe(400);
    expect(await attempt.status()).toBe('failed');
    // The code is still good: it has gone nowhere.
    const { rows } = await api.db.execute<{ code: string | null }>(sql`
      select error_code as code from oauth_attempts where id = ${attempt.attempt_id}`);
    expect(rows[0]?.code).toBe('oauth_failed');
    const traded = await fetch(`${simulators.url}/shipbob/connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: answer.get('code') ?? '',
        client_id: 'sim_client',
        client_secret: 'sim_client_secret',
        redirect_uri: `${api.url}/oauth/callback/shipbob`,
        code_verifier: 'w'.repeat(43),
      }),
    });
    expect(await traded.json()).toMatchObject({
      error_description: 'The code is of another sign-in.',
    });
  });

  it('a parameter that comes twice is not read at all', async () => {
    const browser = new TestBrowser();
    const { attempt, answer } = await approved(browser);
    const state = answer.get('state') ?? '';
    const code = answer.get('code') ?? '';
    const url = `${api.url}/oauth/callback/shipbob?code=${code}&state=${state}`;
    for (const extra of [`&state=${state}`, '&code=x', `&state[]=x&state=x`]) {
      expect((await browser.visit(url + extra)).status, extra).toBe(400);
    }
    expect(await attempt.status()).toBe('started');
  });

  it('a start address that is opened from anywhere but the widget starts nothing', async () => {
    const attempt = await begin();
    for (const from of ['none', 'cross-site'] as const) {
      const page = await new TestBrowser().visit(attempt.start_url, { from });
      expect(page.location).toBeUndefined();
      expect(page.headers.getSetCookie()).toEqual([]);
    }
    expect(await attempt.status()).toBe('created');
  });

  it('an attempt that has a browser does not take another one', async () => {
    const attempt = await begin();
    const first = new TestBrowser();
    const there = await first.openStart(attempt.start_url);
    const second = await new TestBrowser().openStart(attempt.start_url);
    expect(second.status).toBe(400);
    expect(second.location).toBeUndefined();
    expect(second.text).toContain('another browser');
    // The first may begin again; then its older state is void.
    const again = await first.openStart(attempt.start_url);
    expect(again.status).toBe(303);
    const stale = await first.comeBack(await first.approve(there.location ?? ''));
    expect(stale.status).toBe(400);
    expect((await first.comeBack(await first.approve(again.location ?? ''))).status).toBe(200);
  });

  it('a form of another site is sent on by a page of ours, so that the right cookie decides', async () => {
    const browser = new TestBrowser();
    const { answer } = await approved(browser);
    const form = { code: answer.get('code') ?? '', state: answer.get('state') ?? '' };
    const address = `${api.url}/oauth/callback/shipbob`;
    const relay = await browser.visit(address, { from: 'cross-site', form });
    expect(relay.status).toBe(200);
    expect(relay.text).toContain(`name="code" value="${form.code}"`);
    const strange = await new TestBrowser().visit(`${address}?relayed=1`, {
      from: 'same-origin',
      form,
    });
    expect(strange.text).toContain('another browser');
    const own = await browser.visit(`${address}?relayed=1`, { from: 'same-origin', form });
    expect(own.status).toBe(200);
    expect(own.text).toContain('Signed in to ShipBob');
  });

  it('two hundred addresses lead nowhere but to the system or stay here (open redirect)', async () => {
    const browser = new TestBrowser();
    const { back } = await approved(browser);
    const state = new URLSearchParams(back.hash.slice(1)).get('state') ?? '';
    const { attempt_id } = await begin();
    const targets = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'https:evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://localhost@evil.example',
      '%2F%2Fevil.example',
      'https://evil.example%00.shipbob.com',
      'http://evil.example#@shipbob.com',
    ];
    const names = ['redirect_uri', 'return_url', 'next', 'url', 'continue', 'state', 'iss', 'via'];
    const asked: string[] = [];
    for (const target of targets) {
      const value = encodeURIComponent(target);
      for (const name of names) {
        asked.push(`/oauth/start/${attempt_id}?${name}=${value}`);
        asked.push(`/oauth/callback/shipbob?${name}=${value}`);
      }
      asked.push(`/oauth/start/${value}`, `/oauth/callback/${value}`);
      asked.push(`/oauth/callback/${value}?state=${state}&code=x`);
      asked.push(`/oauth/callback/shipbob?state=${value}&code=${value}&error=${value}`);
    }
    expect(asked.length).toBeGreaterThanOrEqual(200);
    const system = new URL(simulators.url).origin;
    for (const path of asked) {
      for (const from of ['cross-site', 'same-origin'] as const) {
        // An unknown attempt that our own widget opens is waited for: one of them is enough.
        if (from === 'same-origin' && !path.includes(attempt_id)) continue;
        const { location, text } = await browser.visit(api.url + path, { from });
        if (location !== undefined) expect(new URL(location).origin, path).toBe(system);
        expect(text, path).not.toContain('evil.example');
      }
    }
  });

  it('every page keeps itself to itself', async () => {
    const browser = new TestBrowser();
    const attempt = await begin();
    const pages = [
      await browser.visit(attempt.start_url),
      await browser.openStart(attempt.start_url),
      await browser.visit(`${api.url}/oauth/callback/shipbob`),
      await browser.visit(`${api.url}/oauth/callback/shipbob?state=x&code=y`),
    ];
    for (const { headers, url } of pages) {
      expect(headers.get('cache-control'), url).toBe('no-store');
      expect(headers.get('referrer-policy'), url).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy'), url).toBe('same-origin');
    }
    for (const { headers, status } of pages.filter(({ status }) => status !== 303)) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, String(status)).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    }
    const [cookie] = pages.flatMap(({ headers }) => headers.getSetCookie());
    expect(cookie).toMatch(/^trackstar_link=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('names of an organization cannot become markup', async () => {
    await api.globex.client.ok(endpoints.updateOrganization, {
      body: { name: '<img src=x onerror=alert(1)>' },
    });
    const attempt = await begin(api.globex);
    const { text } = await new TestBrowser().visit(attempt.start_url);
    expect(text).toContain('&#60;img src=x');
    expect(text).not.toContain('<img');
  });

  it('keys for nobody are refused', async () => {
    for (const body of [{}, { user_id: 'x', consumer_key: 'k' }, { state: 'x' }]) {
      const answer = await api.anonymous.fails(endpoints.receiveOAuthKeys, {
        params: { integration_name: 'shipbob' },
        body,
      });
      expect(answer.status).toBe(404);
    }
  });
});

it('over https the cookie cannot be set by another host of the site', async () => {
  const { browserCookie } = await import('./browser-cookie');
  const cookie = browserCookie('https://link.example');
  const value = cookie.make();
  expect(cookie.write(value)).toBe(
    `__Host-trackstar_link=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure`,
  );
  expect(cookie.read(`a=b; __Host-trackstar_link=${value}`)).toBe(value);
  expect(cookie.read(`trackstar_link=${value}`)).toBeUndefined();
  // Planted twice: nobody can say which one is ours.
  expect(cookie.read(`__Host-trackstar_link=${value}; __Host-trackstar_link=${value}`)).toBe(
    undefined,
  );
});

import { endpoints } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulators } from '@trackstar-link/simulators';
import { testDatabaseKinds } from './platform/testing/test-database';
import { TestBrowser } from './testing/browser';
import { login } from './testing/sftp-sender';
import { Receiver } from './testing/receiver';
import { connect, install, startTestApi, type TestApi } from './testing/test-api';

/** A dump of every row of every table, the queue's included. */
async function dump(api: TestApi): Promise<string> {
  const { rows: tables } = await api.db.execute<{ name: string }>(sql`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await api.db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.raw(name)} t`,
    );
    parts.push(name, ...rows.map(({ row }) => row));
  }
  expect(tables.length).toBeGreaterThan(10);
  return parts.join('\n');
}

/** Only ends what hangs. */
const soon = { timeout: 30_000 };

describe.each(testDatabaseKinds)('no secret is ever found on %s', (kind) => {
  let api: TestApi;
  let receiver: Receiver;
  let simulators: Awaited<ReturnType<typeof startSimulators>>;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, host: '127.0.0.1' });
    receiver = await Receiver.start();
    api = await startTestApi(kind, {
      inbound: {},
      webhooks: { pollMs: 20 },
      env: { SIMULATORS_PORT: new URL(simulators.url).port, METRICS_TOKEN: 'metrics-canary-token' },
    });
  });
  afterAll(async () => {
    await api.close();
    await receiver.stop();
    await simulators.close();
  });

  it('in logs, errors, metrics, job rows or the database', async () => {
    const secrets = new Map<string, string>([
      ['API key', api.acme.apiKey],
      ['metrics token', 'metrics-canary-token'],
    ]);
    const answers: string[] = [];

    // A credential that works, one that is refused, one that is malformed.
    const { auth_code } = await install(api.acme, {
      integration_name: 'shiphero',
      credentials: { refresh_token: 'sim_full' },
    });
    secrets.set('working credential', 'sim_full');
    secrets.set('auth code', auth_code);
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    secrets.set('link token', link_token);
    for (const canary of ['canary-refused-credential', '<b>canary-html-credential</b>']) {
      secrets.set(canary, canary);
      const failed = await api.acme.client
        .withLinkToken(link_token)
        .fails(endpoints.createInstall, {
          body: { integration_name: 'shiphero', credentials: { refresh_token: canary } },
        });
      answers.push(JSON.stringify(failed.body));
    }
    secrets.set('unknown field', 'canary-in-an-unknown-field');
    const unknown = await api.acme.client.withLinkToken(link_token).fails(endpoints.createInstall, {
      body: {
        integration_name: 'shiphero',
        credentials: { refresh_token: 'x', other: 'canary-in-an-unknown-field' },
      },
    });
    answers.push(JSON.stringify(unknown.body));

    await useMagicLink(secrets, answers);
    await signInAtShipBob(secrets, answers);
    await sendFile(secrets);
    await reinstall(secrets, answers);

    await registerWebhooks(secrets, answers);

    const headers = { 'idempotency-key': 'canary-exchange' };
    const { access_token } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code },
      headers,
    });
    secrets.set('access token', access_token);
    // The receivers' answers repeat it, plainly and in disguise.
    await expect.poll(() => receiver.ofType('connection.created').length, soon).toBe(2);
    await expect.poll(attempts, soon).toHaveLength(2);
    answers.push(JSON.stringify(await attempts()));
    const { api_key } = await api.acme.client.ok(endpoints.createApiKey);
    secrets.set('second API key', api_key);
    await api.acme.client
      .withAccessToken(access_token)
      .ok(endpoints.updateConnection, { body: {} });
    answers.push(JSON.stringify((await api.acme.client.ok(endpoints.listConnections)).data));
    await api.anonymous.send('GET', `/connections/${access_token}?key=${api_key}`);

    const metrics = await api.anonymous
      .as({ authorization: 'Bearer metrics-canary-token' })
      .send('GET', '/metrics');
    expect(metrics.status).toBe(200);
    const places: Record<string, string> = {
      logs: api.logs(),
      answers: answers.join('\n'),
      metrics: String(metrics.body),
      database: await dump(api),
    };
    expect(places['logs']).toContain('"requestId"');
    expect(places['database']).toContain('shiphero');
    for (const [place, text] of Object.entries(places)) {
      for (const [name, secret] of secrets) {
        expect(text.includes(secret), `${name} in ${place}`).toBe(false);
        const encoded = Buffer.from(secret).toString('base64').replace(/=+$/, '');
        expect(text.includes(encoded), `${name} in base64 in ${place}`).toBe(false);
      }
    }
  });

  /** Two receivers that repeat what they were sent. */
  async function registerWebhooks(secrets: Map<string, string>, answers: string[]): Promise<void> {
    receiver.answer = ({ path, text }) => ({
      status: 200,
      body: path === '/plain' ? text : Buffer.from(text).toString('base64'),
    });
    for (const path of ['plain', 'base64']) {
      const { data } = await api.acme.client.ok(endpoints.createWebhookEndpoint, {
        body: {
          url: new URL(`/${path}`, receiver.url).href,
          headers: { authorization: 'Bearer canary-of-a-header' },
        },
      });
      secrets.set(`webhook secret, ${path}`, data.secret);
      const params = { endpoint_id: data.id };
      const rotated = await api.acme.client.ok(endpoints.rotateWebhookSecret, { params });
      secrets.set(`new webhook secret, ${path}`, rotated.data.secret);
    }
    secrets.set('header of a webhook', 'canary-of-a-header');
    answers.push(JSON.stringify(await api.acme.client.ok(endpoints.listWebhookEndpoints)));
  }

  async function attempts() {
    const query = { event_type: 'connection.created' };
    const { data } = await api.acme.client.ok(endpoints.listWebhookMessages, { query });
    const params = { message_id: data[0]?.id ?? '' };
    const message = await api.acme.client.ok(endpoints.getWebhookMessage, { params });
    expect(message.data.payload.data['access_token']).toBe('[redacted]');
    return (await api.acme.client.ok(endpoints.listWebhookAttempts, { params })).data;
  }

  /** Opened, gone on from, failed with and used; and one that nobody has made. */
  async function useMagicLink(secrets: Map<string, string>, answers: string[]): Promise<void> {
    const { magic_link } = await api.acme.client.ok(endpoints.createMagicLink);
    const secret = new URL(magic_link.url ?? '').hash.slice(1);
    secrets.set('secret of a magic link', secret);
    secrets.set('wrong secret of a magic link', `${secret}-canary`);
    const wrong = await api.anonymous.fails(endpoints.openMagicLink, {
      body: { secret: `${secret}-canary` },
    });
    answers.push(JSON.stringify(wrong.body));
    const body = { secret };
    answers.push(JSON.stringify(await api.anonymous.ok(endpoints.openMagicLink, { body })));
    const { link_token } = await api.anonymous.ok(endpoints.startMagicLink, { body });
    secrets.set('link token of a magic link', link_token);
    const session = api.anonymous.withLinkToken(link_token);
    secrets.set('refused by magic link', 'canary-refused-in-a-magic-link');
    for (const refresh_token of ['canary-refused-in-a-magic-link', 'sim_full']) {
      const { body: reply } = await session.call(endpoints.createInstall, {
        body: { integration_name: 'shiphero', credentials: { refresh_token } },
      });
      answers.push(JSON.stringify(reply));
    }
    const { data } = await api.acme.client.ok(endpoints.listConnections);
    const params = { connection_id: data[0]?.connection_id ?? '' };
    const { access_token } = await api.acme.client.ok(endpoints.getAccessToken, { params });
    secrets.set('access token of a magic link', access_token);
    const known = await api.acme.client.ok(endpoints.getMagicLink, {
      params: { magic_link_id: magic_link.id },
    });
    answers.push(JSON.stringify(known));
  }

  /** With a secret that is refused, and with one that takes the first one's place. */
  async function reinstall(secrets: Map<string, string>, answers: string[]): Promise<void> {
    const ups = (client_secret: string) => ({
      integration_name: 'ups',
      integration_type: 'carrier' as const,
      auth_method: 'api',
      credentials: { client_id: 'sim_nothing', client_secret, account_number: 'A1B2C3' },
    });
    secrets.set('client secret of an account', 'sim_secret');
    const { connection_id, access_token } = await connect(api.acme, ups('sim_secret'));
    secrets.set('access token of a reinstalled connection', access_token);
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken, {
      body: { connection_id },
    });
    secrets.set('link token of a reinstall', link_token);
    const link = api.acme.client.withLinkToken(link_token);
    answers.push(JSON.stringify(await link.ok(endpoints.getLinkSession)));
    secrets.set('refused secret of a reinstall', 'canary-refused-reinstall');
    const refused = { body: ups('canary-refused-reinstall') };
    answers.push(JSON.stringify(await link.fails(endpoints.createInstall, refused)));
    const { auth_code } = await link.ok(endpoints.createInstall, { body: ups('sim_secret') });
    secrets.set('auth code of a reinstall', String(auth_code));
    await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code },
      headers: { 'idempotency-key': 'canary-reinstall' },
    });
  }

  /** With the right password, and with one that is nearly right. */
  async function sendFile(secrets: Map<string, string>): Promise<void> {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const dropbox = await api.acme.client.withLinkToken(link_token).ok(endpoints.createDropbox, {
      body: {
        integration_name: 'fedex',
        integration_type: 'carrier',
        auth_method: 'sftp_push',
      },
    });
    secrets.set('password of a place', dropbox.password);
    secrets.set('wrong password of a place', `${dropbox.password}-canary`);
    secrets.set('content of a file', 'canary-content-of-a-file');
    await expect(login(dropbox, { password: `${dropbox.password}-canary` })).rejects.toThrow();
    const sender = await login(dropbox);
    await sender.put('invoices.csv', 'canary-content-of-a-file');
    sender.end();
  }

  /** Twice at the system's own pages: one that works and one that the vendor turns down. */
  async function signInAtShipBob(secrets: Map<string, string>, answers: string[]): Promise<void> {
    const params = { integration_name: 'shipbob' };
    const secret = 'canary-client-secret';
    secrets.set('client secret', secret);
    const body = { client_id: 'canary-app', client_secret: secret };
    answers.push(JSON.stringify(await api.acme.client.ok(endpoints.putOAuthApp, { params, body })));
    for (const [app, wrong] of [
      [undefined, 'wrong app'],
      ['simulator', 'right app'],
    ]) {
      if (app) await api.acme.client.ok(endpoints.deleteOAuthApp, { params });
      const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
      const link = api.acme.client.withLinkToken(link_token);
      const { attempt_id, start_url } = await link.ok(endpoints.startOAuth, {
        body: { integration_name: 'shipbob', auth_method: 'oauth' },
      });
      const browser = new TestBrowser();
      const start = await browser.openStart(start_url);
      const back = await browser.approve(start.location ?? '');
      const answer = new URLSearchParams(new URL(back).hash.slice(1));
      secrets.set(`state, ${wrong}`, answer.get('state') ?? '');
      secrets.set(`code, ${wrong}`, answer.get('code') ?? '');
      const [cookie = ''] = start.headers.getSetCookie();
      secrets.set(`cookie, ${wrong}`, /=([\w-]{43});/.exec(cookie)?.[1] ?? '');
      answers.push((await browser.comeBack(back)).text);
      const attempt = { params: { attempt_id } };
      answers.push(JSON.stringify(await link.ok(endpoints.getOAuthAttempt, attempt)));
      const claimed = await link.call(endpoints.claimOAuthAttempt, attempt);
      expect(claimed.status).toBe(app ? 200 : 409);
    }
    // The vendor's tokens, whatever they are in this run.
    secrets.set('vendor access token', 'sima_full_');
    secrets.set('vendor refresh token', 'simr_full_');
    expect([...secrets.values()].every((each) => each.length > 5)).toBe(true);
  }

  it('and the credentials can still be read with the key', async () => {
    const { rows } = await api.db.execute<{ id: string; org_id: string; sealed: string }>(
      sql`select id, org_id, sealed_credentials as sealed from connections
        where integration_name = 'shiphero' limit 1`,
    );
    const [row] = rows;
    const context = { org: row?.org_id ?? '', row: row?.id ?? '', field: 'credentials' };
    expect(api.keyring.decrypt(row?.sealed ?? '', context)).toContain('sim_full');
    expect(() => api.keyring.decrypt(row?.sealed ?? '', { ...context, field: 'other' })).toThrow();
  });
});

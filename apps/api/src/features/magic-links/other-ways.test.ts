import { endpoints } from '@trackstar-link/contract';
import { startSimulators } from '@trackstar-link/simulators';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { TestBrowser } from '../../testing/browser';
import { secretOf } from '../../testing/magic-links';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';

/** Ways to connect other than by typing credentials. */
describe.each(testDatabaseKinds)('a magic link on %s', (kind) => {
  let api: TestApi;
  let simulators: Awaited<ReturnType<typeof startSimulators>>;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, host: '127.0.0.1' });
    const env = { SIMULATORS_PORT: new URL(simulators.url).port };
    api = await startTestApi(kind, { env, inbound: {} });
  });
  afterAll(async () => {
    await api.close();
    await simulators.close();
  });

  async function begin(body: Record<string, unknown>) {
    const { magic_link } = await api.acme.client.ok(endpoints.createMagicLink, { body });
    const secret = secretOf(magic_link);
    const { link_token } = await api.anonymous.ok(endpoints.startMagicLink, { body: { secret } });
    const params = { magic_link_id: magic_link.id };
    return {
      session: api.anonymous.withLinkToken(link_token),
      read: async () => (await api.acme.client.ok(endpoints.getMagicLink, { params })).magic_link,
      revoke: () => api.acme.client.ok(endpoints.deleteMagicLink, { params }),
    };
  }
  const connectionsOf = async (customer_id: string) =>
    (await api.acme.client.ok(endpoints.listConnections, { query: { customer_id } })).data;

  async function signIn(link: Awaited<ReturnType<typeof begin>>, account: string) {
    const { attempt_id, start_url } = await link.session.ok(endpoints.startOAuth, {
      body: { integration_name: 'shipbob', auth_method: 'oauth' },
    });
    const browser = new TestBrowser();
    const { location } = await browser.openStart(start_url);
    await browser.comeBack(await browser.approve(location ?? '', account));
    return { params: { attempt_id } };
  }

  it('connects by a sign-in at the system, and is used up by the claim', async () => {
    const link = await begin({ customer_id: 'signs-in' });
    const attempt = await signIn(link, 'full');
    expect(await link.read()).toMatchObject({ status: 'active', uses: 0 });
    const reply = await link.session.ok(endpoints.claimOAuthAttempt, attempt);
    expect(reply.auth_code).toBeNull();
    const [connection] = await connectionsOf('signs-in');
    expect(connection).toMatchObject({ integration_name: 'shipbob' });
    expect(await link.read()).toMatchObject({
      status: 'used',
      timeline: [
        { type: 'created' },
        { type: 'started' },
        { type: 'connected', connection_id: connection?.connection_id },
      ],
    });
  });

  it('gives a connection new credentials, and leaves it what it is', async () => {
    const shiphero = (refresh_token: string) => ({
      integration_name: 'shiphero',
      credentials: { refresh_token },
    });
    const before = await connect(api.acme, {
      ...shiphero('sim_no_orders_scope'),
      customerId: 'again',
    });
    const { connection_id } = before;
    const link = await begin({ connection_id });
    const { mode, integrations } = await link.session.ok(endpoints.getLinkSession);
    expect(mode).toBe('reinstall');
    expect(integrations.map(({ integration_name }) => integration_name)).toEqual(['shiphero']);
    const other = { integration_name: 'shipstation', credentials: { api_key: 'x' } };
    expect(await link.session.call(endpoints.createInstall, { body: other })).toMatchObject({
      status: 422,
    });
    const reply = await link.session.ok(endpoints.createInstall, { body: shiphero('sim_full') });
    expect(reply).toMatchObject({ auth_code: null, reinstalled: true });

    const again = await connectionsOf('again');
    expect(again).toMatchObject([{ connection_id, errors: [] }]);
    const { access_token } = await api.acme.client.ok(endpoints.getAccessToken, {
      params: { connection_id },
    });
    expect(access_token).toBe(before.access_token);
    const { status, timeline } = await link.read();
    expect({ status, last: timeline.at(-1) }).toMatchObject({
      status: 'used',
      last: { type: 'connected', connection_id },
    });
    const { rows } = await api.db.execute(
      sql`select 1 from auth_codes where connection_id = ${connection_id} and used_at is null`,
    );
    expect(rows).toEqual([]);
  });

  it('goes with the connection that it is for', async () => {
    const { connection_id, access_token } = await connect(api.acme);
    const link = await begin({ connection_id });
    await api.acme.client.withAccessToken(access_token).ok(endpoints.deleteConnection);
    expect(
      await link.session.call(endpoints.createInstall, {
        body: { integration_name: 'sandbox', credentials: {} },
      }),
    ).toMatchObject({ status: 404 });
  });

  it('that was revoked while somebody signed in yields nothing', async () => {
    const link = await begin({ customer_id: 'too-late' });
    const attempt = await signIn(link, 'full');
    await link.revoke();
    expect(await link.session.call(endpoints.claimOAuthAttempt, attempt)).toMatchObject({
      status: 410,
      body: { code: 'magic_link_revoked' },
    });
    expect(await connectionsOf('too-late')).toEqual([]);
  });

  it('tells of a sign-in that failed', async () => {
    const link = await begin({ customer_id: 'declined' });
    const { start_url } = await link.session.ok(endpoints.startOAuth, {
      body: { integration_name: 'shipbob', auth_method: 'oauth' },
    });
    const browser = new TestBrowser();
    const { location } = await browser.openStart(start_url);
    await browser.comeBack(await browser.decide(location ?? '', { decision: 'deny' }));
    expect((await link.read()).timeline.at(-1)).toMatchObject({
      type: 'failed',
      integration_name: 'shipbob',
      code: 'oauth_denied',
    });
  });

  it('connects a system that sends files', async () => {
    const link = await begin({ customer_id: 'sends-files', integration_type: 'carrier' });
    const way = {
      integration_name: 'fedex',
      integration_type: 'carrier',
      auth_method: 'sftp_push',
    };
    const { dropbox_id } = await link.session.ok(endpoints.createDropbox, { body: way });
    await link.session.ok(endpoints.createInstall, {
      body: { ...way, credentials: {}, dropbox_id },
    });
    expect(await connectionsOf('sends-files')).toMatchObject([{ integration_name: 'fedex' }]);
    expect(await link.read()).toMatchObject({ status: 'used' });
  });
});

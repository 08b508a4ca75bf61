import { endpoints, type ExchangeReply } from '@trackstar-link/contract';
import { startSimulators } from '@trackstar-link/simulators';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, install, startTestApi, type TestApi } from '../../testing/test-api';
import { auditLog } from '../audit/tables';
import { connectionErrors, connections } from '../connections';
import { events } from '../events';

/** UPS tells accounts apart by the number that is typed. */
const ups = (account_number: string, client_id = 'sim_full', client_secret = 'sim_secret') => ({
  integration_name: 'ups',
  integration_type: 'carrier' as const,
  auth_method: 'api',
  credentials: { client_id, client_secret, account_number },
});
const shiphero = (refresh_token: string) => ({
  integration_name: 'shiphero',
  credentials: { refresh_token },
});

describe.each(testDatabaseKinds)('reinstalling on %s', (kind) => {
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

  /** The widget with a link token that names this connection. */
  async function widget(connection_id: string, more: object = {}) {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken, {
      body: { connection_id, ...more },
    });
    return api.acme.client.withLinkToken(link_token);
  }
  const exchange = (auth_code: string | null, organization = api.acme) =>
    organization.client.call(endpoints.exchangeAuthCode, { body: { auth_code } });
  const rowOf = async (id: string) => {
    const [row] = await api.db.select().from(connections).where(eq(connections.id, id));
    if (!row) throw new Error('The connection is gone.');
    return row;
  };
  const credentialsOf = async (id: string): Promise<Record<string, string>> => {
    const row = await rowOf(id);
    const context = { org: row.orgId, row: id, field: 'credentials' };
    return JSON.parse(api.keyring.decrypt(row.sealedCredentials, context));
  };
  const eventsOf = async (id: string) => {
    const rows = await api.db
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(eq(events.connectionId, id))
      .orderBy(events.createdAt);
    return rows.filter(({ type }) => type !== 'connection.created');
  };
  const works = async ({ access_token, connection_id }: ExchangeReply) =>
    expect(
      await api.acme.client
        .withAccessToken(access_token)
        .ok(endpoints.updateConnection, { body: {} }),
    ).toMatchObject({ id: connection_id });

  it('keeps id and access token, and the code yields the same pair, once', async () => {
    const before = await connect(api.acme, { ...shiphero('sim_no_orders_scope'), customerId: 'a' });
    const link = await widget(before.connection_id);
    const reply = await link.ok(endpoints.createInstall, { body: shiphero('sim_full') });
    expect(reply.reinstalled).toBe(true);
    const other = await exchange(reply.auth_code, api.globex);
    expect(other).toMatchObject({ status: 400, body: { code: 'auth_code_unknown' } });
    const after = await exchange(reply.auth_code);
    expect(after).toMatchObject({
      status: 200,
      body: {
        connection_id: before.connection_id,
        access_token: before.access_token,
        customer_id: 'a',
        integration_name: 'shiphero',
      },
    });
    expect((after.body as ExchangeReply).available_actions).toContain('get_orders');
    expect(before.available_actions).not.toContain('get_orders');
    await works(before);
    expect(await exchange(reply.auth_code)).toMatchObject({
      status: 400,
      body: { code: 'auth_code_used' },
    });
    expect((await credentialsOf(before.connection_id))['refresh_token']).toBe('sim_full');
    // The token has done its work.
    expect(await link.fails(endpoints.createInstall, { body: shiphero('sim_full') })).toMatchObject(
      { status: 409, body: { code: 'link_token_used' } },
    );
  });

  it('needs no exchange: it counts from the moment that it is told', async () => {
    const before = await connect(api.acme, shiphero('sim_no_orders_scope'));
    const link = await widget(before.connection_id);
    const { auth_code } = await link.ok(endpoints.createInstall, { body: shiphero('sim_full') });
    await works(before);
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: before.connection_id },
    });
    expect(data.errors).toEqual([]);
    // It is no install that waits, and nobody can claim it as one.
    const { data: waiting } = await api.acme.client.ok(endpoints.listInstalls);
    expect(waiting.map(({ id }) => id)).not.toContain(before.connection_id);
    const claim = { params: { install_id: before.connection_id }, body: {} };
    expect(await api.acme.client.fails(endpoints.claimInstall, claim)).toMatchObject({
      status: 404,
    });
    expect(await exchange(auth_code)).toMatchObject({ status: 200 });
  });

  it('says that an expired code changes nothing', async () => {
    const before = await connect(api.acme, shiphero('sim_full'));
    const link = await widget(before.connection_id);
    const { auth_code } = await link.ok(endpoints.createInstall, { body: shiphero('sim_full') });
    await api.db.execute(sql`update auth_codes set expires_at = now() where reinstall`);
    const late = await exchange(auth_code);
    expect(late).toMatchObject({ status: 400, body: { code: 'auth_code_expired' } });
    expect((late.body as { error: string }).error).toContain('is the one that you have');
  });

  it.each([
    ['sim_wrong', 'credentials_rejected'],
    ['sim_throttled', 'integration_throttled'],
    ['sim_down', 'integration_unreachable'],
  ])('leaves everything as it was when the system answers %s', async (token, code) => {
    const before = await connect(api.acme, shiphero('sim_no_orders_scope'));
    const row = await rowOf(before.connection_id);
    const link = await widget(before.connection_id);
    const failed = await link.fails(endpoints.createInstall, { body: shiphero(token) });
    expect(failed.body.code).toBe(code);
    expect(await rowOf(before.connection_id)).toEqual(row);
    expect(await eventsOf(before.connection_id)).toEqual([]);
    // The customer tries again with the same token.
    await link.ok(endpoints.createInstall, { body: shiphero('sim_full') });
  });

  it('removes what is resolved, adds what is new, and tells of each', async () => {
    const before = await connect(api.acme, shiphero('sim_no_orders_scope'));
    const id = before.connection_id;
    const noted = { id: 'e1'.padEnd(32, kind), connectionId: id, message: 'refused' };
    await api.db
      .insert(connectionErrors)
      .values({ ...noted, errorType: 'invalid_credentials', action: null });
    await (await widget(id)).ok(endpoints.createInstall, { body: shiphero('sim_full') });
    const told = await eventsOf(id);
    expect(told.map(({ type }) => type).sort()).toEqual([
      'connection-error.deleted',
      'connection-error.deleted',
      'connection.reinstalled',
    ]);
    expect(told.map(({ data }) => data['error_type'] ?? null)).toEqual(
      expect.arrayContaining(['invalid_credentials', 'missing_permission']),
    );
    expect((await rowOf(id)).initialSyncDue).toEqual(['get_orders']);

    await (await widget(id)).ok(endpoints.createInstall, { body: shiphero('sim_no_orders_scope') });
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: id },
    });
    expect(data.errors).toMatchObject([{ error_type: 'missing_permission', resource: 'orders' }]);
    const [firstSeen] = data.errors.map(({ first_seen }) => first_seen);
    await (await widget(id)).ok(endpoints.createInstall, { body: shiphero('sim_no_orders_scope') });
    const again = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: id },
    });
    expect(again.data.errors.map(({ first_seen }) => first_seen)).toEqual([firstSeen]);
    const created = (await eventsOf(id)).filter(({ type }) => type === 'connection-error.created');
    expect(created).toHaveLength(1);
  });

  it('keeps an error about which the system could not say anything', async () => {
    const before = await connect(api.acme, shiphero('sim_full'));
    const id = before.connection_id;
    const message = 'Missing ShipHero permission to read returns.';
    await api.db.insert(connectionErrors).values({
      ...{ id: 'e2'.padEnd(32, kind), connectionId: id, message },
      ...{ errorType: 'missing_permission', action: 'get_returns' },
    });
    await (await widget(id)).ok(endpoints.createInstall, { body: shiphero('sim_busy') });
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: id },
    });
    expect(data.errors.map((error) => error.message)).toContain(message);
  });

  it('keeps what the connection may not do, and adds what its token forbids', async () => {
    const before = await connect(api.acme, {
      ...shiphero('sim_full'),
      disabled_functions: ['get_bills'],
    });
    const link = await widget(before.connection_id, { disabled_functions: ['get_returns'] });
    const { auth_code } = await link.ok(endpoints.createInstall, { body: shiphero('sim_full') });
    const { available_actions } = (await exchange(auth_code)).body as ExchangeReply;
    expect(available_actions).toContain('get_orders');
    expect(available_actions).not.toContain('get_bills');
    expect(available_actions).not.toContain('get_returns');
  });

  it('opens its own system alone, whatever the browser sends', async () => {
    const { connection_id } = await connect(api.acme, shiphero('sim_full'));
    const other = await connect(api.acme, ups('A1B2C3'));
    const row = await rowOf(other.connection_id);
    const link = await widget(connection_id);
    for (const body of [ups('A1B2C3'), { integration_name: 'sandbox', credentials: {} }]) {
      expect(await link.fails(endpoints.createInstall, { body })).toMatchObject({
        status: 422,
        body: { detail: { json: { integration_name: expect.any(Array) } } },
      });
    }
    for (const more of [{ connection_id: other.connection_id }, { allow_account_change: true }]) {
      const body = { ...shiphero('sim_full'), ...more };
      expect(await link.fails(endpoints.createInstall, { body })).toMatchObject({ status: 422 });
    }
    const oauth = { integration_name: 'shipbob', auth_method: 'oauth' };
    expect(await link.fails(endpoints.startOAuth, { body: oauth })).toMatchObject({ status: 422 });
    expect(await rowOf(other.connection_id)).toEqual(row);
  });

  it('is refused once the connection is gone', async () => {
    const gone = await connect(api.acme, shiphero('sim_full'));
    const link = await widget(gone.connection_id);
    await api.acme.client.withAccessToken(gone.access_token).ok(endpoints.deleteConnection);
    for (const answer of [
      await link.fails(endpoints.getLinkSession),
      await link.fails(endpoints.createInstall, { body: shiphero('sim_full') }),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'connection_not_found' } });
    }
  });

  it('stops at another account, names both, and goes on only where the token says so', async () => {
    const before = await connect(api.acme, ups('A1B2C3'));
    const id = before.connection_id;
    const row = await rowOf(id);
    const failed = await (await widget(id)).fails(endpoints.createInstall, { body: ups('D4E5F6') });
    expect(failed).toMatchObject({
      status: 422,
      body: { code: 'account_differs', accounts: { connected: 'A1B2C3', given: 'D4E5F6' } },
    });
    expect(await rowOf(id)).toEqual(row);
    const link = await widget(id, { allow_account_change: true });
    await link.ok(endpoints.createInstall, { body: ups('D4E5F6') });
    const after = await rowOf(id);
    expect(after.account).toMatchObject({ account_id: 'D4E5F6' });
    // Nothing of this account has been read yet.
    expect(after.initialSyncDue).toEqual(
      after.permissions.filter(({ status }) => status === 'granted').map(({ action }) => action),
    );
    await works(before);
  });

  it('lets one of two at once win whole, and tells the other', async () => {
    const before = await connect(api.acme, ups('A1B2C3'));
    const id = before.connection_id;
    for (let round = 0; round < 5; round += 1) {
      const links = await Promise.all(
        ['sim_full', 'sim_busy'].map(async (client) => ({
          client,
          account: `R${round}${client === 'sim_full' ? 'FULL' : 'BUSY'}`,
          link: await widget(id, { allow_account_change: true }),
        })),
      );
      const answers = await Promise.all(
        links.map(({ client, account, link }) =>
          link.call(endpoints.createInstall, { body: ups(account, client) }),
        ),
      );
      const winners = links.filter((_, index) => answers[index]?.status === 200);
      for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
        expect(status).toBe(409);
        expect(body).toMatchObject({ code: 'connection_changed' });
      }
      expect(winners.length).toBeGreaterThan(0);
      const stored = await credentialsOf(id);
      const { account } = await rowOf(id);
      const last = links.find(({ client }) => client === stored['client_id']);
      expect(winners).toContain(last);
      expect(stored['account_number']).toBe(last?.account);
      expect(account).toMatchObject({ account_id: last?.account });
    }
  });

  it('refuses one that began before another was done', async () => {
    const { connection_id: id } = await connect(api.acme, ups('A1B2C3'));
    const slow = await widget(id);
    const before = await rowOf(id);
    // As if another one had gone through while this one was being checked.
    await api.db.execute(sql`create or replace function reinstalled_meanwhile() returns trigger
      language plpgsql as $$ begin
        update connections set reinstalls = reinstalls + 1 where id = new.connection_id;
        return new;
      end $$`);
    await api.db.execute(sql`create trigger reinstalled_meanwhile before insert on link_token_uses
      for each row execute function reinstalled_meanwhile()`);
    const failed = await slow.call(endpoints.createInstall, { body: ups('A1B2C3', 'sim_busy') });
    await api.db.execute(sql`drop trigger reinstalled_meanwhile on link_token_uses`);
    expect(failed).toMatchObject({ status: 409, body: { code: 'connection_changed' } });
    expect((await rowOf(id)).sealedCredentials).toBe(before.sealedCredentials);
    // Nothing was spent, so the customer tries again.
    await slow.ok(endpoints.createInstall, { body: ups('A1B2C3', 'sim_busy') });
  });

  it('shows the widget the one system, its account, and nothing secret', async () => {
    const { connection_id } = await connect(api.acme, ups('A1B2C3', 'sim_full', 'sim_secret'));
    const session = await (await widget(connection_id)).ok(endpoints.getLinkSession);
    expect(session.mode).toBe('reinstall');
    expect(session.integrations.map(({ integration_name }) => integration_name)).toEqual(['ups']);
    expect(session.reinstall).toEqual({
      auth_method: 'api',
      account_name: 'A1B2C3',
      values: { client_id: 'sim_full', account_number: 'A1B2C3' },
    });
    expect(JSON.stringify(session)).not.toContain('sim_secret');
  });

  it('is written to the audit log as what it is', async () => {
    const { connection_id } = await connect(api.acme, shiphero('sim_full'));
    await (await widget(connection_id)).ok(endpoints.createInstall, { body: shiphero('sim_full') });
    const entries = await api.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.target, connection_id), eq(auditLog.orgId, api.acme.id)));
    expect(entries.map(({ action }) => action)).toContain('connection.reinstalled');
  });

  describe('the same account again', () => {
    const fresh = async (body: object, customer_id: string | undefined) => {
      const { link_token } = await api.acme.client.ok(endpoints.createLinkToken, {
        body: { ...(customer_id !== undefined && { customer_id }) },
      });
      return api.acme.client.withLinkToken(link_token).call(endpoints.createInstall, { body });
    };

    it('is offered to be reinstalled, or connected once more', async () => {
      const customerId = 'twice';
      const first = await connect(api.acme, { ...shiphero('sim_no_orders_scope'), customerId });
      const asked = await fresh(shiphero('sim_full'), customerId);
      expect(asked).toMatchObject({
        status: 409,
        body: { code: 'account_already_connected' },
      });
      expect(JSON.stringify(asked.body)).not.toContain(first.connection_id);

      const renewed = await fresh({ ...shiphero('sim_full'), existing: 'reinstall' }, customerId);
      expect(renewed).toMatchObject({ status: 200, body: { reinstalled: true } });
      const { auth_code } = renewed.body as { auth_code: string };
      expect((await exchange(auth_code)).body).toMatchObject({
        connection_id: first.connection_id,
        access_token: first.access_token,
      });
      const added = await fresh({ ...shiphero('sim_full'), existing: 'add' }, customerId);
      expect(added).toMatchObject({ status: 200, body: { reinstalled: false } });
    });

    it('is nobody else’s business: other customers, organizations and nameless ones hear nothing', async () => {
      await connect(api.acme, { ...shiphero('sim_full'), customerId: 'one' });
      await install(api.globex, { ...shiphero('sim_full'), customerId: 'one' });
      for (const customer of ['another', undefined]) {
        const answer = await fresh({ ...shiphero('sim_full'), existing: 'reinstall' }, customer);
        expect(answer).toMatchObject({ status: 200, body: { reinstalled: false } });
      }
      // Nor does one that nobody has exchanged count.
      await install(api.acme, { ...shiphero('sim_full'), customerId: 'waits' });
      expect(await fresh(shiphero('sim_full'), 'waits')).toMatchObject({ status: 200 });
      const other = await fresh(ups('A1B2C3'), 'one');
      expect(other).toMatchObject({ status: 200, body: { reinstalled: false } });
    });
  });
});

import { endpoints } from '@trackstar-link/contract';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../platform/crypto/secrets';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, install, startTestApi, type TestApi } from '../../testing/test-api';
import { connections } from '../connections';
import { events } from '../events';
import { authCodes } from './tables';

describe.each(testDatabaseKinds)('exchanging an auth code on %s', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind);
  });
  afterAll(() => api.close());

  const exchange = (auth_code: string, headers: Record<string, string> = {}) =>
    api.acme.client.call(endpoints.exchangeAuthCode, { body: { auth_code }, headers });

  const expire = (code: string) =>
    api.db
      .update(authCodes)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(authCodes.codeHash, sha256(code)));

  it('gives the host everything that the contract promises', async () => {
    const { auth_code } = await install(api.acme);
    const reply = await api.acme.client.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
    expect(reply).toMatchObject({ integration_name: 'sandbox', customer_id: null });
    expect(reply.access_token).toMatch(/^trackstar_[A-Za-z0-9_-]{43}$/);
    expect(reply.connection_id).toMatch(/^[0-9a-f]{32}$/);
    expect(reply.available_actions).toContain('get_orders');
    expect(reply.available_endpoints).toContain('GET /orders');
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: reply.connection_id },
    });
    expect(data).toMatchObject({ connection_id: reply.connection_id, errors: [] });
  });

  it('answers one of many exchanges of the same code', async () => {
    const codes = await Promise.all(
      Array.from({ length: 10 }, async () => (await install(api.acme)).auth_code),
    );
    for (const code of codes) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(code)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const refused = answers.filter(({ status }) => status !== 200);
      for (const { status, body } of refused) {
        expect(status).toBe(400);
        expect(body).toMatchObject({ code: 'auth_code_used', origin: 'trackstar' });
      }
    }
  });

  it('refuses a code of another organization and leaves it to its owner', async () => {
    const { auth_code } = await install(api.acme);
    const foreign = await api.globex.client.fails(endpoints.exchangeAuthCode, {
      body: { auth_code },
    });
    expect(foreign).toMatchObject({ status: 400, body: { code: 'auth_code_unknown' } });
    expect((await exchange(auth_code)).status).toBe(200);
  });

  it('tells unknown, expired and used codes apart', async () => {
    const unknown = await exchange('tsac_nobody-ever-made-this-one');
    expect(unknown).toMatchObject({ status: 400, body: { code: 'auth_code_unknown' } });

    const late = (await install(api.acme)).auth_code;
    await expire(late);
    expect(await exchange(late)).toMatchObject({
      status: 400,
      body: { code: 'auth_code_expired' },
    });

    const used = (await install(api.acme)).auth_code;
    await exchange(used);
    expect(await exchange(used)).toMatchObject({ status: 400, body: { code: 'auth_code_used' } });
  });

  it('keeps the connection alive when its code is tried again', async () => {
    const { auth_code } = await install(api.acme);
    const { access_token } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code },
    });
    await exchange(auth_code);
    await api.acme.client
      .withAccessToken(access_token)
      .ok(endpoints.updateConnection, { body: {} });
  });

  it('needs an auth code', async () => {
    const missing = await api.acme.client.fails(endpoints.exchangeAuthCode, { body: {} });
    expect(missing).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', detail: { json: { auth_code: expect.any(Array) } } },
    });
  });

  it('takes the customer id of the link token before that of the exchange', async () => {
    const named = await install(api.acme, { customerId: 'from-token' });
    const reply = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code: named.auth_code, customer_id: 'from-exchange' },
    });
    expect(reply.customer_id).toBe('from-token');
    const unnamed = await install(api.acme);
    const later = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code: unnamed.auth_code, customer_id: 'from-exchange' },
    });
    expect(later.customer_id).toBe('from-exchange');
  });

  it('writes one event per connection, without the access token in it', async () => {
    const { connection_id, access_token } = await connect(api.acme);
    const written = await api.db
      .select()
      .from(events)
      .where(eq(events.connectionId, connection_id));
    expect(written).toMatchObject([{ type: 'connection.created', orgId: api.acme.id }]);
    expect(JSON.stringify(written)).not.toContain(access_token);
  });

  describe('with an Idempotency-Key', () => {
    it('gives the same answer again', async () => {
      const { auth_code } = await install(api.acme);
      const headers = { 'idempotency-key': 'lost-answer' };
      const first = await exchange(auth_code, headers);
      const second = await exchange(auth_code, headers);
      expect(second).toMatchObject({ status: 200, body: first.body });
      expect(first.headers.get('idempotent-replayed')).toBeNull();
      expect(second.headers.get('idempotent-replayed')).toBe('true');
    });

    it('needs nothing that is not in its own transaction', async () => {
      const { auth_code } = await install(api.acme);
      // Whatever is cached about the organization is forgotten with a change of it.
      await api.acme.client.ok(endpoints.updateOrganization, { body: {} });
      const done = await exchange(auth_code, { 'idempotency-key': 'with-a-cold-cache' });
      expect(done.status).toBe(200);
    });

    it('refuses the key with another body', async () => {
      const headers = { 'idempotency-key': 'two-bodies' };
      await exchange((await install(api.acme)).auth_code, headers);
      const other = await exchange((await install(api.acme)).auth_code, headers);
      expect(other).toMatchObject({ status: 400, body: { code: 'idempotency_key_reused' } });
    });

    it('is released by an error', async () => {
      const headers = { 'idempotency-key': 'first-one-fails' };
      expect((await exchange('tsac_wrong', headers)).status).toBe(400);
      expect((await exchange((await install(api.acme)).auth_code, headers)).status).toBe(200);
    });

    it('belongs to one organization', async () => {
      const headers = { 'idempotency-key': 'shared-name' };
      await exchange((await install(api.acme)).auth_code, headers);
      const { auth_code } = await install(api.globex);
      const other = await api.globex.client.call(endpoints.exchangeAuthCode, {
        body: { auth_code },
        headers,
      });
      expect(other).toMatchObject({ status: 200 });
      expect(other.headers.get('idempotent-replayed')).toBeNull();
    });

    it('answers every one of many calls at once with the same connection, or 409', async () => {
      const { auth_code } = await install(api.acme);
      const headers = { 'idempotency-key': 'at-once' };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => exchange(auth_code, headers)),
      );
      const done = answers.filter(({ status }) => status === 200);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      for (const { status } of answers) expect([200, 409]).toContain(status);
    });

    it('takes at most 255 characters', async () => {
      const { auth_code } = await install(api.acme);
      const long = await exchange(auth_code, { 'idempotency-key': 'x'.repeat(256) });
      expect(long).toMatchObject({ status: 400, body: { code: 'idempotency_key_invalid' } });
      expect((await exchange(auth_code)).status).toBe(200);
    });
  });

  describe('when the host was down', () => {
    it('lets it claim the install an hour later', async () => {
      const { auth_code } = await install(api.acme, { customerId: 'patient' });
      await expire(auth_code);
      const { data } = await api.acme.client.ok(endpoints.listInstalls);
      const waiting = data.find(({ customer_id }) => customer_id === 'patient');
      expect(waiting).toMatchObject({ status: 'pending', integration_name: 'sandbox' });
      const claimed = await api.acme.client.ok(endpoints.claimInstall, {
        params: { install_id: waiting?.id ?? '' },
      });
      expect(claimed).toMatchObject({ connection_id: waiting?.id, customer_id: 'patient' });
      await api.acme.client
        .withAccessToken(claimed.access_token)
        .ok(endpoints.updateConnection, { body: {} });
    });

    it('gives an install to one claim, and spends its code', async () => {
      const { auth_code } = await install(api.acme, { customerId: 'claimed-once' });
      const { data } = await api.acme.client.ok(endpoints.listInstalls);
      const id = data.find(({ customer_id }) => customer_id === 'claimed-once')?.id ?? '';
      const claims = await Promise.all(
        Array.from({ length: 5 }, () =>
          api.acme.client.call(endpoints.claimInstall, { params: { install_id: id } }),
        ),
      );
      expect(claims.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await exchange(auth_code)).toMatchObject({
        status: 400,
        body: { code: 'auth_code_used' },
      });
    });

    it('hides a pending connection everywhere else', async () => {
      await install(api.acme, { customerId: 'not-yet' });
      const { data } = await api.acme.client.ok(endpoints.listConnections, {
        query: { customer_id: 'not-yet' },
      });
      expect(data).toEqual([]);
      const installs = await api.acme.client.ok(endpoints.listInstalls);
      const id = installs.data.find(({ customer_id }) => customer_id === 'not-yet')?.id ?? '';
      const hidden = await api.acme.client.fails(endpoints.getConnection, {
        params: { connection_id: id },
      });
      expect(hidden).toMatchObject({ status: 404, body: { code: 'connection_not_found', id } });
    });

    it('gives up after a day and deletes the credentials', async () => {
      const { auth_code } = await install(api.acme, { customerId: 'too-late' });
      await api.db
        .update(connections)
        .set({ pendingUntil: sql`now() - interval '1 second'` })
        .where(eq(connections.customerId, 'too-late'));
      const { data } = await api.acme.client.ok(endpoints.listInstalls);
      expect(data.some(({ customer_id }) => customer_id === 'too-late')).toBe(false);
      const { purgeInstalls } = await import('.');
      expect(await purgeInstalls(api.db)).toBe(1);
      expect(await exchange(auth_code)).toMatchObject({
        status: 400,
        body: { code: 'auth_code_unknown' },
      });
    });
  });
});

import { endpoints, type ExchangeReply, type IntegrationType } from '@trackstar-link/contract';
import { startSimulators } from '@trackstar-link/simulators';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { TestBrowser } from '../../testing/browser';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';
import { connections } from '../connections';

const shipbob = { integration_name: 'shipbob', auth_method: 'oauth' };
const ups = (account_number: string) => ({
  integration_name: 'ups',
  integration_type: 'carrier' as IntegrationType,
  auth_method: 'oauth',
  fields: { account_number },
});

describe.each(testDatabaseKinds)('signing in again at the system on %s', (kind) => {
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

  const widget = async (token: object) => {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken, { body: token });
    return api.acme.client.withLinkToken(link_token);
  };

  /** Signed in with that account, and not claimed yet. */
  async function signIn(token: object, body: object, account: string) {
    const link = await widget(token);
    const { attempt_id, start_url } = await link.ok(endpoints.startOAuth, { body });
    const browser = new TestBrowser();
    const { location = '' } = await browser.openStart(start_url);
    await browser.comeBack(await browser.approve(location, account));
    const params = { attempt_id };
    return {
      attempt_id,
      status: () => link.ok(endpoints.getOAuthAttempt, { params }),
      claim: (choice: object = {}) =>
        link.call(endpoints.claimOAuthAttempt, { params, body: choice }),
    };
  }
  const exchange = ({ body }: { body: unknown }) =>
    api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code: (body as { auth_code: string }).auth_code },
    });
  const fresh = async (body: object, account: string, token = {}): Promise<ExchangeReply> =>
    exchange(await (await signIn(token, body, account)).claim());
  const rowOf = async (id: string) => {
    const [row] = await api.db.select().from(connections).where(eq(connections.id, id));
    return row;
  };

  it('gives the connection new tokens that are renewed, and keeps id and access token', async () => {
    const before = await fresh(shipbob, 'no_orders');
    const { connection_id, access_token } = before;
    const old = await rowOf(connection_id);
    const claimed = await (await signIn({ connection_id }, shipbob, 'full')).claim();
    expect(claimed).toMatchObject({ status: 200, body: { reinstalled: true } });
    expect(await exchange(claimed)).toMatchObject({ connection_id, access_token });
    const row = await rowOf(connection_id);
    expect(row?.sealedCredentials).not.toBe(old?.sealedCredentials);
    expect(row?.initialSyncDue).toEqual(['get_orders', 'get_shipments']);
    const { rows } = await api.db.execute<{ lives: boolean; renews: boolean }>(sql`
      select credentials_expire_at > now() + interval '50 minutes' as lives,
        renew_at > now() + interval '14 days' as renews
      from connections where id = ${connection_id}`);
    expect(rows[0]).toEqual({ lives: true, renews: true });
  });

  it('stops at another account, replaces nothing, and forgets what was signed in to', async () => {
    const { connection_id } = await fresh(ups('A1B2C3'), 'sim_full');
    const before = await rowOf(connection_id);
    const other = await signIn({ connection_id }, ups('D4E5F6'), 'sim_full');
    expect(await other.claim()).toMatchObject({
      status: 422,
      body: { code: 'account_differs', accounts: { connected: 'A1B2C3', given: 'D4E5F6' } },
    });
    expect(await rowOf(connection_id)).toEqual(before);
    expect(await other.status()).toMatchObject({ status: 'failed' });
    const { rows } = await api.db.execute(
      sql`select sealed_credentials as sealed from oauth_attempts where id = ${other.attempt_id}`,
    );
    expect(rows).toEqual([{ sealed: null }]);
    const allowed = { connection_id, allow_account_change: true };
    expect(await (await signIn(allowed, ups('D4E5F6'), 'sim_full')).claim()).toMatchObject({
      status: 200,
    });
  });

  it('waits for the customer to choose where the account is connected already', async () => {
    const customer = { customer_id: 'signs-in-twice' };
    const before = await fresh(shipbob, 'full', customer);
    const again = await signIn(customer, shipbob, 'full');
    const asked = await again.claim();
    expect(asked).toMatchObject({ status: 409, body: { code: 'account_already_connected' } });
    expect(await again.status()).toMatchObject({ status: 'completed' });
    const { connection_id, access_token } = before;
    expect(await exchange(await again.claim({ existing: 'reinstall' }))).toMatchObject({
      connection_id,
      access_token,
    });
    const added = await exchange(
      await (await signIn(customer, shipbob, 'full')).claim({ existing: 'add' }),
    );
    expect(added.connection_id).not.toBe(connection_id);
  });

  it('cannot end at another system, although another link token had begun it there', async () => {
    const { connection_id } = await connect(api.acme, {
      integration_name: 'shiphero',
      credentials: { refresh_token: 'sim_full' },
    });
    const before = await rowOf(connection_id);
    const resume_key = 'r'.repeat(43);
    const { attempt_id } = await signIn({}, { ...shipbob, resume_key }, 'full');
    const link = await widget({ connection_id });
    const params = { attempt_id };
    const body = { resume_key, next_resume_key: 'n'.repeat(43) };
    await link.ok(endpoints.resumeOAuthAttempt, { params, body });
    const claim = { params, body: { account_confirmed: true } };
    expect(await link.fails(endpoints.claimOAuthAttempt, claim)).toMatchObject({
      status: 422,
      body: { detail: { json: { integration_name: expect.any(Array) } } },
    });
    expect(await rowOf(connection_id)).toEqual(before);
  });
});

import { endpoints } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import {
  createOAuthSimulator,
  createTraffic,
  simulatorTransport,
  type OAuthSimulator,
  type VendorTransport,
} from '@trackstar-link/integrations/kit';
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Database } from '../../platform/db/connect';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { startTestApi, type TestApi } from '../../testing/test-api';
import { connections } from '../connections';
import { settleInstall, targetOf } from '../installs';
import { createOAuthApps } from '../oauth-apps';
import { renewLapsing } from './lapsing';
import { createVendorSessions, type VendorSessions } from './sessions';

const signal = new AbortController().signal;

/** ShipBob with accounts whose renewals go wrong, and refresh tokens that work once. */
describe.each(testDatabaseKinds)('a connection’s tokens on %s', (kind) => {
  let api: TestApi;
  let vendor: OAuthSimulator;
  let transport: VendorTransport;
  /** Two nodes on PostgreSQL; the embedded database has one. */
  let nodes: VendorSessions[];
  const pools: Database[] = [];
  /** What the next calls of the token endpoint answer instead. */
  let outages = 0;
  /** Nodes that have tried to begin a renewal, and whether the vendor waits for all of them. */
  const tried = new Set<number>();
  let waitsForAll = false;

  beforeAll(async () => {
    api = await startTestApi(kind);
    const databases = [api.database.database];
    if (api.database.url !== undefined) {
      const second = await openDatabase({ kind: 'postgres', url: api.database.url });
      pools.push(second);
      databases.push(second);
    }
    nodes = databases.map((database, node) =>
      createVendorSessions({
        config: api.config,
        database: {
          ...database,
          orm: drizzle({
            client: database.pool,
            logger: {
              logQuery: (text) => void (/set .*"renewal_by" = \$/.test(text) && tried.add(node)),
            },
          }),
        },
        keyring: api.keyring,
        egress: (request) => transport(request),
        sftp: () => Promise.reject(new Error('nothing is fetched here')),
        oauthApps: createOAuthApps({ db: database.orm, keyring: api.keyring, config: api.config }),
        traffic: createTraffic(),
      }),
    );
  });
  afterAll(async () => {
    for (const pool of pools) await pool.close();
    await api.close();
  });

  beforeEach(() => {
    outages = 0;
    tried.clear();
    waitsForAll = false;
    vendor = createOAuthSimulator({
      name: 'ShipBob',
      authorizePath: '/shipbob/~auth.shipbob.com/connect/authorize',
      tokenPath: '/shipbob/~auth.shipbob.com/connect/token',
      accounts: [
        { id: 'full', label: 'Full' },
        { id: 'gone', label: 'Gone', trouble: 'renewal_refused' },
      ],
      accessTokenSeconds: 3600,
    });
    transport = simulatorTransport({
      handle: async (request) => {
        if (new URL(request.url).pathname.endsWith('/token') && outages-- > 0) {
          return new Response('down', { status: 503 });
        }
        // Held open until every node has had its chance to begin one too.
        if (waitsForAll) await vi.waitFor(() => expect(tried.size).toBe(nodes.length));
        const answer = await vendor.handle(request);
        if (answer) return answer;
        const token = request.headers.get('authorization')?.replace('Bearer ', '');
        return vendor.accountOf(token)
          ? Response.json({ ok: true })
          : new Response('', { status: 401 });
      },
    });
  });

  /** A connection whose access token has just expired, as far as anybody knows. */
  async function connection(
    account: string,
    {
      expired = true,
      accessToken = `sima_${account}_1_000000000000`,
      integration = 'shipbob',
    } = {},
  ) {
    const id = `c${Math.random().toString(16).slice(2)}`;
    const stored = {
      environment: 'production',
      access_token: accessToken,
      refresh_token: `simr_${account}_${'0'.repeat(8)}${Math.random().toString(16).slice(2, 10).padEnd(8, '0')}_1`,
    };
    await api.db.insert(connections).values({
      id,
      orgId: api.acme.id,
      status: 'active',
      integrationName: integration,
      integrationType: integration === 'shipbob' ? 'wms' : 'cart',
      authMethod: 'oauth',
      sealedCredentials: api.keyring.encrypt(JSON.stringify(stored), {
        org: api.acme.id,
        row: id,
        field: 'credentials',
      }),
      permissions: [],
      credentialsExpireAt: expired ? sql`now()` : sql`now() + interval '1 hour'`,
    });
    return id;
  }

  const call = (node: VendorSessions, connectionId: string) =>
    node.run({ orgId: api.acme.id, connectionId, signal }, (http) =>
      http.get('/anything', z.object({ ok: z.literal(true) })),
    );

  it('shows the app in calls of a system that wants to see it', async () => {
    const sent: (string | undefined)[] = [];
    transport = async ({ headers }) => {
      sent.push(headers['x-api-key']);
      return { status: 200, headers: {}, body: '{"ok":true}' };
    };
    const id = await connection('full', { integration: 'etsy', expired: false });
    await call(nodes[0]!, id);
    expect(sent).toEqual(['sim_client:sim_client_secret']);
  });

  const callFifty = (connectionId: string) =>
    Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => {
        const node = nodes[index % nodes.length];
        if (!node) throw new Error('no node');
        return call(node, connectionId);
      }),
    );

  async function row(id: string) {
    const [found] = await api.db.select().from(connections).where(eq(connections.id, id));
    if (!found) throw new Error('no connection');
    const context = { org: api.acme.id, row: id, field: 'credentials' };
    return {
      ...found,
      stored: JSON.parse(api.keyring.decrypt(found.sealedCredentials, context)) as Record<
        string,
        string
      >,
    };
  }

  it('are renewed once for fifty callers of all nodes, and all of them are served', async () => {
    const id = await connection('full');
    waitsForAll = true;
    const results = await callFifty(id);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(vendor.renewals).toEqual({ done: 1, replayed: 0 });
    const after = await row(id);
    expect(after.credentialsVersion).toBe(1);
    expect(after.renewalBy).toBeNull();
    expect(after.stored['refresh_token']).toMatch(/_2$/);
    expect(after.stored['environment']).toBe('production');
  });

  it('are renewed once when fifty callers find them turned down before their time', async () => {
    const id = await connection('full', { expired: false });
    const results = await callFifty(id);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(vendor.renewals).toEqual({ done: 1, replayed: 0 });
  });

  it('are not put in the place of new ones that a reinstall has brought meanwhile', async () => {
    const id = await connection('full');
    const caller = {
      orgId: api.acme.id,
      tokenId: `reinstall-${id}`,
      expiresAt: new Date(Date.now() + 60_000),
      customerId: null,
      disabledFunctions: [],
      enabledFunctions: [],
      origins: null,
      reinstall: { connectionId: id, allowAccountChange: false },
      magicLinkId: null,
    };
    const target = await targetOf(api.db, caller);
    const definition = findIntegration('wms', 'shipbob');
    if (!target || !definition) throw new Error('no connection');
    const stored = { environment: 'production', access_token: 'sima_full_1_ffffffffffff' };
    const answer = transport;
    transport = async (request) => {
      // The vendor has been asked to renew, and the customer is done before it has answered.
      if (new URL(request.url).pathname.endsWith('/token')) {
        const checked = { definition, methodId: 'oauth', stored, account: null, permissions: [] };
        const settled = { caller, target, checked, disabledFunctions: [], codeSeconds: 60 };
        await api.db.transaction((tx) =>
          settleInstall(tx, api.keyring, { ...settled, requestId: 'req_1' }),
        );
      }
      return answer(request);
    };
    await nodes[0]!.renew(api.acme.id, id);
    expect(vendor.renewals.done).toBe(1);
    const after = await row(id);
    expect(after.stored).toEqual(stored);
    expect(after.renewalBy).toBeNull();
  });

  it('that are refused for good mark the connection once, with one event, and are not tried again', async () => {
    const id = await connection('gone');
    const results = await callFifty(id);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    await callFifty(id);
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: id },
    });
    expect(data.errors.map(({ error_type }) => error_type)).toEqual(['invalid_credentials']);
    expect(data.errors[0]?.message).toContain('ShipBob did not accept this sign-in');
    const { rows } = await api.db.execute<{ type: string }>(
      sql`select type from events where connection_id = ${id}`,
    );
    expect(rows).toEqual([{ type: 'connection-error.created' }]);
    expect((await row(id)).renewalBy).toBeNull();
  });

  it('outlive a failure that passes: nothing is marked, and the next call renews', async () => {
    const id = await connection('full');
    outages = 1;
    const [first] = nodes;
    if (!first) throw new Error('no node');
    await expect(call(first, id)).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(call(first, id)).resolves.toEqual({ ok: true });
    expect(vendor.renewals).toEqual({ done: 1, replayed: 0 });
    const { data } = await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: id },
    });
    expect(data.errors).toEqual([]);
  });

  it('are never overwritten by older ones', async () => {
    const id = await connection('full');
    const [node] = nodes;
    if (!node) throw new Error('no node');
    const answer = transport;
    // While this one waits for the vendor, somebody else stores a newer version.
    transport = async (request) => {
      const response = await answer(request);
      if (request.url.endsWith('/token')) {
        const newer = {
          environment: 'production',
          access_token: `sima_full_forever_${'1'.repeat(12)}`,
          refresh_token: 'newer',
        };
        await api.db
          .update(connections)
          .set({
            credentialsVersion: 7,
            credentialsExpireAt: null,
            sealedCredentials: api.keyring.encrypt(JSON.stringify(newer), {
              org: api.acme.id,
              row: id,
              field: 'credentials',
            }),
          })
          .where(eq(connections.id, id));
      }
      return response;
    };
    await expect(call(node, id)).resolves.toEqual({ ok: true });
    const after = await row(id);
    expect(after.credentialsVersion).toBe(7);
    expect(after.stored['refresh_token']).toBe('newer');
    expect(after.renewalBy).toBeNull();
  });

  it('of a process that died while renewing are renewed when its time is over, not before', async () => {
    const id = await connection('full');
    const [node] = nodes;
    if (!node) throw new Error('no node');
    await api.db
      .update(connections)
      .set({ renewalBy: 'a dead process', renewalUntil: sql`now() + interval '1 hour'` })
      .where(eq(connections.id, id));
    const waiting = call(node, id);
    await api.db
      .update(connections)
      .set({ renewalUntil: sql`now()` })
      .where(eq(connections.id, id));
    await expect(waiting).resolves.toEqual({ ok: true });
    expect(vendor.renewals.done).toBe(1);
  });

  it('that would lapse unused are renewed in time', async () => {
    const [lapsing, used] = [await connection('full'), await connection('full')];
    await api.db
      .update(connections)
      .set({ renewAt: sql`now() - interval '1 minute'` })
      .where(eq(connections.id, lapsing));
    await api.db
      .update(connections)
      .set({ renewAt: sql`now() + interval '1 day'` })
      .where(eq(connections.id, used));
    const [node] = nodes;
    if (!node) throw new Error('no node');
    const logger = { warn: () => undefined } as never;
    expect(await renewLapsing(api.db, node, logger)).toBe(1);
    expect((await row(lapsing)).credentialsVersion).toBe(1);
    expect((await row(lapsing)).renewAt?.getTime()).toBeGreaterThan(Date.now());
    expect((await row(used)).credentialsVersion).toBe(0);
  });

  it('are used within the limits that all calls to the vendor share', async () => {
    const id = await connection('full', { expired: false });
    const passed: string[] = [];
    const sessions = createVendorSessions({
      config: { ...api.config, vendors: 'live' },
      database: api.database.database,
      keyring: api.keyring,
      egress: async () => ({ status: 200, headers: {}, body: '{"ok":true}' }),
      sftp: () => Promise.reject(new Error('nothing is fetched here')),
      oauthApps: createOAuthApps({ db: api.db, keyring: api.keyring, config: api.config }),
      traffic: {
        gate: ({ id: integration }) => ({
          pass: (work) => {
            passed.push(integration);
            return work();
          },
          heard: () => undefined,
        }),
      },
    });
    expect(await call(sessions, id)).toEqual({ ok: true });
    expect(passed).toEqual(['shipbob']);
  });

  it('come with what is kept beside them', async () => {
    const id = await connection('full', { expired: false });
    const [node] = nodes;
    const values = await node?.run({ orgId: api.acme.id, connectionId: id, signal }, (_, kept) =>
      Promise.resolve(kept),
    );
    expect(values).toMatchObject({ environment: 'production' });
  });

  it('of another organization do not exist', async () => {
    const id = await connection('full');
    const [node] = nodes;
    await expect(
      node?.run({ orgId: api.globex.id, connectionId: id, signal }, async () => 'reached'),
    ).rejects.toMatchObject({ code: 'connection_not_found' });
  });
});

import { endpoints, type Connection } from '@trackstar-link/contract';
import {
  simulatorTransport,
  type VendorResponse,
  type VendorTransport,
} from '@trackstar-link/integrations/kit';
import { simulators } from '@trackstar-link/integrations/simulators';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Orm } from '../../platform/db/connect';
import { createLogger } from '../../platform/logging';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { seedConnections } from '../../testing/seed-connections';
import { connect, install, startTestApi, type TestApi } from '../../testing/test-api';
import { connections } from '../connections';
import { events } from '../events';
import { readOrganization } from '../organizations';
import { checkConnection } from './check';
import { claimDue, shortenWaits } from './claims';
import { createHealthWorker } from './worker';

const revoked = new Set<string>();
let answer: VendorTransport;
/** The simulators, until a test says otherwise. */
const vendors = new Map(
  ['shiphero', 'shipstation'].map((id) => [
    id,
    simulatorTransport(simulators[id]!.createSimulator({ revoked })),
  ]),
);
const ofVendor: VendorTransport = (request) => {
  const [, id = '', path = ''] = /^http:\/\/[^/]+\/([^/]+)(.*)$/.exec(request.url) ?? [];
  return vendors.get(id)!({ ...request, url: `http://simulator.invalid${path}` });
};
const refusing: VendorTransport = async () => ({ status: 401, headers: {}, body: '{}' });

describe.each(testDatabaseKinds)('the health of a connection on %s', (kind) => {
  let api: TestApi;
  let accounts = 0;
  let customers = 0;
  beforeAll(async () => {
    api = await startTestApi(kind, {
      egress: (request) => answer(request),
    });
  });
  afterAll(() => api.close());
  beforeEach(() => {
    revoked.clear();
    answer = ofVendor;
  });

  async function connection(token = `sim_full_${(accounts += 1)}`) {
    const { connection_id } = await connect(api.acme, {
      integration_name: 'shiphero',
      credentials: { refresh_token: token },
      // Their own, each: nobody connects one account twice here.
      customerId: `customer-${(customers += 1)}`,
    });
    return { id: connection_id, token };
  }

  const read = async (id: string): Promise<Connection> =>
    (await api.acme.client.ok(endpoints.getConnection, { params: { connection_id: id } })).data;
  const ask = (id: string) =>
    api.acme.client.ok(endpoints.checkConnection, { params: { connection_id: id } });
  async function check(id: string) {
    await ask(id);
    expect(await api.server.health.runDue()).toBe(1);
    return read(id);
  }
  const eventsOf = (id: string) =>
    api.db.select().from(events).where(eq(events.connectionId, id)).orderBy(events.createdAt);
  async function secondsToNext(id: string): Promise<number> {
    const [row] = await api.db
      .select({
        seconds: sql<number>`extract(epoch from ${connections.nextCheckAt} - now())::float8`,
      })
      .from(connections)
      .where(eq(connections.id, id));
    return row?.seconds ?? NaN;
  }

  it('is looked at within the interval, and stays good', async () => {
    const { id } = await connection();
    expect(await secondsToNext(id)).toBeLessThanOrEqual(3600);
    expect((await read(id)).last_checked).toBeNull();
    const after = await check(id);
    expect(after.errors).toEqual([]);
    expect(after.last_checked).not.toBeNull();
    const seconds = await secondsToNext(id);
    expect(seconds).toBeGreaterThan(3600 * 0.9 - 60);
    expect(seconds).toBeLessThan(3600 * 1.1 + 60);
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['connection.created']);
  });

  it('turns bad at once when the vendor refuses to renew the sign-in, and is healed by one success', async () => {
    const { id, token } = await connection();
    revoked.add(token);
    const broken = await check(id);
    expect(broken.errors).toMatchObject([
      {
        error_type: 'invalid_credentials',
        resource: null,
        message: expect.stringContaining('ShipHero did not accept'),
      },
    ]);
    expect(broken.errors[0]?.affected_endpoints).toContainEqual({
      endpoint: 'GET /wms/orders',
      preventing_sync: true,
    });
    revoked.clear();
    expect((await check(id)).errors).toEqual([]);
    const written = await eventsOf(id);
    expect(written.map(({ type }) => type)).toEqual([
      'connection.created',
      'connection-error.created',
      'connection-error.deleted',
    ]);
    expect(written[1]?.data).toMatchObject({
      error_type: 'invalid_credentials',
      integration_name: 'shiphero',
      failed_url: null,
    });
    expect(written[1]?.customerId).toMatch(/^customer-\d+$/);
    expect(JSON.stringify(written)).not.toContain(token);
  });

  it('turns bad after three refusals in a row where the vendor may change its mind', async () => {
    const { connection_id: id } = await connect(api.acme, {
      integration_name: 'shipstation',
      auth_method: 'v2',
      credentials: { api_key: 'sim_v2_full' },
    });
    answer = refusing;
    expect((await check(id)).errors).toEqual([]);
    expect(Math.round(await secondsToNext(id))).toBe(30);
    answer = ofVendor;
    expect((await check(id)).errors).toEqual([]);
    answer = refusing;
    for (const after of [30, 30]) {
      expect((await check(id)).errors).toEqual([]);
      expect(Math.round(await secondsToNext(id))).toBe(after);
    }
    const broken = await check(id);
    expect(broken.errors.map(({ error_type }) => error_type)).toEqual(['invalid_credentials']);
    // Seen again: the same error, no other event.
    expect((await check(id)).errors).toHaveLength(1);
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'connection.created',
      'connection-error.created',
    ]);
  });

  it('is never blamed on the credentials while the vendor is down, slows down or talks nonsense', async () => {
    const { id } = await connection();
    const replies: VendorResponse[] = [
      { status: 503, headers: {}, body: '' },
      { status: 429, headers: { 'retry-after': '0' }, body: '' },
      { status: 200, headers: {}, body: '<h1>Hello</h1>' },
    ];
    for (const reply of replies) {
      answer = async () => reply;
      for (let times = 0; times < 4; times += 1) expect((await check(id)).errors).toEqual([]);
    }
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['connection.created']);
  });

  it('names the resource that a permission is missing for, and only that', async () => {
    const { id, token } = await connection();
    // The same account, after somebody took a scope away.
    const as = (text: string) => text.replaceAll(token, 'sim_no_orders_scope');
    answer = ({ headers, body, ...request }) =>
      ofVendor({
        ...request,
        headers: JSON.parse(as(JSON.stringify(headers))),
        ...(body !== undefined && { body: as(body) }),
      });
    const lacking = await check(id);
    expect(lacking.errors).toMatchObject([
      {
        error_type: 'missing_permission',
        resource: 'orders',
        affected_endpoints: [{ endpoint: 'GET /wms/orders', preventing_sync: false }],
      },
    ]);
    expect(lacking.available_actions).not.toContain('get_orders');
    expect(lacking.available_actions).toContain('get_products');
    answer = ofVendor;
    const whole = await check(id);
    expect(whole.errors).toEqual([]);
    expect(whole.available_actions).toContain('get_orders');
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'connection.created',
      'connection-error.created',
      'connection-error.deleted',
    ]);
  });

  it('is looked at as soon as a call is refused, and not more often than that', async () => {
    const { connection_id: id } = await connect(api.acme, {
      integration_name: 'shipstation',
      auth_method: 'v2',
      credentials: { api_key: 'sim_v2_full' },
    });
    const call = () =>
      api.server.vendorSessions.run(
        { orgId: api.acme.id, connectionId: id, signal: new AbortController().signal },
        (http) => http.get('/v2/products', z.unknown()),
      );
    answer = refusing;
    await expect(call()).rejects.toMatchObject({ kind: 'credentials_rejected' });
    expect(await api.server.health.runDue()).toBe(1);
    // Between the looks after a failure, refused calls do not hurry them.
    await expect(call()).rejects.toMatchObject({ kind: 'credentials_rejected' });
    expect(await api.server.health.runDue()).toBe(0);
    expect((await read(id)).errors).toEqual([]);
  });

  it('is looked at once more when somebody asks while it is being looked at', async () => {
    const { id } = await connection();
    let asked = false;
    answer = async (request) => {
      if (!asked) {
        asked = true;
        await ask(id);
      }
      return ofVendor(request);
    };
    await ask(id);
    expect(await api.server.health.runDue()).toBe(2);
  });

  it('says nothing about credentials that were replaced meanwhile', async () => {
    const { id, token } = await connection();
    revoked.add(token);
    answer = async (request) => {
      await api.db
        .update(connections)
        .set({ credentialsVersion: 1 })
        .where(and(eq(connections.id, id), eq(connections.credentialsVersion, 0)));
      revoked.clear();
      return { ...(await ofVendor(request)), status: 401 };
    };
    await ask(id);
    const [claimed] = await claimDue(api.db, 'a checker', 1);
    await checkConnection(services(), { connection: claimed!, checker: 'a checker', stop });
    answer = ofVendor;
    expect(await api.server.health.runDue()).toBe(1);
    expect((await read(id)).errors).toEqual([]);
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['connection.created']);
  });

  it('is left to another worker when the one that looked at it took too long', async () => {
    const { id } = await connection();
    await ask(id);
    const [slow] = await claimDue(api.db, 'a slow checker', 1);
    expect(await api.server.health.runDue()).toBe(0);
    await api.db
      .update(connections)
      .set({ checkUntil: sql`now() - interval '1 second'` })
      .where(eq(connections.id, id));
    expect(await api.server.health.runDue()).toBe(1);
    const before = await secondsToNext(id);
    answer = refusing;
    await checkConnection(services(), { connection: slow!, checker: 'a slow checker', stop });
    // What the slow one says does not count.
    expect(await secondsToNext(id)).toBeGreaterThan(before - 60);
    expect((await read(id)).errors).toEqual([]);
  });

  it('of a connection that nobody has exchanged yet is not looked at', async () => {
    await install(api.acme, {
      integration_name: 'shiphero',
      credentials: { refresh_token: 'sim_full' },
    });
    await api.db
      .update(connections)
      .set({ nextCheckAt: sql`now()` })
      .where(eq(connections.status, 'pending'));
    expect(await api.server.health.runDue()).toBe(0);
  });

  it('is asked for by its own organization only', async () => {
    const { id } = await connection();
    const params = { connection_id: id };
    expect(await api.globex.client.fails(endpoints.checkConnection, { params })).toMatchObject({
      status: 404,
      body: { code: 'connection_not_found' },
    });
    expect(await api.server.health.runDue()).toBe(0);
  });

  it('is looked at once in an interval by two workers, and soon after the interval became shorter', async () => {
    const ids = await seedConnections(api, 40);
    const second =
      api.database.url === undefined
        ? undefined
        : await openDatabase({ kind: 'postgres', url: api.database.url });
    const checks = new Map<string, number>();
    const worker = (orm: Orm) =>
      createHealthWorker({
        ...services(),
        orm,
        logger: createLogger({ level: 'silent' }),
        afterwards: async () => undefined,
        vendorSessions: {
          ...api.server.vendorSessions,
          check: (connection, work) => {
            const { connectionId } = connection;
            checks.set(connectionId, (checks.get(connectionId) ?? 0) + 1);
            return api.server.vendorSessions.check(connection, work);
          },
        },
      });
    const workers = [worker(api.db), worker(second?.orm ?? api.db)];
    const counts = await Promise.all(workers.map((each) => each.runDue()));
    expect(counts[0]! + counts[1]!).toBe(ids.length);
    expect(ids.map((id) => checks.get(id))).toEqual(ids.map(() => 1));
    await shortenWaits(api.db, 60);
    for (const id of ids) expect(await secondsToNext(id)).toBeLessThanOrEqual(60);
    await second?.close();
  });

  const stop = new AbortController().signal;
  const services = () => ({
    orm: api.db,
    vendorSessions: api.server.vendorSessions,
    organization: (orgId: string) => readOrganization(api.db, orgId),
    intervalSeconds: 3_600,
  });
});

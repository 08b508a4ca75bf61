import { endpoints, type Connection } from '@trackstar-link/contract';
import { simulatorTransport, type VendorTransport } from '@trackstar-link/integrations/kit';
import { simulators } from '@trackstar-link/integrations/simulators';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';
import { connections } from '../connections';
import { events } from '../events';

const revoked = new Set<string>();
let answer: VendorTransport;
/** ShipHero, until a test says otherwise. */
const shipHero = simulatorTransport(simulators['shiphero']!.createSimulator({ revoked }));
const ofShipHero: VendorTransport = (request) =>
  shipHero({ ...request, url: request.url.replace(/^.*\/shiphero/, 'http://simulator.invalid') });

describe.each(testDatabaseKinds)('the health of a connection on %s', (kind) => {
  let api: TestApi;
  let accounts = 0;
  beforeAll(async () => {
    api = await startTestApi(kind, {
      egress: (request) => answer(request),
    });
  });
  afterAll(() => api.close());
  beforeEach(() => {
    revoked.clear();
    answer = ofShipHero;
  });

  async function connection(token = `sim_full_${(accounts += 1)}`) {
    const { connection_id } = await connect(api.acme, {
      integration_name: 'shiphero',
      credentials: { refresh_token: token },
      customerId: 'customer-1',
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
      customer_id: 'customer-1',
      failed_url: null,
    });
    expect(JSON.stringify(written)).not.toContain(token);
  });
});

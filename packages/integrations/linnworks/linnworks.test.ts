import { describe, expect, it } from 'vitest';
import {
  actionsGranted,
  actionsToProbe,
  connectVendor,
  runInstallCheck,
  simulatorTransport,
  toOrderStatus,
  toWriteInfo,
  type VendorRequest,
  type VendorTransport,
} from '../kit';
import { linnworks } from './index';
import { createSimulator } from './simulator';
import { application, installations } from './test-credentials';

const simulator = simulatorTransport(createSimulator());
const signal = new AbortController().signal;

async function install(installation_token: string, transport: VendorTransport = simulator) {
  const requests: VendorRequest[] = [];
  const outcome = await runInstallCheck(linnworks, {
    methodId: 'installation',
    credentials: { ...application, installation_token },
    actions: actionsToProbe(linnworks, 'installation'),
    transport: (request) => {
      requests.push(request);
      return transport(request);
    },
    signal,
  });
  return { ...outcome, requests };
}

/** The simulator, with the answer to one operation replaced. */
function answering(operation: string, status: number, answer: unknown): VendorTransport {
  return async (request) =>
    new URL(request.url).pathname.endsWith(`/${operation}`)
      ? { status, headers: {}, body: JSON.stringify(answer) }
      : simulator(request);
}

describe('Linnworks', () => {
  it.each([
    [installations.full, 'https://eu-ext.linnworks.net', 'EU'],
    [installations.america, 'https://us-ext.linnworks.net', 'US'],
  ])(
    'calls the host that the session of %s names, with its bare token',
    async (token, server, region) => {
      const { requests, stored, account } = await install(token);
      const [authorization, ...calls] = requests;
      expect(authorization?.url).toBe('https://api.linnworks.net/api/Auth/AuthorizeByApplication');
      expect(authorization?.headers).not.toHaveProperty('authorization');
      expect(calls).toHaveLength(9);
      for (const { url, headers } of calls) {
        expect(new URL(url).origin).toBe(server);
        expect(headers['authorization']).toBe(stored['access_token']);
      }
      expect(stored).toMatchObject({ installation_token: token, server });
      expect(account).toMatchObject({ account_name: 'Northwind Fulfilment', region });
    },
  );

  it('keeps the session for as long as it is good, and goes on with it without a call', async () => {
    const { stored, expiresAt } = await install(installations.america);
    expect(expiresAt!.getTime()).toBeGreaterThan(Date.now());
    const [method] = linnworks.methods;
    const vendor = connectVendor(linnworks, method!, {
      transport: simulator,
      values: stored,
      signal,
    });
    await expect(method!.check(method!.resume!(vendor, stored), stored)).resolves.toBeNull();
    const elsewhere = { ...stored, server: 'https://eu-ext.linnworks.net' };
    await expect(
      method!.check(method!.resume!(vendor, elsewhere), elsewhere),
    ).rejects.toMatchObject({ kind: 'credentials_rejected' });
  });

  it.each([
    'https://linnworks.net.elsewhere.example',
    'https://elsewhere.example/eu-ext.linnworks.net',
    'http://eu-ext.linnworks.net',
  ])('sends the session to no host like %s', async (Server) => {
    const sent: string[] = [];
    const transport = answering('AuthorizeByApplication', 200, { Token: 't', Server, TTL: 1800 });
    const work = install(installations.full, (request) => {
      sent.push(new URL(request.url).hostname);
      return transport(request);
    });
    await expect(work).rejects.toMatchObject({ kind: 'unexpected_answer' });
    expect(sent).toEqual(['api.linnworks.net']);
  });

  it('names the permission that is missing', async () => {
    const { permissions } = await install(installations.noPurchaseOrders);
    expect(permissions.find(({ action }) => action === 'get_inbound_shipments')).toEqual({
      action: 'get_inbound_shipments',
      resource: 'inbound_shipments',
      status: 'denied',
      reason: 'missing_permission',
      message:
        'The Linnworks user lacks the permission Inventory → PurchaseOrder → SearchPurchaseOrder. Grant it in Linnworks, then connect again.',
    });
    const granted = actionsGranted(linnworks, { methodId: 'installation', permissions });
    expect(granted).not.toContain('get_inbound_shipments');
    expect(granted).toEqual(expect.arrayContaining(['get_orders', 'create_return']));
  });

  it.each([401, 403])('quotes nothing else of the message, status %i', async (status) => {
    const Message = '<b>No</b> GlobalPermissions.OrderBook.OpenOrdersNode javascript:alert(1)';
    const { permissions } = await install(
      installations.full,
      answering('GetOpenOrders', status, { Message }),
    );
    const orders = permissions.find(({ action }) => action === 'get_orders');
    expect(orders).toMatchObject({ status: 'denied', reason: 'missing_permission' });
    expect(orders?.message).toContain('OrderBook → OpenOrders.');
    expect(orders?.message).not.toMatch(/<b>|javascript/);
  });

  it('takes an account under maintenance for one to come back to', async () => {
    const session = {
      Token: 't',
      Server: 'https://eu-ext.linnworks.net',
      Status: { State: 'MAINTENANCE' },
    };
    const work = install(installations.full, answering('AuthorizeByApplication', 200, session));
    await expect(work).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('waits as long as a refused call asks', async () => {
    await expect(install(installations.throttled)).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterSeconds: 42,
    });
  });

  it('blames the token alone where only it cannot be one', async () => {
    await expect(install('my password')).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: 'installation_token',
    });
    await expect(install('0'.repeat(32))).rejects.toMatchObject({ field: undefined });
  });

  it.each([
    [0, 'open'],
    [1, 'confirmed'],
    [2, 'other'],
    [3, 'open'],
    [4, 'processing'],
    ['PAID', 'confirmed'],
    ['PROCESSED', 'fulfilled'],
    ['CANCELLED', 'cancelled'],
    [5, 'other'],
    [null, 'other'],
  ])('reads the order status %s as %s', (raw, status) => {
    expect(toOrderStatus(linnworks, raw)).toBe(status);
  });
});

it('describes the items of an exchange as a list of their own', () => {
  const { components } = toWriteInfo(linnworks, ['create_return']);
  const item = { type: ['array', 'null'], items: { properties: { sku: {}, quantity: {} } } };
  expect(components.schemas).toMatchObject({
    CreateReturn: {
      required: ['order_id', 'line_items'],
      properties: { line_items: { items: { properties: { exchange_items: item } } } },
    },
  });
});

describe('its simulator', () => {
  const call = (path: string, session: string, body?: object) =>
    createSimulator().handle(
      new Request(`https://eu-ext.linnworks.net/api/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: session },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );

  it('wants a session of its own', async () => {
    expect((await call('Inventory/GetStockLocations', installations.full)).status).toBe(401);
  });

  it('gives one page after the other', async () => {
    const { stored } = await install(installations.full);
    const page = async (pageNumber: number) => {
      const body = { entriesPerPage: 1, pageNumber };
      const answer = await call('Orders/GetOpenOrders', stored['access_token'] ?? '', body);
      const { Data, TotalPages } = (await answer.json()) as {
        Data: { NumOrderId: number }[];
        TotalPages: number;
      };
      return [Data.map(({ NumOrderId }) => NumOrderId), TotalPages];
    };
    expect(await page(1)).toEqual([[100_245], 2]);
    expect(await page(2)).toEqual([[100_246], 2]);
    expect(await page(3)).toEqual([[], 2]);
  });
});

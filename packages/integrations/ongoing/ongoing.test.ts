import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  resolveBaseUrl,
  runInstallCheck,
  simulatorTransport,
  toOrderStatus,
  validateCredentials,
  type VendorRequest,
} from '../kit';
import { apiOf } from './api-url';
import { ongoing } from './index';
import { createSimulator } from './simulator';

const full = {
  base_url: 'https://api.ongoingsystems.se/northwind/api/v1',
  username: 'sim_full',
  password: 'sim_secret',
  goods_owner_id: '159',
};

async function install(more: Record<string, string> = {}) {
  const simulator = simulatorTransport(createSimulator());
  const requests: VendorRequest[] = [];
  const outcome = await runInstallCheck(ongoing, {
    methodId: 'basic',
    credentials: { ...full, ...more },
    actions: actionsToProbe(ongoing, 'basic'),
    transport: (request) => {
      requests.push(request);
      return simulator(request);
    },
    signal: new AbortController().signal,
  });
  return { outcome, requests };
}

const ask = async (path: string) => {
  const pair = Buffer.from('sim_full:sim_secret').toString('base64');
  const response = await createSimulator().handle(
    new Request(`${full.base_url}${path}`, { headers: { authorization: `Basic ${pair}` } }),
  );
  return { status: response.status, body: (await response.json()) as unknown };
};

describe('Ongoing WMS', () => {
  it('signs in at the warehouse’s own address, and tells who owns the goods', async () => {
    const { outcome, requests } = await install();
    expect(requests.every(({ url }) => url.startsWith(`${full.base_url}/`))).toBe(true);
    expect(requests[0]?.headers['authorization']).toBe('Basic c2ltX2Z1bGw6c2ltX3NlY3JldA==');
    expect(outcome.account).toEqual({ account_name: 'Northwind', goods_owner_id: 159 });
    expect(outcome.stored).toEqual({ ...full, auth_method: 'basic' });
  });

  it('reads everything but warehouses for the goods owner', async () => {
    const { requests } = await install();
    const without = requests
      .map(({ url }) => new URL(url))
      .filter(({ searchParams }) => searchParams.get('goodsOwnerId') !== '159');
    expect(without.map(({ pathname }) => pathname)).toEqual(['/northwind/api/v1/warehouses']);
  });

  it.each([
    ['https://api.ongoingsystems.se/acme/api/v1/', 'https://api.ongoingsystems.se/acme/api/v1'],
    ['https://api.ongoingsystems.se/acme', 'https://api.ongoingsystems.se/acme/api/v1'],
    ['https://acme.ongoingsystems.se/Acme', 'https://api.ongoingsystems.se/Acme/api/v1'],
    ['https://wms1.ongoingsystems.se/acme', 'https://wms1.ongoingsystems.se/acme/api/v1'],
  ])('takes %s for the API at %s', (base_url, api) => {
    expect(validateCredentials(ongoing, undefined, { ...full, base_url }).ok).toBe(true);
    expect(resolveBaseUrl(apiOf('base_url'), { base_url })).toBe(api);
  });

  it.each([
    'https://ongoingsystems.se.evil.example/acme',
    'https://evil.example/acme',
    'https://api.ongoingsystems.se@evil.example/acme',
    'http://api.ongoingsystems.se/acme',
    'https://api.ongoingsystems.se/',
    '',
  ])('goes nowhere for %s', (base_url) => {
    expect(validateCredentials(ongoing, undefined, { ...full, base_url }).ok).toBe(false);
    expect(() => resolveBaseUrl(apiOf('base_url'), { base_url })).toThrow();
  });

  it.each([
    [{ goods_owner_id: '160' }, 'goods_owner_id'],
    [{ base_url: 'https://api.ongoingsystems.se/southwind' }, 'base_url'],
    [{ password: 'x' }, undefined],
  ])('blames the field at fault in %j: %s', async (more, field) => {
    await expect(install(more)).rejects.toMatchObject({ kind: 'credentials_rejected', field });
  });

  it.each([
    [100, 'other'],
    [150, 'exception'],
    [200, 'open'],
    [300, 'confirmed'],
    [320, 'processing'],
    [400, 'picked'],
    [410, 'picked'],
    [450, 'fulfilled'],
    [500, 'fulfilled'],
    [1000, 'cancelled'],
    ['Hämtad', 'other'],
  ])('calls an order of status %s %s', (raw, status) => {
    expect(toOrderStatus(ongoing, raw)).toBe(status);
  });
});

describe('its simulator', () => {
  it('pages by the numbers of rows', async () => {
    const first = await ask('/orders?goodsOwnerId=159&maxOrdersToGet=1');
    expect(first.body).toMatchObject([{ orderInfo: { orderId: 50163 } }]);
    const next = await ask('/orders?goodsOwnerId=159&maxOrdersToGet=1&orderIdFrom=50164');
    expect(next.body).toMatchObject([{ orderInfo: { orderId: 50164 } }]);
    expect((await ask('/orders?goodsOwnerId=159')).body).toHaveLength(2);
  });

  it.each([
    ['/orders', 400],
    ['/orders?goodsOwnerId=160', 403],
    ['/inventoryAdjustments?goodsOwnerId=159', 400],
    ['/inventoryAdjustments?goodsOwnerId=159&from=2026-03-01&toTime=2026-03-02', 400],
    ['/nowhere?goodsOwnerId=159', 404],
  ])('refuses %s with %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });
});

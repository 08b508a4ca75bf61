import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  parseSelection,
  runInstallCheck,
  simulatorTransport,
  type VendorRequest,
  type VendorTransport,
} from '../kit';
import { shiphero } from './index';
import { createSimulator } from './simulator';

const simulator = simulatorTransport(createSimulator());

function install(refresh_token: string, transport: VendorTransport = simulator) {
  return runInstallCheck(shiphero, {
    methodId: 'refresh_token',
    credentials: { refresh_token },
    actions: actionsToProbe(shiphero, 'refresh_token'),
    transport,
    signal: new AbortController().signal,
  });
}

/** The simulator, with the answer to one query replaced. */
function answering(field: string, answer: unknown): VendorTransport {
  return async (request) =>
    request.body?.includes(`{ ${field} {`)
      ? { status: 200, headers: {}, body: JSON.stringify(answer) }
      : simulator(request);
}

const ordersPermission = async (transport: VendorTransport) =>
  (await install('sim_full', transport)).permissions.find(({ action }) => action === 'get_orders');

describe('ShipHero', () => {
  it('trades the refresh token once and keeps nothing else', async () => {
    const requests: VendorRequest[] = [];
    const { stored, account } = await install('sim_full', (request) => {
      requests.push(request);
      return simulator(request);
    });
    expect(stored).toEqual({ refresh_token: 'sim_full', auth_method: 'refresh_token' });
    expect(account).toMatchObject({ account_name: 'northwind-fulfilment', is_3pl: true });
    const refreshes = requests.filter(({ url }) => url.endsWith('/auth/refresh'));
    expect(refreshes.map(({ url }) => url)).toEqual([
      'https://public-api.shiphero.com/auth/refresh',
    ]);
  });

  it('names the scope that is missing', async () => {
    const { permissions } = await install('sim_no_orders_scope');
    expect(permissions.find(({ action }) => action === 'get_orders')).toEqual({
      action: 'get_orders',
      resource: 'orders',
      status: 'denied',
      reason: 'missing_permission',
      message:
        'The token lacks the scope view:orders. Add it to the developer in ShipHero, then connect again.',
    });
  });

  it('quotes nothing but scopes from the vendor’s message', async () => {
    const message = 'Missing required scope(s): <b>view:orders</b>, javascript:alert, view:pii';
    const permission = await ordersPermission(
      answering('orders', { errors: [{ code: 7, message }], data: null }),
    );
    expect(permission?.message).toContain('view:orders, view:pii.');
    expect(permission?.message).not.toMatch(/<b>|javascript/);
  });

  it.each([
    ['at the top of the error', { code: 30, message: 'credits', time_remaining: '40 seconds' }],
    [
      'under extensions',
      { message: 'credits', extensions: { code: '30', time_remaining: '40 seconds' } },
    ],
  ])('reads the wait of a throttled query %s', async (_, error) => {
    const work = install('sim_full', answering('account', { errors: [error], data: null }));
    await expect(work).rejects.toMatchObject({ kind: 'throttled', retryAfterSeconds: 40 });
  });

  it.each([
    [
      'a scope is missing',
      { code: 7, message: 'Missing required scope(s): view:orders' },
      'denied',
      'missing_permission',
    ],
    ['it was not found', { code: 5, message: 'Not found' }, 'denied', 'not_enabled'],
    ['credits ran out', { code: 30, message: 'credits' }, 'unknown', 'throttled'],
    [
      'it says something else',
      { code: 99, message: 'view:orders' },
      'unknown',
      'unexpected_answer',
    ],
  ])('reports when %s', async (_, error, status, reason) => {
    const failed = { errors: [error], data: { orders: null } };
    expect(await ordersPermission(answering('orders', failed))).toMatchObject({ status, reason });
  });

  it('takes a throttled query for throttled, whatever else is wrong with it', async () => {
    const errors = [
      { code: 7, message: 'Missing required scope(s): view:orders' },
      { code: 30, message: 'credits' },
    ];
    const permission = await ordersPermission(answering('orders', { errors, data: null }));
    expect(permission).toMatchObject({ reason: 'throttled' });
  });

  it('does not take rows that come with an error for a permission', async () => {
    const permission = await ordersPermission(
      answering('orders', {
        errors: [{ code: 7, message: 'Missing required scope(s): view:orders' }],
        data: { orders: { data: { edges: [] } } },
      }),
    );
    expect(permission).toMatchObject({ status: 'denied' });
  });

  it('does not take an answer without rows for a permission', async () => {
    const permission = await ordersPermission(answering('orders', { data: { orders: null } }));
    expect(permission).toMatchObject({ status: 'unknown', reason: 'unexpected_answer' });
  });

  it.each(['nonsense', 'sim_full.'])('refuses any other token: %s', async (token) => {
    await expect(install(token)).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: 'refresh_token',
    });
  });
});

describe('its simulator', () => {
  const ask = async (query: string, token = 'simulated-access-token.sim_full') => {
    const response = await createSimulator().handle(
      new Request('http://simulator.invalid/graphql', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      }),
    );
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('answers what was selected, and nothing else', async () => {
    const { body } = await ask('query { products { data(first: 1) { edges { node { sku } } } } }');
    expect(body).toEqual({
      data: {
        products: { data: { edges: [{ node: { sku: 'SKU-1' } }, { node: { sku: 'SKU-2' } }] } },
      },
    });
  });

  it.each(['query { nowhere { id } }', 'query { orders { nothing } }', 'query { orders {', ''])(
    'refuses %s as GraphQL does, with status 200',
    async (query) => {
      expect(await ask(query)).toMatchObject({ status: 200, body: { data: null } });
    },
  );

  it('wants a token of its own', async () => {
    expect((await ask('query { account { request_id } }', 'other')).status).toBe(401);
  });

  it('reads nested selections', () => {
    const selection = parseSelection('query { a(x: "1") { b { c } d } }');
    expect(selection).toEqual(
      new Map([
        [
          'a',
          new Map<string, unknown>([
            ['b', new Map([['c', true]])],
            ['d', true],
          ]),
        ],
      ]),
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  runInstallCheck,
  simulatorTransport,
  toOrderStatus,
  validateCredentials,
  type VendorRequest,
} from '../kit';
import { extensiv3plCentral } from './index';
import { createSimulator } from './simulator';

const full = {
  client_id: 'sim_full',
  client_secret: 'sim_secret',
  user_login_id: '1234',
  customer_id: '42',
};

async function install(more: Record<string, string> = {}) {
  const valid = validateCredentials(extensiv3plCentral, undefined, { ...full, ...more });
  if (!valid.ok) throw new Error(JSON.stringify(valid.errors));
  const simulator = simulatorTransport(createSimulator());
  const requests: VendorRequest[] = [];
  const outcome = await runInstallCheck(extensiv3plCentral, {
    methodId: valid.methodId,
    credentials: valid.values,
    actions: actionsToProbe(extensiv3plCentral, valid.methodId),
    transport: (request) => {
      requests.push(request);
      return simulator(request);
    },
    signal: new AbortController().signal,
  });
  const [token, ...calls] = requests;
  return { outcome, token, calls };
}

const ask = async (path: string) => {
  const response = await createSimulator().handle(
    new Request(`https://secure-wms.com${path}`, {
      headers: { authorization: 'Bearer simulated.sim_full' },
    }),
  );
  return { status: response.status, body: (await response.json()) as unknown };
};

describe('Extensiv (3PL Central)', () => {
  it('trades the pair and the user for a token', async () => {
    const { outcome, token, calls } = await install();
    expect(token).toMatchObject({
      url: 'https://secure-wms.com/AuthServer/api/Token',
      headers: {
        authorization: `Basic ${Buffer.from('sim_full:sim_secret').toString('base64')}`,
        'content-type': 'application/json',
      },
    });
    expect(JSON.parse(token?.body ?? '')).toEqual({
      grant_type: 'client_credentials',
      user_login_id: 1234,
    });
    const tokens = calls.map(({ headers }) => headers['authorization']);
    expect(new Set(tokens)).toEqual(new Set(['Bearer simulated.sim_full']));
    expect(outcome.account).toEqual({ account_name: 'Northwind', customer_id: 42 });
    expect(outcome.stored).toMatchObject({ ...full, access_token: 'simulated.sim_full' });
    expect(outcome.expiresAt).toBeInstanceOf(Date);
  });

  it.each(['3fa85f64-5717-4562-b3fc-2c963f66afa6', '{3fa85f64-5717-4562-b3fc-2c963f66afa6}'])(
    'names the 3PL of an older key in braces: %s',
    async (tpl_guid) => {
      const { token } = await install({ client_id: 'sim_older_key', tpl_guid });
      expect(JSON.parse(token?.body ?? '')).toMatchObject({
        tpl: '{3fa85f64-5717-4562-b3fc-2c963f66afa6}',
      });
    },
  );

  it('goes to the environment that was chosen', async () => {
    const { token, calls } = await install({ environment: 'sandbox' });
    const hosts = [token, ...calls].map((request) => new URL(request?.url ?? '').host);
    expect(new Set(hosts)).toEqual(new Set(['box.secure-wms.com']));
  });

  it('reads the items of the customer and the locations of the facility', async () => {
    const { calls } = await install({ facility_id: '7' });
    const paths = calls.map(({ url }) => new URL(url).pathname);
    expect(paths).toContain('/customers/42/items');
    expect(paths).toContain('/properties/facilities/7/locations');
    expect(paths.filter((path) => path === '/properties/facilities')).toHaveLength(1);
  });

  it('looks for a facility where none is named', async () => {
    const { calls } = await install();
    const paths = calls.map(({ url }) => new URL(url).pathname);
    expect(paths.filter((path) => path === '/properties/facilities')).toHaveLength(2);
    expect(paths).toContain('/properties/facilities/7/locations');
  });

  it('blames the customer’s number when there is no such customer', async () => {
    await expect(install({ customer_id: '43' })).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: 'customer_id',
    });
  });

  it.each([
    ['user_login_id', 'dana'],
    ['customer_id', '42/../43'],
    ['facility_id', '7?'],
    ['tpl_guid', '3fa85f64'],
    ['environment', 'staging'],
  ])('takes no %s like %s', (field, value) => {
    expect(validateCredentials(extensiv3plCentral, undefined, { ...full, [field]: value })).toEqual(
      expect.objectContaining({
        ok: false,
        errors: { [`credentials.${field}`]: [expect.any(String)] },
      }),
    );
  });

  it.each([
    [0, 'open'],
    [1, 'fulfilled'],
    [2, 'cancelled'],
    ['Open', 'open'],
    ['Closed', 'fulfilled'],
    ['Canceled', 'cancelled'],
    [3, 'other'],
    ['Exploded', 'other'],
  ])('calls an order of status %s %s', (raw, status) => {
    expect(toOrderStatus(extensiv3plCentral, raw)).toBe(status);
  });
});

describe('its simulator', () => {
  it('gives pages', async () => {
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map((page) => ask(`/orders?pgsiz=1&pgnum=${page}`)),
    );
    expect(first?.body).toMatchObject({ TotalResults: 2, ResourceList: [{ OrderId: 7001 }] });
    expect(second?.body).toMatchObject({ TotalResults: 2, ResourceList: [{ OrderId: 7002 }] });
    expect(third?.body).toEqual({ TotalResults: 2, ResourceList: [] });
  });

  it('refuses pages that are too large, and ignores what it does not know', async () => {
    expect(await ask('/orders?pgsiz=1001')).toMatchObject({
      status: 400,
      body: { ErrorCode: 'NotParsable', Parameters: ['pgsiz'] },
    });
    expect((await ask('/orders?pagesize=1001')).status).toBe(200);
  });

  it('takes a user’s number, and not in quotes', async () => {
    const response = await createSimulator().handle(
      new Request('https://secure-wms.com/AuthServer/api/Token', {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from('sim_full:sim_secret').toString('base64')}`,
        },
        body: JSON.stringify({ grant_type: 'client_credentials', user_login_id: '1234' }),
      }),
    );
    expect(response.status).toBe(400);
  });
});

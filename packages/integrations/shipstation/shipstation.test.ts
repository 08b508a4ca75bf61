import { describe, expect, it } from 'vitest';
import {
  actionsOffered,
  actionsToProbe,
  runInstallCheck,
  simulatorTransport,
  validateCredentials,
  type VendorRequest,
} from '../kit';
import { shipstation } from './index';
import { createSimulator } from './simulator';

async function install(methodId: string, credentials: Record<string, string>) {
  const simulator = simulatorTransport(createSimulator());
  const requests: VendorRequest[] = [];
  const outcome = await runInstallCheck(shipstation, {
    methodId,
    credentials,
    actions: actionsToProbe(shipstation, methodId),
    transport: (request) => {
      requests.push(request);
      return simulator(request);
    },
    signal: new AbortController().signal,
  });
  return { outcome, requests };
}

describe('ShipStation', () => {
  it('asks which generation of keys it is', () => {
    expect(validateCredentials(shipstation, undefined, { api_key: 'k' })).toEqual({
      ok: false,
      errors: { auth_method: ['Say how to sign in: v1 or v2.'] },
    });
  });

  it('signs in with key and secret at V1', async () => {
    const credentials = { api_key: 'sim_full', api_secret: 'sim_secret' };
    const { outcome, requests } = await install('v1', credentials);
    expect(outcome.account).toMatchObject({ account_name: 'Northwind Fulfilment' });
    expect(outcome.stored).toEqual({ ...credentials, auth_method: 'v1' });
    expect(requests.every(({ url }) => url.startsWith('https://ssapi.shipstation.com/'))).toBe(
      true,
    );
    expect(requests[0]?.headers['authorization']).toBe('Basic c2ltX2Z1bGw6c2ltX3NlY3JldA==');
  });

  it('signs in with a single key at V2', async () => {
    const { outcome, requests } = await install('v2', { api_key: 'sim_v2_full' });
    expect(outcome.account).toMatchObject({ email: 'dana@northwind.example' });
    expect(requests.every(({ url }) => url.startsWith('https://api.shipstation.com/v2/'))).toBe(
      true,
    );
    expect(requests[0]?.headers['api-key']).toBe('sim_v2_full');
  });

  it('reads different things in each', () => {
    expect(actionsToProbe(shipstation, 'v1')).toContain('get_orders');
    expect(actionsToProbe(shipstation, 'v1')).not.toContain('get_inventory');
    expect(actionsToProbe(shipstation, 'v2')).toContain('get_inventory');
    expect(actionsToProbe(shipstation, 'v2')).not.toContain('get_orders');
    expect(actionsOffered(shipstation)).toEqual(
      expect.arrayContaining(['get_orders', 'get_inventory', 'create_order']),
    );
  });

  it('calls what a plan does not include not enabled', async () => {
    const { outcome } = await install('v2', { api_key: 'sim_v2_free_plan' });
    expect(outcome.permissions.find(({ action }) => action === 'get_inventory')).toMatchObject({
      status: 'denied',
      reason: 'not_enabled',
      message: 'This ShipStation account does not include inventory.',
    });
  });

  it('reads the seconds to wait from V1’s own header', async () => {
    const work = install('v1', { api_key: 'sim_throttled', api_secret: 'sim_secret' });
    await expect(work).rejects.toMatchObject({ kind: 'throttled', retryAfterSeconds: 20 });
  });

  it('refuses a right key with a wrong secret, blaming neither field', async () => {
    const work = install('v1', { api_key: 'sim_full', api_secret: 'x' });
    await expect(work).rejects.toMatchObject({ kind: 'credentials_rejected', field: undefined });
  });
});

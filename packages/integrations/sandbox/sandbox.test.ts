import { describe, expect, it } from 'vitest';
import { findIntegration, integrations } from '../index';
import { actionsToProbe, runInstallCheck, simulatorTransport } from '../kit';
import { createSimulator } from './simulator';

const sandboxes = integrations.filter(({ id }) => id === 'sandbox');
const wms = findIntegration('wms', 'sandbox')!;

function install(credentials: Record<string, string>, { waits }: { waits?: number[] } = {}) {
  const simulator = createSimulator(
    waits ? { wait: async (milliseconds) => void waits.push(milliseconds) } : {},
  );
  return runInstallCheck(wms, {
    methodId: 'none',
    credentials,
    actions: actionsToProbe(wms, 'none'),
    transport: simulatorTransport(simulator),
    signal: new AbortController().signal,
  });
}

describe('the sandbox', () => {
  it('serves three verticals under one name', () => {
    expect(sandboxes.map(({ type, name }) => [type, name])).toEqual([
      ['wms', 'Sandbox'],
      ['cart', 'Sandbox'],
      ['carrier', 'Sandbox'],
    ]);
    expect(sandboxes.every(({ sandbox }) => sandbox)).toBe(true);
  });

  it.each(sandboxes.map((definition) => [definition.type, definition] as const))(
    'connects as %s without a server and without anything typed',
    async (type, definition) => {
      const { account, permissions } = await runInstallCheck(definition, {
        methodId: 'none',
        credentials: {},
        actions: actionsToProbe(definition, 'none'),
        transport: definition.transport!,
        baseUrl: 'http://127.0.0.1:4402/sandbox',
        signal: new AbortController().signal,
      });
      expect(account).toMatchObject({ account_id: `sandbox-${type}` });
      expect(permissions.length).toBeGreaterThan(0);
      expect(permissions.every(({ status }) => status === 'granted')).toBe(true);
    },
  );

  it('names the missing permission', async () => {
    const { permissions } = await install({ outcome: 'missing_permission' });
    const denied = permissions.filter(({ status }) => status === 'denied');
    expect(denied).toEqual([
      {
        action: 'get_orders',
        resource: 'orders',
        status: 'denied',
        reason: 'missing_permission',
        message: 'These credentials may not read orders. Allow it in Sandbox, then connect again.',
      },
    ]);
  });

  it('is slow for about six seconds', async () => {
    const waits: number[] = [];
    await install({ outcome: 'slow' }, { waits });
    const [account = 0, ...resources] = waits;
    const total = account + Math.max(...resources);
    expect(total).toBeGreaterThan(5000);
    expect(total).toBeLessThan(7000);
  });

  it('stops being slow when the caller gives up', async () => {
    const gone = new AbortController();
    const signals: AbortSignal[] = [];
    const slow = createSimulator({
      wait: async (_, signal) => {
        signals.push(signal);
        gone.abort();
      },
    });
    const work = runInstallCheck(wms, {
      methodId: 'none',
      credentials: { outcome: 'slow' },
      actions: [],
      transport: simulatorTransport(slow),
      signal: gone.signal,
    });
    await expect(work).rejects.toMatchObject({ kind: 'timeout' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

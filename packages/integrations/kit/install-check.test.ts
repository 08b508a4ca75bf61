import type { Permission } from '@trackstar-link/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actionsGranted, actionsOffered, actionsToProbe } from './actions';
import type { IntegrationDefinition } from './define-integration';
import { runInstallCheck } from './install-check';
import { acme, fakeVendor, type Answer } from './testing';
import { IntegrationFailure, type InstallCheck, type VendorTransport } from './types';

const good: Answer = { json: { account_id: '42' } };

/** A vendor that answers by path; what is not listed is granted. */
function vendor(answers: Record<string, Answer | (() => Answer)>) {
  return fakeVendor(({ url }) => {
    const answer = answers[new URL(url).pathname] ?? good;
    return typeof answer === 'function' ? answer() : answer;
  });
}

function check(
  transport: VendorTransport,
  options: Partial<InstallCheck> & { definition?: IntegrationDefinition; waits?: number[] } = {},
) {
  const { definition = acme(), waits = [], ...overrides } = options;
  return runInstallCheck(
    definition,
    {
      methodId: 'key',
      credentials: { api_key: 'k1' },
      actions: ['get_orders', 'get_products'],
      transport,
      signal: new AbortController().signal,
      ...overrides,
    },
    {
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
    },
  );
}

const statuses = (permissions: Permission[]) =>
  permissions.map(({ action, status, reason }) => [action, status, reason]);

async function failureOf(work: Promise<unknown>): Promise<IntegrationFailure> {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(IntegrationFailure);
  return error as IntegrationFailure;
}

describe('an install', () => {
  it('gives the account, a permission per read, and what to keep', async () => {
    const { transport, requests } = vendor({});
    expect(await check(transport)).toEqual({
      account: { account_id: '42' },
      permissions: [
        { action: 'get_orders', resource: 'orders', status: 'granted' },
        { action: 'get_products', resource: 'products', status: 'granted' },
      ],
      stored: { api_key: 'k1', auth_method: 'key' },
    });
    expect(requests.every(({ headers }) => headers['x-key'] === 'k1')).toBe(true);
  });

  it('tells its check and its probes what was typed', async () => {
    const { transport, requests } = vendor({});
    const definition = acme({
      check: (http, { api_key }) =>
        http.get(`/me/${api_key}`, z.object({ account_id: z.string() })),
      read: { orders: (http, { api_key }) => http.get(`/orders/${api_key}`, z.object({})) },
    });
    await check(transport, { definition });
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/me/k1', '/orders/k1']);
  });

  it('probes nothing that was not asked for', async () => {
    const { transport, requests } = vendor({});
    await check(transport, { actions: ['get_products', 'get_returns'] });
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/me', '/products']);
  });

  it('goes to another address where one is given', async () => {
    const { transport, requests } = vendor({});
    await check(transport, { baseUrl: 'http://127.0.0.1:4402/acme' });
    expect(requests[0]?.url).toBe('http://127.0.0.1:4402/acme/me');
  });

  it('probes all at once', async () => {
    let open = 0;
    let release = () => {};
    const both = new Promise<void>((resolve) => (release = resolve));
    const { transport } = fakeVendor(async ({ url }) => {
      if (url.endsWith('/me')) return good;
      open += 1;
      if (open === 2) release();
      await both;
      return good;
    });
    expect(statuses((await check(transport)).permissions)).toHaveLength(2);
  });

  it('tells how far it is', async () => {
    const seen: string[] = [];
    const onProgress: InstallCheck['onProgress'] = (progress) =>
      seen.push('stage' in progress ? progress.stage : progress.permission.action);
    await check(vendor({}).transport, { onProgress });
    expect(seen.slice(0, 2)).toEqual(['checking_credentials', 'checking_permissions']);
    expect(seen.slice(2).sort()).toEqual(['get_orders', 'get_products']);
  });
});

describe('a probe that fails', () => {
  it.each([
    [403, 'denied', 'missing_permission'],
    [401, 'denied', 'missing_permission'],
    [404, 'denied', 'not_enabled'],
    [429, 'unknown', 'throttled'],
    [500, 'unknown', 'unreachable'],
    [400, 'unknown', 'unexpected_answer'],
  ])('with %i makes the permission %s: %s', async (status, state, reason) => {
    const { transport } = vendor({ '/orders': { status } });
    const { permissions } = await check(transport);
    expect(statuses(permissions)).toEqual([
      ['get_orders', state, reason],
      ['get_products', 'granted', undefined],
    ]);
    expect(permissions[0]?.message).toMatch(/Acme.*orders|orders.*Acme/);
  });

  it('by the deadline is unknown, and the install still ends', async () => {
    const deadline = new AbortController();
    const { transport } = fakeVendor(({ url }) => {
      if (!url.endsWith('/orders')) return good;
      queueMicrotask(() => deadline.abort());
      return new Promise<never>(() => {});
    });
    const { permissions } = await check(transport, { signal: deadline.signal });
    expect(permissions[0]).toMatchObject({ status: 'unknown', reason: 'unreachable' });
  });

  it('on every resource with 401 speaks against the credentials', async () => {
    const refused = { status: 401 };
    const work = check(vendor({ '/orders': refused, '/products': refused }).transport);
    expect((await failureOf(work)).kind).toBe('credentials_rejected');
  });

  it('for a reason of ours is not taken for a permission', async () => {
    const definition = acme({ read: { orders: () => Promise.reject(new TypeError('bug')) } });
    await expect(check(vendor({}).transport, { definition })).rejects.toThrow(TypeError);
  });
});

describe('throttling', () => {
  const throttledOnce = (seconds: string) => {
    let calls = 0;
    return () => ((calls += 1) > 1 ? good : { status: 429, headers: { 'retry-after': seconds } });
  };

  it('is waited out once, when the wait is short', async () => {
    const waits: number[] = [];
    const { transport } = vendor({ '/me': throttledOnce('1'), '/orders': throttledOnce('2') });
    const { permissions } = await check(transport, { waits });
    expect(statuses(permissions)[0]).toEqual(['get_orders', 'granted', undefined]);
    expect(waits).toEqual([1000, 2000]);
  });

  it('is not waited out when the wait is long, or unknown', async () => {
    const waits: number[] = [];
    const { transport } = vendor({ '/orders': throttledOnce('3'), '/products': { status: 429 } });
    const { permissions } = await check(transport, { waits });
    expect(permissions.map(({ reason }) => reason)).toEqual(['throttled', 'throttled']);
    expect(waits).toEqual([]);
  });

  it('stays what it is when the deadline falls into the wait', async () => {
    const deadline = new AbortController();
    const { transport, requests } = vendor({ '/orders': throttledOnce('1') });
    const { permissions } = await runInstallCheck(
      acme(),
      {
        methodId: 'key',
        credentials: { api_key: 'k1' },
        actions: ['get_orders'],
        transport,
        signal: deadline.signal,
      },
      { wait: async () => deadline.abort() },
    );
    expect(permissions[0]?.reason).toBe('throttled');
    expect(requests).toHaveLength(2);
  });

  it('is not tried a third time', async () => {
    const busy = { status: 429, headers: { 'retry-after': '1' } };
    const { transport, requests } = vendor({ '/orders': busy });
    const { permissions } = await check(transport);
    expect(permissions[0]?.reason).toBe('throttled');
    expect(requests.filter(({ url }) => url.endsWith('/orders'))).toHaveLength(2);
  });
});

describe('credentials', () => {
  it('that are refused fail the install, naming field, system and what to do', async () => {
    const base = acme();
    const methods = base.methods.map((method) => ({ ...method, rejectedHint: 'Copy it whole.' }));
    const { transport, requests } = vendor({ '/me': { status: 401 } });
    const failure = await failureOf(check(transport, { definition: { ...base, methods } }));
    expect(failure).toMatchObject({
      kind: 'credentials_rejected',
      field: 'api_key',
      publicMessage: 'Acme did not accept this API key. Copy it whole.',
    });
    expect(requests).toHaveLength(1);
  });

  it('that cannot be sent are refused before any call', async () => {
    const { transport, requests } = vendor({});
    const failure = await failureOf(check(transport, { credentials: { api_key: 'schlüssel' } }));
    expect(failure).toMatchObject({ kind: 'credentials_rejected', field: 'api_key' });
    expect(requests).toEqual([]);
  });

  it.each([
    ['throttled', { status: 429, headers: { 'retry-after': '30' } }, 'in 30 seconds'],
    ['unreachable', { status: 502 }, 'could not be reached'],
    ['unexpected_answer', { body: '<html>' }, 'could not be understood'],
  ])('that cannot be checked because of %s fail with it', async (kind, answer, words) => {
    const failure = await failureOf(check(vendor({ '/me': answer }).transport));
    expect(failure.kind).toBe(kind);
    expect(failure.publicMessage).toContain(words);
  });

  it('that may not read their own account are judged by the probes', async () => {
    const { transport } = vendor({ '/me': { status: 403 }, '/orders': { status: 403 } });
    const { account, permissions } = await check(transport);
    expect(account).toBeNull();
    expect(permissions.map(({ status }) => status)).toEqual(['denied', 'granted']);
  });

  it('that may do nothing at all do not connect', async () => {
    const { transport } = fakeVendor(() => ({ status: 403 }));
    expect((await failureOf(check(transport))).kind).toBe('missing_permission');
  });
});

describe('actions', () => {
  const definition = acme();

  it('offered are those that are not disabled, reads first', () => {
    expect(actionsOffered(definition)).toEqual(['get_orders', 'get_products', 'create_order']);
    expect(actionsOffered(definition, ['get_orders', 'create_order'])).toEqual(['get_products']);
    expect(actionsToProbe(definition, 'key', ['get_orders'])).toEqual(['get_products']);
  });

  it('granted lose what was denied and keep what could not be found out', () => {
    const permissions: Permission[] = [
      { action: 'get_orders', resource: 'orders', status: 'denied', reason: 'missing_permission' },
      { action: 'get_products', resource: 'products', status: 'unknown', reason: 'throttled' },
    ];
    const granted = (disabledActions?: ['create_order']) =>
      actionsGranted(definition, {
        methodId: 'key',
        permissions,
        ...(disabledActions && { disabledActions }),
      });
    expect(granted()).toEqual(['get_products', 'create_order']);
    expect(granted(['create_order'])).toEqual(['get_products']);
  });
});

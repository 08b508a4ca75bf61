import type { Permission } from '@trackstar-link/contract';
import { IntegrationFailure, type FailureKind } from '@trackstar-link/integrations/kit';
import { describe, expect, it } from 'vitest';
import { judge } from './judge';

const permission = (status: Permission['status'], reason?: Permission['reason']): Permission => ({
  action: 'get_orders',
  resource: 'orders',
  status,
  ...(reason && { reason }),
});
const granted = permission('granted');
const before = (failedChecks: number) => ({ failedChecks, permissions: [granted] });
const failed = (kind: FailureKind, final = false) => ({
  failure: new IntegrationFailure(kind, { internal: 'x', publicMessage: `Acme: ${kind}` }),
  final,
  probed: ['get_orders'] as const,
});

describe('a refusal', () => {
  it('breaks a connection the third time in a row, after looks 30 seconds apart', () => {
    const after = [0, 1, 2, 3].map((count) =>
      judge(before(count), 'Acme', failed('credentials_rejected')),
    );
    expect(after.map(({ failedChecks }) => failedChecks)).toEqual([1, 2, 3, 4]);
    expect(after.map(({ againInSeconds }) => againInSeconds)).toEqual([
      30,
      30,
      undefined,
      undefined,
    ]);
    expect(after.map(({ found }) => found.length)).toEqual([0, 0, 1, 1]);
    expect(after[2]?.found[0]).toEqual({
      errorType: 'invalid_credentials',
      action: null,
      message: 'Acme: credentials_rejected',
    });
  });

  it('breaks it at once where it is the last word', () => {
    const after = judge(before(0), 'Acme', failed('credentials_rejected', true));
    expect(after).toMatchObject({ failedChecks: 3, againInSeconds: undefined });
    expect(after.found).toHaveLength(1);
  });

  it.each(['account_disabled', 'not_enabled'] as const)('is also %s', (kind) => {
    expect(judge(before(2), 'Acme', failed(kind)).found).toHaveLength(1);
  });
});

it.each(['throttled', 'unreachable', 'timeout', 'unexpected_answer'] as const)(
  'takes %s for no sign of anything, however often',
  (kind) => {
    for (const count of [0, 1, 2, 3]) {
      const after = judge(before(count), 'Acme', failed(kind));
      expect(after.found).toEqual([]);
      expect(after.failedChecks).toBe(count);
      expect(after.permissions).toEqual([granted]);
      // What is known stays known.
      expect(after.keeps({ error_type: 'invalid_credentials', action: null })).toBe(true);
    }
  },
);

describe('a success', () => {
  it('heals, whatever was', () => {
    const after = judge(before(7), 'Acme', { permissions: [granted] });
    expect(after.failedChecks).toBe(0);
    expect(after.keeps({ error_type: 'invalid_credentials', action: null })).toBe(false);
    expect(after.keeps({ error_type: 'missing_permission', action: 'get_orders' })).toBe(false);
  });

  it('tells which permissions are missing', () => {
    const denied = permission('denied', 'missing_permission');
    const after = judge(before(0), 'Acme', { permissions: [denied] });
    expect(after.found).toMatchObject([{ errorType: 'missing_permission', action: 'get_orders' }]);
    expect(after.permissions).toEqual([denied]);
  });

  it('leaves alone what it could not find out', () => {
    const unknown = permission('unknown', 'throttled');
    const after = judge(before(0), 'Acme', { permissions: [unknown] });
    expect(after.permissions).toEqual([granted]);
    expect(after.found).toEqual([]);
    expect(after.keeps({ error_type: 'missing_permission', action: 'get_orders' })).toBe(true);
    expect(after.keeps({ error_type: 'missing_permission', action: 'get_bills' })).toBe(false);
  });
});

it('takes credentials that are allowed nothing for good ones', () => {
  const after = judge(before(2), 'Acme', failed('missing_permission'));
  expect(after.failedChecks).toBe(0);
  expect(after.found).toEqual([
    { errorType: 'missing_permission', action: 'get_orders', message: 'Acme: missing_permission' },
  ]);
  expect(after.permissions[0]?.status).toBe('denied');
});

import type { LinkIntegration } from '@trackstar-link/contract/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { CallFailed } from './api';
import { advance, noProgress } from './progress';
import * as session from './session';
import { linkSession, reply } from './testing/fake-api';

const [shiphero, deposco] = linkSession.integrations as [LinkIntegration, LinkIntegration];
const options = {
  integrationType: 'wms',
  sandbox: false,
  integrationAllowList: [],
  integrationBlockList: [],
  integrationsWithEndpoints: [],
  disabledFunctions: [],
};
const now = () => session.useSession.getState();

beforeEach(() => {
  session.open(options);
  session.begin([deposco, shiphero]);
});

describe('the way through the screens', () => {
  it('leads forward and back over the same steps', () => {
    session.goForward();
    expect(now().step).toBe('choose');
    session.choose(shiphero);
    expect(now().step).toBe('credentials');
    session.goBack();
    session.goBack();
    expect(now().step).toBe('welcome');
    expect(session.previousStep(now())).toBeNull();
  });

  it('leads from a check or a failure back to the form, and from the result nowhere', () => {
    session.choose(shiphero);
    session.startChecking();
    expect(session.previousStep(now())).toBe('credentials');
    session.fail(new CallFailed('integration_timeout', ''));
    expect(now().step).toBe('error');
    expect(session.previousStep(now())).toBe('credentials');
    session.finish(reply());
    expect(session.previousStep(now())).toBeNull();
  });

  it('puts failures that the form can mend into the form', () => {
    session.choose(shiphero);
    session.fail(new CallFailed('credentials_rejected', ''));
    expect(now().step).toBe('credentials');
  });
});

describe('what a host asks for', () => {
  it('is a warehouse when it names a type that does not exist', () => {
    session.open({ ...options, integrationType: 'boat' });
    expect(now().options?.integrationType).toBe('wms');
    session.open({ ...options, integrationType: 'carrier' });
    expect(now().options?.integrationType).toBe('carrier');
  });
});

describe('what was typed', () => {
  it('stays with its form, and survives failures and new tokens', () => {
    session.choose(shiphero);
    session.type('key', 'hunter2');
    session.choose(deposco);
    expect(session.typedValues(now())).toEqual({});
    session.choose(shiphero);
    session.startChecking();
    session.setToken({ kind: 'awaited' });
    session.setToken({ kind: 'held', value: 'fresh' });
    session.fail(new CallFailed('internal', ''));
    expect(session.typedValues(now())).toEqual({ key: 'hunter2' });
  });

  it('is gone once it did its work, and with each opening and closing', () => {
    for (const end of [
      () => session.finish(reply()),
      () => session.open(options),
      () => session.forget(),
    ]) {
      session.choose(shiphero);
      session.type('key', 'hunter2');
      session.setToken({ kind: 'held', value: 'token' });
      end();
      expect(JSON.stringify(now())).not.toContain('hunter2');
    }
    expect(now()).toMatchObject({ opening: 0, token: { kind: 'awaited' } });
  });

  it('makes leaving a question', () => {
    session.choose(shiphero);
    expect(session.isDirty(now())).toBe(false);
    session.type('key', '  ');
    expect(session.isDirty(now())).toBe(false);
    session.type('key', 'hunter2');
    expect(session.isDirty(now())).toBe(true);
    session.finish(reply());
    expect(session.isDirty(now())).toBe(false);
  });
});

describe('the progress of a check', () => {
  const orders = { action: 'get_orders', resource: 'orders' };

  it('fills its rows in as answers come, announced or not', () => {
    let progress = advance(noProgress, {
      event: 'stage',
      data: { stage: 'checking_permissions', resources: [orders] },
    });
    expect(progress.rows).toEqual([{ ...orders, status: 'pending' }]);
    for (const action of ['get_orders', 'get_bills'] as const)
      progress = advance(progress, {
        event: 'permission',
        data: { action, resource: action.slice(4), status: 'denied' },
      });
    expect(progress.rows.map(({ action, status }) => [action, status])).toEqual([
      ['get_orders', 'denied'],
      ['get_bills', 'denied'],
    ]);
    expect(progress.latest?.action).toBe('get_bills');
  });
});

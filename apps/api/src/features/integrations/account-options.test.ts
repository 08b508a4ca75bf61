import { IntegrationFailure, toOptions } from '@trackstar-link/integrations/kit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { acme } from '../../../../../packages/integrations/kit/testing';
import { AppError } from '../../platform/http/app-error';
import type { VendorSessions } from '../vendor-sessions';
import { readAccountOptions } from './account-options';

const definition = acme({
  write: { create_order: { required: ['warehouse_id'], optional: [] } },
  options: { warehouse_id: async () => toOptions(['Reno'], (name) => [name, name]) },
});
const scope = { definition, methodId: 'key', actions: ['create_order' as const] };
const connection = {
  orgId: 'o',
  connectionId: 'c',
  signal: new AbortController().signal,
};

/** Sessions that end like this, whatever is to be done. */
function sessions(end: () => Promise<never>) {
  const runs: string[] = [];
  const run: VendorSessions['run'] = ({ connectionId }) => {
    runs.push(connectionId);
    return end();
  };
  return { run, runs };
}

describe('options of an account', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are not asked for where no write takes any', async () => {
    const unused = sessions(() => Promise.reject(new Error('asked')));
    const none = { ...scope, actions: ['get_orders' as const] };
    expect(await readAccountOptions(unused, connection, none)).toEqual(new Map());
    expect(unused.runs).toEqual([]);
  });

  it('say in the customer’s words that the system refuses the connection', async () => {
    const refused = new IntegrationFailure('credentials_rejected', {
      internal: 'refused',
      publicMessage: 'Acme did not accept this API key.',
    });
    const options = await readAccountOptions(
      sessions(() => Promise.reject(refused)),
      connection,
      scope,
    );
    expect(options.get('warehouse_id')).toEqual({ note: 'Acme did not accept this API key.' });
  });

  it('are waited for no longer than the deadline, though a renewal goes on', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const options = await readAccountOptions(
      sessions(() => new Promise(() => {})),
      connection,
      scope,
    );
    expect(options.get('warehouse_id')).toEqual({
      note: expect.stringContaining('did not answer'),
    });
  });

  it('do not hide what is no fault of the system', async () => {
    const gone = sessions(() => Promise.reject(new AppError('connection_not_found', { id: 'c' })));
    await expect(readAccountOptions(gone, connection, scope)).rejects.toMatchObject({
      code: 'connection_not_found',
    });
  });
});

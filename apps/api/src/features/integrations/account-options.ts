import { setMaxListeners } from 'node:events';
import {
  hasOptions,
  IntegrationFailure,
  readWriteOptions,
  withoutOptions,
  type OptionsScope,
  type WriteOptions,
} from '@trackstar-link/integrations/kit';
import type { VendorSessions } from '../vendor-sessions';

/** Everything that is asked of the vendor ends by then: whoever reads a description does not wait long. */
const deadlineMs = 10_000;

/**
 * What fields of writes can be in the account behind a connection, asked of the vendor now and kept
 * nowhere. A vendor that does not answer is no reason to fail: the fields then say so.
 */
export async function readAccountOptions(
  sessions: Pick<VendorSessions, 'run'>,
  connection: { orgId: string; connectionId: string; signal: AbortSignal },
  scope: OptionsScope,
): Promise<WriteOptions> {
  if (!hasOptions(scope)) return new Map();
  const signal = AbortSignal.any([AbortSignal.timeout(deadlineMs), connection.signal]);
  // Each list listens to it at once; Node would suspect a leak at eleven.
  setMaxListeners(0, signal);
  try {
    return await Promise.race([
      sessions.run({ ...connection, signal }, (http, values) =>
        readWriteOptions(scope, http, values),
      ),
      // A renewal that others wait for too goes on without us.
      ended(signal),
    ]);
  } catch (error) {
    if (error instanceof IntegrationFailure) return withoutOptions(scope, error);
    throw error;
  }
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () =>
      reject(new IntegrationFailure('timeout', { internal: 'Options took too long.' }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

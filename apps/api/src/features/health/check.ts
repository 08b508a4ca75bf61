import { setMaxListeners } from 'node:events';
import type { ReadAction } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import { actionsToProbe, proveAccess } from '@trackstar-link/integrations/kit';
import type { Orm } from '../../platform/db/connect';
import { displayNameOf } from '../connections';
import { disabledActions, type OrganizationRow } from '../organizations';
import type { VendorSessions } from '../vendor-sessions';
import { finish, type ClaimedConnection } from './claims';
import { judge, type CheckResult } from './judge';

/** Everything that talks to the vendor during a check ends by then. */
const deadlineMs = 30_000;

export interface CheckServices {
  orm: Orm;
  vendorSessions: VendorSessions;
  organization(orgId: string): Promise<OrganizationRow>;
  intervalSeconds: number;
}

/** Proves credentials and probes permissions as an install does, and writes what that means. */
export async function checkConnection(
  { orm, vendorSessions, organization, intervalSeconds }: CheckServices,
  {
    connection,
    checker,
    stop,
  }: { connection: ClaimedConnection; checker: string; stop: AbortSignal },
): Promise<void> {
  const { id, orgId, integrationName, integrationType } = connection;
  const org = await organization(orgId);
  const probed = readsToProbe(connection, org);
  const { signal, end } = limited(stop);
  // Every probe listens to it at once; Node would suspect a leak at eleven.
  setMaxListeners(0, signal);
  const verdict = await vendorSessions
    .check({ orgId, connectionId: id, signal }, (session) =>
      proveAccess(session, { actions: probed }),
    )
    .finally(end);
  // What was cut short says nothing about the vendor.
  stop.throwIfAborted();
  const result: CheckResult =
    'value' in verdict
      ? { permissions: verdict.value.permissions }
      : { failure: verdict.failure, final: verdict.final, probed };
  const name = displayNameOf(integrationType, integrationName);
  const judgement = judge(connection, name, result);
  const { version } = verdict;
  await finish(orm, { connection, checker, version, judgement, intervalSeconds }, org);
}

/**
 * Aborts at the deadline, or when `stop` does. Not AbortSignal.any and AbortSignal.timeout: `stop` lives
 * as long as the process, and would hold on to the signal of every check there ever was.
 */
function limited(stop: AbortSignal): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException('The check was ended.', 'TimeoutError'));
  const timer = setTimeout(abort, deadlineMs);
  stop.addEventListener('abort', abort);
  if (stop.aborted) abort();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      stop.removeEventListener('abort', abort);
    },
  };
}

function readsToProbe(connection: ClaimedConnection, organization: OrganizationRow): ReadAction[] {
  const { integrationName, integrationType, authMethod } = connection;
  const definition = findIntegration(integrationType, integrationName);
  if (!definition) return [];
  return actionsToProbe(definition, authMethod, [
    ...disabledActions(organization, integrationType, connection.enabledFunctions),
    ...connection.disabledFunctions,
  ]);
}

import type { Action, Permission, ReadAction } from '@trackstar-link/contract';
import type { FailureKind, IntegrationFailure } from '@trackstar-link/integrations/kit';
import { breakingFailures, type Finding } from '../connection-errors';
import { missingPermissions, type ErrorRow } from '../connections';

/** After a first failure it is looked at again 30 and 60 seconds later. */
const recheckSeconds = 30;
/** In the middle of that, a vendor that does not answer is given a little longer. */
const patienceSeconds = 60;

export interface HealthBefore {
  failedChecks: number;
  permissions: readonly Permission[];
}

export type CheckResult =
  | { permissions: readonly Permission[] }
  | { failure: IntegrationFailure; final: boolean; probed: readonly ReadAction[] };

export interface Judgement {
  failedChecks: number;
  permissions: Permission[];
  found: Finding[];
  /** Known errors about which nothing was learned. */
  keeps: (known: Pick<ErrorRow, 'error_type' | 'action'>) => boolean;
  /** When to look again; undefined: in an interval. */
  againInSeconds: number | undefined;
}

/** What speaks against the account itself. A vendor that is down, slow or odd never does. */
const against: readonly FailureKind[] = ['credentials_rejected', 'account_disabled', 'not_enabled'];

/** What a check means for a connection: three failures in a row break it, one success heals it. */
export function judge(before: HealthBefore, displayName: string, result: CheckResult): Judgement {
  if ('permissions' in result) return reachable(before, displayName, result.permissions);
  const { failure, final, probed } = result;
  if (failure.kind === 'missing_permission') return nothingAllowed(before, failure, probed);
  if (!against.includes(failure.kind)) return inconclusive(before);

  const failedChecks = final
    ? Math.max(breakingFailures, before.failedChecks + 1)
    : before.failedChecks + 1;
  const broken = failedChecks >= breakingFailures;
  const message = failure.publicMessage ?? `${displayName} did not accept these credentials.`;
  return {
    failedChecks,
    permissions: [...before.permissions],
    found: broken ? [{ errorType: 'invalid_credentials', action: null, message }] : [],
    keeps: () => true,
    againInSeconds: broken ? undefined : recheckSeconds,
  };
}

function reachable(
  before: HealthBefore,
  displayName: string,
  permissions: readonly Permission[],
): Judgement {
  const unknown = permissions.filter(({ status }) => status === 'unknown');
  const isUnknown = (action: Action | null) => unknown.some((each) => each.action === action);
  return {
    failedChecks: 0,
    // What could not be found out this time stays as it was.
    permissions: permissions.map(
      (now) =>
        (now.status === 'unknown' &&
          before.permissions.find(({ action }) => action === now.action)) ||
        now,
    ),
    found: missingPermissions(permissions, displayName),
    keeps: ({ error_type, action }) => error_type === 'missing_permission' && isUnknown(action),
    againInSeconds: undefined,
  };
}

/** Good credentials that are allowed nothing: each resource for itself, and the credentials stand. */
function nothingAllowed(
  { permissions }: HealthBefore,
  failure: IntegrationFailure,
  probed: readonly ReadAction[],
): Judgement {
  const message = failure.publicMessage ?? 'These credentials may read nothing.';
  return {
    failedChecks: 0,
    permissions: permissions.map((each) =>
      probed.some((action) => action === each.action)
        ? { ...each, status: 'denied', reason: 'missing_permission', message }
        : each,
    ),
    found: probed.map((action) => ({ errorType: 'missing_permission', action, message })),
    keeps: () => false,
    againInSeconds: undefined,
  };
}

function inconclusive({ failedChecks, permissions }: HealthBefore): Judgement {
  const doubtful = failedChecks > 0 && failedChecks < breakingFailures;
  return {
    failedChecks,
    permissions: [...permissions],
    found: [],
    keeps: () => true,
    againInSeconds: doubtful ? patienceSeconds : undefined,
  };
}

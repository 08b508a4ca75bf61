import type { LinkEventDetails } from '@trackstar-link/contract/bridge';
import type { CallFailed } from './api';
import type { Connected } from './api-install';
import { tell } from './host';

/** What is being tried: told alike whether the customer types credentials or signs in elsewhere. */
export interface Attempt {
  integrationName: string;
  authMethod: string;
}

/** The id to quote, where the call came far enough to have one. */
function idOf({ requestId }: { requestId?: string | undefined }): { requestId?: string } {
  return requestId === undefined ? {} : { requestId };
}

export function tellSubmitted({ integrationName, authMethod }: Attempt): void {
  tell('credentials_submitted', { step: 'credentials', integrationName, authMethod });
}

/** That it is connected; `meanwhile` comes before what the account does not let be read. */
export function tellConnected(attempt: Attempt, reply: Connected, meanwhile: () => void): void {
  const { integrationName, authMethod } = attempt;
  const connected: LinkEventDetails['connected'] = {
    step: 'result',
    integrationName,
    authMethod,
    ...idOf(reply),
  };
  tell('connected', connected);
  meanwhile();
  for (const { action, resource, status, reason } of reply.permissions)
    if (status !== 'granted')
      tell('permission_missing', {
        ...connected,
        action,
        resource,
        status,
        ...(reason && { reason }),
      });
}

/** `step`: the screen on which the failure came about. */
export function tellFailed(
  { integrationName, authMethod }: Attempt,
  step: 'checking' | 'signing-in',
  failure: CallFailed,
): void {
  const { code } = failure;
  tell('check_failed', { step, integrationName, authMethod, code, ...idOf(failure) });
}

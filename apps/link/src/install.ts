import { toAction } from '@trackstar-link/contract/actions';
import { CallFailed } from './api';
import { createInstall, type ExistingChoice, type InstallRequest } from './api-install';
import { bridge } from './host';
import { chosenLanguage } from './i18n';
import { readSessionAgain } from './link-session';
import { advance } from './progress';
import { startInstall, stopInstall } from './running-install';
import {
  fail,
  finish,
  goBack,
  setHandover,
  showProgress,
  shownDropbox,
  startChecking,
  useSession,
} from './session';
import { tellConnected, tellFailed, tellSubmitted } from './told-attempt';
import { withToken } from './tokens';

/** Stops the check and returns to the form. */
export function backToForm(): void {
  stopInstall();
  goBack();
}

/** A name that no action has needs no switching off; the API would refuse the whole call for it. */
function disabledActions(names: readonly string[]) {
  return names.map(toAction).filter((action) => action !== undefined);
}

/**
 * Connects the chosen integration, and tells the host once when it is done. `existing`: what the customer
 * chose for an account that is connected already.
 */
export async function connect(
  credentials: Record<string, string>,
  existing?: ExistingChoice,
): Promise<void> {
  const { integration, methodId, options } = useSession.getState();
  if (!integration || methodId === null) return;
  const dropbox = shownDropbox(useSession.getState());
  const { signal } = startInstall();
  const request: InstallRequest = {
    integration_name: integration.integration_name,
    integration_type: integration.integration_type,
    auth_method: methodId,
    credentials,
    ...(dropbox && { dropbox_id: dropbox.dropbox_id }),
    disabled_functions: disabledActions(options?.disabledFunctions ?? []),
    ...(existing && { existing }),
  };
  const attempt = { integrationName: integration.integration_name, authMethod: methodId };
  startChecking();
  tellSubmitted(attempt);
  try {
    const reply = await withToken(
      signal,
      async (token, renewed) => {
        if (renewed) await readSessionAgain(token, signal);
        return createInstall({ token, language: chosenLanguage(), signal }, request, (event) => {
          if (!signal.aborted) showProgress((progress) => advance(progress, event));
        });
      },
      () => showProgress((progress) => ({ ...progress, stage: 'renewing' })),
    );
    if (signal.aborted) return;
    finish(reply);
    tellConnected(attempt, reply, handOver);
  } catch (cause) {
    if (signal.aborted) return;
    const failure = cause instanceof CallFailed ? cause : new CallFailed('internal', String(cause));
    fail(failure);
    tellFailed(attempt, 'checking', failure);
  }
}

/** Hands the auth code to the host; runs again only when the host could not take it. */
export function handOver(): void {
  const { reply } = useSession.getState();
  if (!reply) return;
  // A magic link has made its connection: there is nothing to hand over, and nobody to take it.
  if (reply.auth_code === null) return setHandover('ok');
  const integrationName = reply.integration_name;
  bridge.send({ kind: 'success', authCode: reply.auth_code, integrationName });
}

import type { ExitDetail, ExitError } from '@trackstar-link/contract/bridge';
import { bridge, tell } from './host';
import { loadFailure } from './link-session';
import { forgetPlace } from './resume';
import { stopInstall } from './running-install';
import { stopSignIn } from './running-sign-in';
import { isDirty, setLeaving, useSession } from './session';

/**
 * Closes the modal for good: nothing is kept to come back to. The host hears at which step, and the
 * failure that is showing, if any.
 */
export function leave(error: ExitError | null = null): void {
  const { step: shown, route, integration, failure: ofInstall, reply } = useSession.getState();
  const failure = ofInstall ?? loadFailure();
  const requestId = failure?.requestId ?? reply?.requestId;
  const detail: ExitDetail = {
    // Before the session is there, no screen of the way has been shown.
    step: route.length > 0 ? shown : 'loading',
    ...(integration && { integrationName: integration.integration_name }),
    ...(requestId && { requestId }),
  };
  const reason = error ?? (failure && { code: failure.code, message: failure.message });
  stopInstall();
  stopSignIn();
  forgetPlace();
  tell('closed', { ...detail, ...(reason && { code: reason.code }) });
  bridge.send({ kind: 'close', error: reason, detail });
}

/** Close button and Escape: asks first when something would be lost; asked twice, it stays. */
export function requestClose(): void {
  const session = useSession.getState();
  if (session.leaving) setLeaving(false);
  else if (isDirty(session)) setLeaving(true);
  else leave();
}

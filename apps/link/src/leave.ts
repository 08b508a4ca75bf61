import { bridge, tell } from './host';
import { stopInstall } from './install';
import { stopSignIn } from './sign-in';
import { isDirty, setLeaving, useSession } from './session';

/** Closes the modal; the host hears at which step, and the failure that is showing, if any. */
export function leave(error: { code: string; message: string } | null = null): void {
  const { step, integration, failure } = useSession.getState();
  const requestId = failure?.requestId;
  const reason = error ?? (failure && { code: failure.code, message: failure.message });
  stopInstall();
  stopSignIn();
  tell('closed', { step });
  bridge.send({
    kind: 'close',
    error: reason,
    detail: {
      step,
      ...(integration && { integrationName: integration.integration_name }),
      ...(requestId && { requestId }),
    },
  });
}

/** Close button and Escape: asks first when something would be lost; asked twice, it stays. */
export function requestClose(): void {
  const session = useSession.getState();
  if (session.leaving) setLeaving(false);
  else if (isDirty(session)) setLeaving(true);
  else leave();
}

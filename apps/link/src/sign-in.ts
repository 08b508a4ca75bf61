import { toAction } from '@trackstar-link/contract/actions';
import type { OAuthAttempt } from '@trackstar-link/contract/types';
import { CallFailed, type Caller } from './api';
import type { ExistingChoice } from './api-install';
import { cancelOAuth, claimOAuth, resumeOAuth, startOAuth, watchOAuth } from './api-sign-in';
import { bridge } from './host';
import { chosenLanguage } from './i18n';
import { handOver } from './install';
import { beginSignIn, endSignIn, runningSignIn, stopSignIn } from './running-sign-in';
import { newSignIn, randomId } from './new-sign-in';
import { isPlaceKept } from './resume';
import { toCredentials } from './screens/credentials/form';
import {
  chosenMethod,
  fail,
  finish,
  goBack,
  showSignIn,
  startSigningIn,
  typedValues,
  useSession,
  type SignIn,
} from './session';
import { tellConnected, tellFailed, tellSubmitted, type Attempt } from './told-attempt';
import { withToken } from './tokens';

const windowFeatures = 'popup,width=560,height=720';
const retryMs = 2_000;

function cancel(attemptId: string): void {
  const { token } = useSession.getState();
  if (token.kind === 'held') void cancelOAuth(callerOf(token.value), attemptId);
}

/** Back to the form, with a fresh start. */
export function backFromSignIn(): void {
  stopSignIn();
  goBack();
}

/**
 * Signs in at the system's own pages. To be called in a click: browsers let windows open only there, so
 * the window is opened first, at an address that the server gets to know a moment later. What comes of
 * it is told by our server alone; neither window looks at the other.
 */
export function signIn(fields: Record<string, string>): void {
  stopSignIn();
  const next = newSignIn();
  const opened = openWindow(next.startUrl);
  const signal = show({ ...next, blocked: opened === null });
  tellSubmitted(triedNow());
  begin(next, fields, signal)
    .catch((cause: unknown) => {
      // Still at the address where it waits for this very call.
      opened?.close();
      throw cause;
    })
    .then(() => follow(next.attemptId, signal))
    .catch((cause: unknown) => failed(cause, signal));
}

/**
 * The page that a sign-in in this tab would come back to; null where that cannot be: the host's script
 * is older than that, the host is in a frame itself, or nothing would be found again afterwards.
 */
export function pageToComeBackTo(): string | null {
  const page = useSession.getState().options?.page ?? '';
  const isHosts = URL.canParse(page) && new URL(page).origin === bridge.origin;
  return isHosts && window.parent === window.top && isPlaceKept() ? page : null;
}

/** Signs in here instead of in a window: the host's page goes away, and comes back afterwards. */
export function continueInTab(): void {
  const session = useSession.getState();
  const method = chosenMethod(session);
  const page = pageToComeBackTo();
  if (!method || page === null) return;
  stopSignIn();
  const next = newSignIn();
  const signal = show({ ...next, blocked: true });
  // Ahead of the call, so that the host has it before the page goes away.
  bridge.send({ kind: 'away' });
  begin(next, toCredentials(method, typedValues(session)), signal, page)
    .then(() => {
      // From here and not from the host's page: only a page of ours is led on without being asked.
      if (!signal.aborted) window.open(next.startUrl, '_top');
      return follow(next.attemptId, signal);
    })
    .catch((cause: unknown) => failed(cause, signal));
}

/** Goes on with the sign-in that was under way when the host's page went away. */
export function resumeSignIn(): void {
  const { signIn } = useSession.getState();
  if (!signIn?.resuming || runningSignIn()) return;
  const { attemptId, resumeKey } = signIn;
  const signal = run(attemptId);
  const nextKey = randomId();
  withToken(signal, (token) =>
    resumeOAuth({ ...callerOf(token), signal }, { attemptId, resumeKey, nextKey }),
  )
    .then((attempt) => {
      if (signal.aborted) return undefined;
      showSignIn({ attempt, resumeKey: nextKey, resuming: false });
      return follow(attemptId, signal);
    })
    .catch((cause: unknown) => failed(cause, signal));
}

function show(next: SignIn): AbortSignal {
  const signal = run(next.attemptId);
  startSigningIn(next);
  return signal;
}

function run(attemptId: string): AbortSignal {
  const controller = new AbortController();
  beginSignIn({ attemptId, controller, cancel: () => cancel(attemptId) });
  return controller.signal;
}

/** Tells our server about the sign-in whose address it leads on from. */
function begin(
  { attemptId, resumeKey }: SignIn,
  fields: Record<string, string>,
  signal: AbortSignal,
  page?: string,
): Promise<void> {
  const { integration, methodId, options } = useSession.getState();
  const request = {
    attempt_id: attemptId,
    integration_name: integration?.integration_name ?? '',
    integration_type: integration?.integration_type ?? '',
    auth_method: methodId ?? '',
    fields,
    disabled_functions: (options?.disabledFunctions ?? [])
      .map(toAction)
      .filter((action) => action !== undefined),
    resume_key: resumeKey,
    ...(page !== undefined && { return_url: page }),
  };
  return withToken(signal, (token) => startOAuth({ ...callerOf(token), signal }, request));
}

/** The customer knows the account that signed in somewhere else. */
export function confirmAccount(): void {
  claimAsToldNow({ confirmed: true });
}

/** The customer has chosen what becomes of an account that is connected already. */
export function claimSignIn(existing: ExistingChoice): void {
  const attempt = useSession.getState().signIn?.attempt;
  // It was confirmed before it came to a choice.
  claimAsToldNow({ confirmed: attempt?.needs_confirmation ?? false, existing });
}

function claimAsToldNow(told: Told): void {
  const running = runningSignIn();
  if (!running) return;
  const { attemptId, controller } = running;
  claim(attemptId, controller.signal, told).catch((cause: unknown) =>
    failed(cause, controller.signal),
  );
}

/** Hears from the server until there is an outcome; a broken stream is opened again. */
async function follow(attemptId: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const attempt = await latest(attemptId, signal);
    if (attempt?.status === 'failed') throw toFailure(attempt);
    if (attempt?.status === 'completed') {
      if (!attempt.needs_confirmation) await claim(attemptId, signal, { confirmed: false });
      return;
    }
  }
}

/** The last word of one stream; null when the network failed, after a pause. */
async function latest(attemptId: string, signal: AbortSignal): Promise<OAuthAttempt | null> {
  try {
    return await withToken(signal, (token) =>
      watchOAuth({ ...callerOf(token), signal }, attemptId, (attempt) => {
        if (!signal.aborted) showSignIn({ attempt });
      }),
    );
  } catch (cause) {
    const passes =
      cause instanceof CallFailed &&
      ['network', 'offline', 'database_unavailable'].includes(cause.code);
    if (!passes || signal.aborted) throw cause;
    await pause(signal);
    return null;
  }
}

interface Told {
  confirmed: boolean;
  existing?: ExistingChoice;
}

async function claim(attemptId: string, signal: AbortSignal, told: Told): Promise<void> {
  const reply = await withToken(signal, (token) =>
    claimOAuth({ ...callerOf(token), signal }, attemptId, told),
  );
  if (signal.aborted) return;
  endSignIn();
  finish(reply);
  tellConnected(triedNow(), reply, handOver);
}

function failed(cause: unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  const failure = cause instanceof CallFailed ? cause : new CallFailed('internal', String(cause));
  // What was signed in to waits for the customer's choice.
  if (failure.code !== 'account_already_connected') endSignIn();
  fail(readable(failure));
  tellFailed(triedNow(), 'signing-in', failure);
}

/** Neither changes while a sign-in runs: to choose another one stops it. */
function triedNow(): Attempt {
  const { integration, methodId } = useSession.getState();
  return { integrationName: integration?.integration_name ?? '', authMethod: methodId ?? '' };
}

/** The same failure means something else where nothing was typed. */
function readable(failure: CallFailed): CallFailed {
  const as = {
    credentials_rejected: 'oauth_failed',
    oauth_cancelled: 'oauth_expired',
    oauth_attempt_not_found: 'oauth_expired',
    oauth_attempt_unfinished: 'oauth_expired',
  } as const;
  const code = Object.hasOwn(as, failure.code) ? as[failure.code as keyof typeof as] : failure.code;
  const { message, requestId, detail, accounts } = failure;
  return new CallFailed(code, message, requestId, detail, accounts);
}

function toFailure({ error }: OAuthAttempt): CallFailed {
  const code = (error?.code ?? 'oauth_failed') as CallFailed['code'];
  return new CallFailed(code, error?.message ?? '');
}

function openWindow(url: string): Window | null {
  try {
    return window.open(url, '_blank', windowFeatures);
  } catch {
    return null;
  }
}

function callerOf(token: string): Caller {
  return { token, language: chosenLanguage(), signal: new AbortController().signal };
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, retryMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

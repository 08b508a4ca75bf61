import { toAction } from '@trackstar-link/contract/actions';
import type { OAuthAttempt } from '@trackstar-link/contract/types';
import { CallFailed, type Caller } from './api';
import { cancelOAuth, claimOAuth, startOAuth, watchOAuth } from './api-sign-in';
import { chosenLanguage } from './i18n';
import { handOver } from './install';
import { beginSignIn, endSignIn, runningSignIn, stopSignIn } from './running-sign-in';
import { fail, finish, goBack, showSignIn, startSigningIn, useSession } from './session';
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
  const { integration, methodId, options } = useSession.getState();
  if (!integration || methodId === null) return;
  stopSignIn();
  const attemptId = randomId();
  const startUrl = `${location.origin}/oauth/start/${attemptId}`;
  const opened = openWindow(startUrl);
  const controller = new AbortController();
  beginSignIn({ attemptId, controller, cancel: () => cancel(attemptId) });
  startSigningIn({ startUrl, blocked: opened === null, attempt: null });
  tellSubmitted(triedNow());
  const request = {
    attempt_id: attemptId,
    integration_name: integration.integration_name,
    integration_type: integration.integration_type,
    auth_method: methodId,
    fields,
    disabled_functions: (options?.disabledFunctions ?? [])
      .map(toAction)
      .filter((action) => action !== undefined),
  };
  const { signal } = controller;
  withToken(signal, (token) => startOAuth({ ...callerOf(token), signal }, request))
    .catch((cause: unknown) => {
      // Still at the address where it waits for this very call.
      opened?.close();
      throw cause;
    })
    .then(() => follow(attemptId, signal))
    .catch((cause: unknown) => failed(cause, signal));
}

/** The customer knows the account that signed in somewhere else. */
export function confirmAccount(): void {
  const running = runningSignIn();
  if (!running) return;
  const { attemptId, controller } = running;
  claim(attemptId, controller.signal, true).catch((cause: unknown) =>
    failed(cause, controller.signal),
  );
}

/** Hears from the server until there is an outcome; a broken stream is opened again. */
async function follow(attemptId: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const attempt = await latest(attemptId, signal);
    if (attempt?.status === 'failed') throw toFailure(attempt);
    if (attempt?.status === 'completed') {
      if (!attempt.needs_confirmation) await claim(attemptId, signal, false);
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

async function claim(attemptId: string, signal: AbortSignal, confirmed: boolean): Promise<void> {
  const reply = await withToken(signal, (token) =>
    claimOAuth({ ...callerOf(token), signal }, attemptId, confirmed),
  );
  if (signal.aborted) return;
  endSignIn();
  finish(reply);
  tellConnected(triedNow(), reply, handOver);
}

function failed(cause: unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  endSignIn();
  const failure = cause instanceof CallFailed ? cause : new CallFailed('internal', String(cause));
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
  } as const;
  const code = Object.hasOwn(as, failure.code) ? as[failure.code as keyof typeof as] : failure.code;
  return new CallFailed(code, failure.message, failure.requestId, failure.detail);
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

/** 256 random bits in base64url. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
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

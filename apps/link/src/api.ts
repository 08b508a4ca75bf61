import type {
  ErrorBody,
  ErrorCode,
  ErrorDetail,
  InstallReply,
  InstallStage,
  LinkSession,
  OAuthAttempt,
  Permission,
} from '@trackstar-link/contract/types';
import { readEvents } from './event-stream';

/** What can go wrong: the API's codes, and what never reached it or came back unreadable. */
export type FailureCode = ErrorCode | 'offline' | 'network' | 'token_failed';

/** The one error of the frame's calls. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly requestId?: string,
    readonly detail?: ErrorDetail,
  ) {
    super(message);
  }
}

export interface Caller {
  token: string;
  language: string;
  signal: AbortSignal;
}

export interface InstallRequest {
  integration_name: string;
  integration_type: string;
  auth_method: string;
  credentials: Record<string, string>;
  disabled_functions: string[];
}

export type InstallProgress =
  { event: 'stage'; data: InstallStage } | { event: 'permission'; data: Permission };

const sessionDeadline = 20_000;
/** The API gives up after 30 seconds; this is for an answer that got lost on the way. */
const installDeadline = 45_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function toFailure(body: unknown, requestId: string | undefined): CallFailed {
  if (!isRecord(body) || typeof body['code'] !== 'string' || typeof body['error'] !== 'string')
    return new CallFailed('internal', 'The answer could not be read.', requestId);
  const error = body as unknown as ErrorBody;
  return new CallFailed(error.code, error.error, error.request_id ?? requestId, error.detail);
}

function notReached(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted || cause instanceof CallFailed) return cause;
  if (cause instanceof SyntaxError) return new CallFailed('internal', 'The answer is not JSON.');
  return new CallFailed(navigator.onLine ? 'network' : 'offline', String(cause));
}

async function call(path: string, caller: Caller, deadline: number, init: RequestInit) {
  const response = await fetch(path, {
    ...init,
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${caller.token}`,
      'Accept-Language': caller.language,
      ...init.headers,
    },
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([caller.signal, AbortSignal.timeout(deadline)]),
  });
  const requestId = response.headers.get('x-request-id') ?? undefined;
  if (!response.ok) throw toFailure(await response.json().catch(() => undefined), requestId);
  return { response, requestId };
}

/** Reads what the link token may show: organization, integrations, allowed origins. */
export async function getSession(caller: Caller): Promise<LinkSession> {
  try {
    const { response, requestId } = await call('/link/session', caller, sessionDeadline, {});
    const session: unknown = await response.json();
    if (!isRecord(session) || !Array.isArray(session['integrations']))
      throw toFailure(undefined, requestId);
    return session as unknown as LinkSession;
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}

/** Connects a system; tells about progress while the API checks and probes. */
export async function createInstall(
  caller: Caller,
  request: InstallRequest,
  onProgress: (progress: InstallProgress) => void,
): Promise<InstallReply> {
  try {
    const { response, requestId } = await call('/link/session/installs', caller, installDeadline, {
      method: 'POST',
      headers: { Accept: 'text/event-stream', 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream || !response.body) return toReply(await response.json(), requestId);
    for await (const { event, data } of readEvents(response.body)) {
      const parsed: unknown = JSON.parse(data);
      if (event === 'done') return toReply(parsed, requestId);
      if (event === 'failed') throw toFailure(parsed, requestId);
      if (event === 'stage' || event === 'permission')
        onProgress({ event, data: parsed } as InstallProgress);
    }
    throw new CallFailed('network', 'The stream ended before its result.', requestId);
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}

function toReply(body: unknown, requestId: string | undefined): InstallReply {
  if (isRecord(body) && typeof body['auth_code'] === 'string' && Array.isArray(body['permissions']))
    return body as unknown as InstallReply;
  throw toFailure(undefined, requestId);
}

export interface OAuthRequest {
  attempt_id: string;
  integration_name: string;
  integration_type: string;
  auth_method: string;
  fields: Record<string, string>;
  disabled_functions: string[];
}

/** Above what a stream of a sign-in takes before the API ends it. */
const watchDeadline = 40_000;
const oauthPath = '/link/session/oauth';

/** Tells the API about a sign-in whose window is already open. */
export async function startOAuth(caller: Caller, request: OAuthRequest): Promise<void> {
  try {
    await call(oauthPath, caller, sessionDeadline, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}

/** Hears how far a sign-in is; the last word when the stream ends. */
export async function watchOAuth(
  caller: Caller,
  attemptId: string,
  onChange: (attempt: OAuthAttempt) => void,
): Promise<OAuthAttempt> {
  try {
    const { response, requestId } = await call(`${oauthPath}/${attemptId}`, caller, watchDeadline, {
      headers: { Accept: 'text/event-stream' },
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream || !response.body) return toAttempt(await response.json(), requestId);
    for await (const { event, data } of readEvents(response.body)) {
      const parsed: unknown = JSON.parse(data);
      if (event === 'failed') throw toFailure(parsed, requestId);
      if (event !== 'status' && event !== 'done') continue;
      const attempt = toAttempt(parsed, requestId);
      onChange(attempt);
      if (event === 'done') return attempt;
    }
    throw new CallFailed('network', 'The stream ended before its result.', requestId);
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}

/** Takes what a completed sign-in yielded. */
export async function claimOAuth(
  caller: Caller,
  attemptId: string,
  confirmed: boolean,
): Promise<InstallReply> {
  try {
    const path = `${oauthPath}/${attemptId}/claim`;
    const { response, requestId } = await call(path, caller, sessionDeadline, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ account_confirmed: confirmed }),
    });
    return toReply(await response.json(), requestId);
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}

/** Gives a sign-in up. It expires by itself too, so nobody waits for the answer. */
export async function cancelOAuth(caller: Caller, attemptId: string): Promise<void> {
  const path = `${oauthPath}/${attemptId}`;
  await call(path, caller, sessionDeadline, { method: 'DELETE', keepalive: true }).catch(
    () => undefined,
  );
}

function toAttempt(body: unknown, requestId: string | undefined): OAuthAttempt {
  if (isRecord(body) && typeof body['status'] === 'string') return body as unknown as OAuthAttempt;
  throw toFailure(undefined, requestId);
}

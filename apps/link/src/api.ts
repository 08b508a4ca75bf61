import type {
  ErrorBody,
  ErrorCode,
  ErrorDetail,
  LinkSession,
} from '@trackstar-link/contract/types';

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
    readonly accounts?: ErrorBody['accounts'],
  ) {
    super(message);
  }
}

export interface Caller {
  /** Null where what is sent says it all. */
  token: string | null;
  language: string;
  signal: AbortSignal;
}

/** For calls that answer at once. */
export const sessionDeadline = 20_000;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Reads what the API says went wrong; an answer that says nothing of the kind is its fault too. */
export function toFailure(body: unknown, requestId: string | undefined): CallFailed {
  if (!isRecord(body) || typeof body['code'] !== 'string' || typeof body['error'] !== 'string')
    return new CallFailed('internal', 'The answer could not be read.', requestId);
  const error = body as unknown as ErrorBody;
  return new CallFailed(
    error.code,
    error.error,
    error.request_id ?? requestId,
    error.detail,
    error.accounts,
  );
}

/** Tells apart whose side a call failed on that has no answer, or no readable one. */
export function notReached(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted || cause instanceof CallFailed) return cause;
  if (cause instanceof SyntaxError) return new CallFailed('internal', 'The answer is not JSON.');
  return new CallFailed(navigator.onLine ? 'network' : 'offline', String(cause));
}

/** One call with the link token; resolves for answers that succeeded only. */
export async function call(path: string, caller: Caller, deadline: number, init: RequestInit) {
  const response = await fetch(path, {
    ...init,
    headers: {
      Accept: 'application/json',
      ...(caller.token !== null && { Authorization: `Bearer ${caller.token}` }),
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

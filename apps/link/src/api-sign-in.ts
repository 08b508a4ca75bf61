import type { OAuthAttempt } from '@trackstar-link/contract/types';
import {
  call,
  CallFailed,
  isRecord,
  notReached,
  sessionDeadline,
  toFailure,
  type Caller,
} from './api';
import { toReply, type Connected, type ExistingChoice } from './api-install';
import { readEvents } from './event-stream';

export interface OAuthRequest {
  attempt_id: string;
  integration_name: string;
  integration_type: string;
  auth_method: string;
  fields: Record<string, string>;
  disabled_functions: string[];
  resume_key: string;
  /** The host's page to go back to, where the sign-in takes its tab. */
  return_url?: string;
}

/** Above what a stream of a sign-in takes before the API ends it. */
const watchDeadline = 40_000;
const oauthPath = '/link/session/oauth';

/** Tells the API about a sign-in, whose window may be open already. */
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

/** Goes on with a sign-in that another link token began; `nextKey` takes its key's place. */
export async function resumeOAuth(
  caller: Caller,
  { attemptId, resumeKey, nextKey }: { attemptId: string; resumeKey: string; nextKey: string },
): Promise<OAuthAttempt> {
  try {
    const path = `${oauthPath}/${attemptId}/resume`;
    const { response, requestId } = await call(path, caller, sessionDeadline, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ resume_key: resumeKey, next_resume_key: nextKey }),
    });
    return toAttempt(await response.json(), requestId);
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
  { confirmed, existing }: { confirmed: boolean; existing?: ExistingChoice | undefined },
): Promise<Connected> {
  try {
    const path = `${oauthPath}/${attemptId}/claim`;
    const { response, requestId } = await call(path, caller, sessionDeadline, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ account_confirmed: confirmed, existing }),
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

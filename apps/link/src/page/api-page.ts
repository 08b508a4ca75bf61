import type { MagicLinkGreeting } from '@trackstar-link/contract/types';
import { call, CallFailed, isRecord, notReached, sessionDeadline, toFailure } from '../api';
import { chosenLanguage } from '../i18n';

async function post(path: string, secret: string): Promise<Record<string, unknown>> {
  const caller = { token: null, language: chosenLanguage(), signal: new AbortController().signal };
  try {
    const { response, requestId } = await call(path, caller, sessionDeadline, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ secret }),
    });
    const body: unknown = await response.json();
    if (!isRecord(body)) throw toFailure(undefined, requestId);
    return body;
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}

/** Who asks for what. Uses nothing up. */
export async function readGreeting(secret: string): Promise<MagicLinkGreeting> {
  const greeting = await post('/link/magic', secret);
  if (!isRecord(greeting['organization'])) throw toFailure(undefined, undefined);
  return greeting as unknown as MagicLinkGreeting;
}

/** A link token, once the customer has said that they want to go on. */
export async function startSession(secret: string): Promise<string> {
  const { link_token } = await post('/link/magic/sessions', secret);
  if (typeof link_token !== 'string') throw toFailure(undefined, undefined);
  return link_token;
}

/** Why a link does not lead anywhere, or does so no longer. */
export type Closed = 'magic_link_unknown' | 'magic_link_expired' | 'magic_link_revoked';

export function closedBy(cause: unknown): Closed | null {
  const { code } = cause instanceof CallFailed ? cause : {};
  return code === 'magic_link_unknown' ||
    code === 'magic_link_expired' ||
    code === 'magic_link_revoked'
    ? code
    : null;
}

export function toCallFailed(cause: unknown): CallFailed {
  return cause instanceof CallFailed ? cause : new CallFailed('internal', String(cause));
}

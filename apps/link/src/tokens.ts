import { CallFailed } from './api';
import { bridge } from './host';
import { setToken, useSession, type Token } from './session';

/** Codes with which the API turns a token down that another one can replace. */
export const renewable: ReadonlySet<string> = new Set([
  'link_token_expired',
  'link_token_used',
  'link_token_invalid',
]);

/** Asks the host for a fresh token; nothing else of the session changes. */
export function wantToken(): void {
  setToken({ kind: 'awaited' });
  bridge.send({ kind: 'token-wanted' });
}

/** The token, as soon as the host has handed it over. */
function heldToken(signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = (token: Token) => {
      if (token.kind === 'awaited') return;
      stop();
      if (token.kind === 'held') resolve(token.value);
      else reject(new CallFailed('token_failed', token.message));
    };
    const unsubscribe = useSession.subscribe(({ token }) => settle(token));
    const abort = () => {
      stop();
      reject(signal.reason as Error);
    };
    const stop = () => {
      unsubscribe();
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    else settle(useSession.getState().token);
  });
}

/**
 * Runs a call with the link token. When the API turns the token down as expired or used, the host
 * is asked for a fresh one and the call runs once more; the customer does not notice.
 */
export async function withToken<Result>(
  signal: AbortSignal,
  call: (token: string, renewed: boolean) => Promise<Result>,
  onRenewal: () => void = () => undefined,
): Promise<Result> {
  const token = await heldToken(signal);
  try {
    return await call(token, false);
  } catch (cause) {
    if (!(cause instanceof CallFailed) || !renewable.has(cause.code)) throw cause;
    const { token: current } = useSession.getState();
    if (current.kind === 'held' && current.value === token) wantToken();
    onRenewal();
    return call(await heldToken(signal), true);
  }
}

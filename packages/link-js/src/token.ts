import type { HostMessage } from '@trackstar-link/contract/bridge';
import { complain } from './console';
import type { LinkConfig } from './config';

export type TokenAnswer = Extract<HostMessage, { kind: 'token' | 'token-failed' }>;

/** Asks the host for a link token. A host that has none to give is an answer too, never a throw. */
export async function requestToken(config: LinkConfig | undefined): Promise<TokenAnswer> {
  const failed = (message: string): TokenAnswer => {
    complain(message);
    return { kind: 'token-failed', message };
  };
  // Configs also come from plain scripts, where nothing has checked their types.
  const getLinkToken: unknown = config?.getLinkToken;
  if (typeof getLinkToken !== 'function') return failed('getLinkToken is missing.');
  try {
    const token: unknown = await getLinkToken();
    // No spaces: a backend's error page, which hosts hand on by mistake, is no token either.
    if (typeof token === 'string' && /^\S+$/.test(token)) return { kind: 'token', token };
    return failed('getLinkToken returned no token.');
  } catch (error) {
    reportError(error);
    return failed('getLinkToken failed.');
  }
}

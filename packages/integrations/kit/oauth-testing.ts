import type { BrowserSignIn, SignInContext, Tokens } from './browser-sign-in';
import { IntegrationFailure, type VendorTransport } from './types';
import { simulatedApp } from './oauth-simulator';

/** Plays the customer's browser against a simulator: signs in as an account and comes back. */
export async function signInAs(
  browser: BrowserSignIn,
  account: string,
  options: {
    values: Readonly<Record<string, string>>;
    transport: VendorTransport;
    redirectUri: string;
    /** What the system's server has posted by the time the browser is back. */
    delivered?: () => Record<string, unknown> | undefined;
    signal?: AbortSignal;
  },
): Promise<Tokens> {
  const { values, transport, redirectUri, signal = new AbortController().signal } = options;
  const context: SignInContext = {
    app: browser.needsApp ? simulatedApp : undefined,
    values,
    redirectUri,
    keysUri: redirectUri.replace('/callback/', '/keys/'),
  };
  const secrets = { state: 'a-state', verifier: 'a-verifier-of-enough-characters-0123456789abcd' };
  const url = new URL(browser.authorizeUrl(context, secrets));
  url.searchParams.set('account', account);
  url.searchParams.set('decision', 'approve');
  const page = await transport({ method: 'GET', url: url.href, headers: {}, signal });
  const outcome = browser.readCallback(context, paramsOf(page.headers['location'] ?? ''));
  if (outcome.kind !== 'granted') {
    const kind = outcome.kind === 'denied' ? 'credentials_rejected' : 'unexpected_answer';
    throw new IntegrationFailure(kind, { internal: outcome.kind });
  }
  const { code, captured } = outcome;
  const tokens = await browser.exchange(
    context,
    { code, captured, verifier: secrets.verifier },
    { transport, signal },
  );
  if (!browser.readKeys) return tokens;
  const keys = browser.readKeys(options.delivered?.() ?? {});
  if (!keys) throw new IntegrationFailure('unexpected_answer', { internal: 'no keys' });
  return { ...tokens, stored: { ...tokens.stored, ...keys } };
}

/** Parameters of a callback, wherever the vendor put them. */
export function paramsOf(location: string): Record<string, string> {
  const { search, hash } = new URL(location, 'https://nowhere.example');
  return Object.fromEntries(new URLSearchParams(hash.slice(1) || search));
}

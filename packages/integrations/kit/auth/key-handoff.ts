import { atVendor, type SignInContext } from '../browser-sign-in';
import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import { IntegrationFailure } from '../types';

interface KeyHandoff<Name extends string> extends Omit<SignIn, 'signIn' | 'browser'> {
  /** Where the customer's installation is. */
  fields: Readonly<Record<Name, Field>>;
  /** The page of the customer's own installation that asks for consent. */
  authorizeUrl: (
    values: Readonly<Record<NoInfer<Name>, string>>,
    request: { state: string; returnUrl: string; keysUrl: string },
  ) => string;
  /** The parameter that brings the state back, with the browser and with the keys alike. */
  stateParam: string;
  /** Whether the browser comes back with a yes. */
  isGranted: (params: Readonly<Record<string, string>>) => boolean;
  /** Picks the keys out of what the installation's server delivered. */
  readKeys: (body: Readonly<Record<string, unknown>>) => Record<string, string> | undefined;
  /** Authorizes calls once the keys are there. */
  use: SignIn['signIn'];
}

/**
 * Keys that the customer's installation makes on consent: its server delivers them to ours, then sends
 * the browser back. WooCommerce calls it "application authentication endpoint".
 */
export function keyHandoff<Name extends string>(options: KeyHandoff<Name>): SignIn {
  const { authorizeUrl, stateParam, isGranted, readKeys, use, ...method } = options;
  return {
    ...method,
    signIn: use,
    browser: {
      kind: 'key_handoff',
      needsApp: false,
      stateParam,
      authorizeUrl({ values, redirectUri, keysUri, simulatorUrl }: SignInContext, { state }) {
        // Validated against the very fields that these names come from.
        const named = values as Readonly<Record<NoInfer<Name>, string>>;
        const text = authorizeUrl(named, { state, returnUrl: redirectUri, keysUrl: keysUri });
        const url = new URL(text);
        if (url.protocol !== 'https:' && url.protocol !== 'http:') {
          throw new IntegrationFailure('credentials_rejected', { internal: 'Not a web address.' });
        }
        return atVendor(url.href, simulatorUrl).href;
      },
      readCallback: (_context, params) =>
        isGranted(params) ? { kind: 'granted', code: '', captured: {} } : { kind: 'denied' },
      // The keys came another way; the API adds them.
      exchange: async ({ values }) => ({ stored: { ...values }, expiresInSeconds: undefined }),
      readKeys,
    },
  };
}

import type { VendorTransport } from './types';

/** The app that an operator or an organization has registered with a vendor. */
export interface OAuthApp {
  clientId: string;
  /** Public clients have none. */
  clientSecret?: string | undefined;
}

/** What every step of one sign-in knows. */
export interface SignInContext {
  /** Undefined where the way to sign in needs none. */
  app: OAuthApp | undefined;
  /** Values of the method's fields, validated. */
  values: Readonly<Record<string, string>>;
  /** Where the browser comes back to: one address per integration. */
  redirectUri: string;
  /** Where the vendor's server delivers keys, for a key hand-off. */
  keysUri: string;
  /** Stands in for every origin of the vendor. */
  simulatorUrl?: string | undefined;
}

/** Made for one sign-in, 256 random bits each. */
export interface SignInSecrets {
  /** Comes back with the browser, once. */
  state: string;
  /** The PKCE verifier; the nonce follows from it. */
  verifier: string;
}

/** What came back with the browser. A parameter that came twice is not among them. */
export type CallbackParams = Readonly<Record<string, string>>;

export type CallbackOutcome =
  | {
      kind: 'granted';
      /** Empty for a key hand-off. */
      code: string;
      /** Parameters to keep: whose account it is, where it lives. */
      captured: Record<string, string>;
    }
  | { kind: 'denied' }
  /** The vendor says that it failed. */
  | { kind: 'vendor_error'; internal: string }
  /** It does not belong to this sign-in: another issuer, another shop, a wrong signature. */
  | { kind: 'mismatch'; internal: string };

export interface Network {
  transport: VendorTransport;
  signal: AbortSignal;
}

/** What a sign-in or a renewal yields. */
export interface Tokens {
  /** To encrypt and keep, in place of what was kept before. */
  stored: Record<string, string>;
  /** Undefined for a token that does not expire. */
  expiresInSeconds: number | undefined;
}

/**
 * A way to sign in that sends the customer's browser to the vendor. Pure functions of their input:
 * who asks, which browser it is and that each thing happens once is the API's business.
 */
export interface BrowserSignIn {
  kind: 'oauth2' | 'key_handoff';
  /** Whether the vendor wants a registered app. */
  needsApp: boolean;
  /** The parameter that brings the state back. */
  stateParam: string;
  authorizeUrl(context: SignInContext, secrets: SignInSecrets): string;
  readCallback(context: SignInContext, params: CallbackParams): CallbackOutcome;
  /** Trades what the browser brought for tokens. */
  exchange(
    context: SignInContext,
    granted: { code: string; captured: Readonly<Record<string, string>>; verifier: string },
    network: Network,
  ): Promise<Tokens>;
  /** Undefined where there is nothing to renew. */
  refresh?: (
    context: SignInContext,
    stored: Readonly<Record<string, string>>,
    network: Network,
  ) => Promise<Tokens>;
  /** Days after which a refresh token lapses unless it is used. */
  refreshTokenDays?: number | undefined;
  /** Reads the keys that the vendor's server delivered; undefined where they are not keys. */
  readKeys?: (body: Readonly<Record<string, unknown>>) => Record<string, string> | undefined;
}

/** An address of the vendor; where a simulator plays all of its hosts, at the place of this one. */
export function atVendor(url: string, simulatorUrl: string | undefined): URL {
  const vendor = new URL(url);
  if (simulatorUrl === undefined) return vendor;
  const place = `${simulatorUrl.replace(/\/+$/, '')}/~${vendor.host}`;
  return new URL(place + vendor.pathname + vendor.search);
}

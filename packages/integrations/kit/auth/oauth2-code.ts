import { createHash } from 'node:crypto';
import {
  atVendor,
  type BrowserSignIn,
  type CallbackOutcome,
  type CallbackParams,
  type OAuthApp,
  type SignInContext,
  type SignInSecrets,
  type Tokens,
} from '../browser-sign-in';
import { leadsTo, type Hosts } from '../base-url';
import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import type { VendorHttp } from '../http';
import { IntegrationFailure } from '../types';
import { requestTokens, type TokenRequest } from './oauth2-token';

type Values = Readonly<Record<string, string>>;
type Address<Name extends string> =
  string | ((values: Readonly<Record<NoInfer<Name>, string>>) => string);
/** Names of the authorize request that a vendor calls otherwise; null leaves one out. */
type ParamNames = Partial<
  Record<'response_type' | 'client_id' | 'redirect_uri' | 'scope', string | null>
>;

export interface OAuth2Code<Name extends string> extends Omit<
  SignIn,
  'signIn' | 'browser' | 'fields'
> {
  /** What must be known before the browser goes: a shop, a region. Never secrets. */
  fields?: Readonly<Record<Name, Field>>;
  /** A function where each tenant or region has its own; then `hosts` says which there are. */
  authorizeUrl: Address<Name>;
  tokenUrl: Address<Name>;
  /** Where a token is renewed, if not at tokenUrl. */
  refreshUrl?: Address<Name>;
  /** Every host that the addresses above may have, for those that depend on values. */
  hosts?: Hosts;
  scopes?: readonly string[];
  scopeSeparator?: ' ' | ',';
  /** `code`, unless the vendor insists on a hybrid. */
  responseType?: string;
  paramNames?: ParamNames;
  /** The id by which the sign-in page knows the app, and the one that gets tokens, where they differ. */
  idsOf?: (clientId: string) => { authorize: string; token: string };
  /** More parameters of the authorize request. */
  authorizeParams?: Readonly<Record<string, string>>;
  /** More parameters of the code's exchange, and of a renewal. */
  exchangeParams?: Readonly<Record<string, string>>;
  refreshParams?: Readonly<Record<string, string>>;
  /** False only where the vendor refuses a request that carries a challenge. */
  pkce?: boolean;
  /** How the app proves itself at the token endpoint. */
  clientAuthentication: 'basic' | 'body' | 'none';
  /** Sends a nonce, and wants it back in the id token that comes from the token endpoint. */
  openId?: boolean;
  /** The vendor's issuer (RFC 9207), where it is not the origin of authorizeUrl. */
  issuer?: Address<Name>;
  /** The vendor always says who it is: an answer that does not is refused. */
  issuerRequired?: boolean;
  /** What the vendor calls the code. */
  codeParam?: string;
  /** Errors that mean "the customer said no", beside access_denied. */
  deniedBy?: readonly string[];
  /** Parameters of the callback to keep. */
  capture?: readonly string[];
  /** What is wrong with a callback: a signature, another shop. Undefined when nothing is. */
  verifyCallback?: (
    params: CallbackParams,
    context: { app: OAuthApp; values: Values },
  ) => string | undefined;
  /** Whether a refusal of the token endpoint is about the grant, where it is not `invalid_grant`. */
  grantRefused?: (answer: Readonly<Record<string, unknown>>) => boolean;
  /** Fields of the token answer to keep. */
  captureFromTokens?: readonly string[];
  refreshTokenDays?: number;
  /** Headers of calls, if not `Authorization: Bearer`; some vendors want to see the app in each. */
  headers?: (stored: Values, app: OAuthApp | undefined) => Record<string, string>;
}

/**
 * OAuth 2.0 authorization code (RFC 6749) with PKCE S256 (RFC 7636), as RFC 9700 asks for it. The
 * options are for what vendors do differently.
 */
export function oauth2Code<Name extends string = never>(options: OAuth2Code<Name>): SignIn {
  const fields: Readonly<Record<string, Field>> = options.fields ?? {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'secret') throw new Error(`${name} is a secret: it would end up in a URL.`);
  }
  for (const address of [options.authorizeUrl, options.tokenUrl, options.refreshUrl]) {
    if (typeof address === 'function' && !options.hosts) {
      throw new Error('Addresses that depend on values need `hosts`.');
    }
  }
  const { label, description, helpUrl, rejectedHint } = options;
  const authorized = (http: VendorHttp, stored: Values) =>
    http.withHeaders(
      options.headers?.(stored, http.app) ?? {
        authorization: `Bearer ${stored['access_token'] ?? ''}`,
      },
    );
  return {
    label,
    ...(description !== undefined && { description }),
    ...(helpUrl !== undefined && { helpUrl }),
    ...(rejectedHint !== undefined && { rejectedHint }),
    fields,
    browser: toBrowserSignIn(options),
    async signIn(http, stored) {
      const { access_token } = stored;
      if (access_token === undefined) {
        throw new IntegrationFailure('credentials_rejected', { internal: 'No access token yet.' });
      }
      return { http: authorized(http, stored), stored: { ...stored } };
    },
    resume: authorized,
  };
}

function toBrowserSignIn<Name extends string>(options: OAuth2Code<Name>): BrowserSignIn {
  const { clientAuthentication, captureFromTokens = [], grantRefused, refreshTokenDays } = options;
  const common = (context: SignInContext): Omit<TokenRequest, 'url' | 'params'> => {
    const app = requireApp(context);
    const clientId = options.idsOf?.(app.clientId).token ?? app.clientId;
    return { app: { ...app, clientId }, clientAuthentication, grantRefused };
  };
  const usesPkce = options.pkce ?? true;

  return {
    kind: 'oauth2',
    needsApp: true,
    stateParam: 'state',
    authorizeUrl: (context, secrets) => authorizeUrl(options, context, secrets),
    readCallback: (context, params) => readCallback(options, context, params),

    async exchange(context, { code, captured, verifier }, network): Promise<Tokens> {
      const answer = await requestTokens(
        {
          ...common(context),
          url: tokenAddress(options, options.tokenUrl, context),
          params: {
            grant_type: 'authorization_code',
            code,
            redirect_uri: context.redirectUri,
            ...(usesPkce && { code_verifier: verifier }),
            ...options.exchangeParams,
          },
        },
        network,
      );
      if (options.openId) requireNonce(answer.fields['id_token'], nonceOf(verifier));
      return {
        expiresInSeconds: answer.expiresInSeconds,
        stored: {
          ...context.values,
          ...captured,
          ...pick(answer.fields, captureFromTokens),
          access_token: answer.accessToken,
          ...(answer.refreshToken !== undefined && { refresh_token: answer.refreshToken }),
        },
      };
    },

    async refresh(context, stored, network): Promise<Tokens> {
      const { refresh_token } = stored;
      if (refresh_token === undefined) {
        throw new IntegrationFailure('credentials_rejected', { internal: 'No refresh token.' });
      }
      const answer = await requestTokens(
        {
          ...common(context),
          url: tokenAddress(options, options.refreshUrl ?? options.tokenUrl, context),
          params: { grant_type: 'refresh_token', refresh_token, ...options.refreshParams },
        },
        network,
      );
      return {
        expiresInSeconds: answer.expiresInSeconds,
        stored: {
          ...stored,
          ...pick(answer.fields, captureFromTokens),
          access_token: answer.accessToken,
          // A vendor that does not rotate sends none: the old one stays good.
          refresh_token: answer.refreshToken ?? refresh_token,
        },
      };
    },
    refreshTokenDays,
  };
}

function authorizeUrl<Name extends string>(
  options: OAuth2Code<Name>,
  context: SignInContext,
  { state, verifier }: SignInSecrets,
): string {
  const vendor = address(options, options.authorizeUrl, context.values);
  const url = atVendor(vendor.href, context.simulatorUrl);
  const named = (name: keyof ParamNames, value: string) => {
    const actual = options.paramNames?.[name];
    if (actual !== null) url.searchParams.set(actual ?? name, value);
  };
  named('response_type', options.responseType ?? 'code');
  const { clientId } = requireApp(context);
  named('client_id', options.idsOf?.(clientId).authorize ?? clientId);
  named('redirect_uri', context.redirectUri);
  const scope = (options.scopes ?? []).join(options.scopeSeparator ?? ' ');
  if (scope !== '') named('scope', scope);
  url.searchParams.set('state', state);
  if (options.pkce ?? true) {
    url.searchParams.set('code_challenge', challengeOf(verifier));
    url.searchParams.set('code_challenge_method', 'S256');
  }
  if (options.openId) url.searchParams.set('nonce', nonceOf(verifier));
  for (const [name, value] of Object.entries(options.authorizeParams ?? {})) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

function readCallback<Name extends string>(
  options: OAuth2Code<Name>,
  context: SignInContext,
  params: CallbackParams,
): CallbackOutcome {
  const mismatch = (internal: string): CallbackOutcome => ({ kind: 'mismatch', internal });
  const foreign = foreignIssuer(options, context, params['iss']);
  if (foreign) return mismatch(foreign);

  const error = params['error'];
  if (error !== undefined) {
    return ['access_denied', ...(options.deniedBy ?? [])].includes(error)
      ? { kind: 'denied' }
      : { kind: 'vendor_error', internal: `the vendor answered ${errorName(error)}` };
  }
  const fault = options.verifyCallback?.(params, {
    app: requireApp(context),
    values: context.values,
  });
  if (fault !== undefined) return mismatch(fault);

  const code = params[options.codeParam ?? 'code'];
  if (code === undefined || !/^[\x21-\x7e]{1,4096}$/.test(code)) {
    return { kind: 'vendor_error', internal: 'the vendor sent neither a code nor an error' };
  }
  return { kind: 'granted', code, captured: pick(params, options.capture ?? []) };
}

/** Against mix-up (RFC 9207): an answer that names another issuer is not for this sign-in. */
function foreignIssuer<Name extends string>(
  options: OAuth2Code<Name>,
  context: SignInContext,
  iss: string | undefined,
): string | undefined {
  if (iss === undefined) {
    return options.issuerRequired ? 'the answer does not say who issued it' : undefined;
  }
  const { issuer, authorizeUrl } = options;
  // A simulator speaks for its vendor.
  if (issuer !== undefined) {
    const expected = typeof issuer === 'string' ? issuer : issuer(named(context.values));
    return iss === expected ? undefined : 'the answer was issued by somebody else';
  }
  const expected = address(options, authorizeUrl, context.values).origin;
  const given = URL.canParse(iss) ? new URL(iss).origin : undefined;
  return given === expected ? undefined : 'the answer was issued by somebody else';
}

/** An address of the vendor, and nobody else's whatever the values are. */
function address<Name extends string>(
  { hosts }: OAuth2Code<Name>,
  given: Address<Name>,
  values: Values,
): URL {
  if (typeof given === 'string') return new URL(given);
  const text = given(named(values));
  if (hosts === undefined || hosts === 'any' || !leadsTo(text, hosts)) {
    throw new IntegrationFailure('credentials_rejected', {
      internal: 'The values lead to an address that is not the vendor’s.',
    });
  }
  return new URL(text);
}

/** The values have been validated against the very fields that these names come from. */
function named<Name extends string>(values: Values): Readonly<Record<NoInfer<Name>, string>> {
  return values as Readonly<Record<NoInfer<Name>, string>>;
}

function tokenAddress<Name extends string>(
  options: OAuth2Code<Name>,
  given: Address<Name>,
  { values, simulatorUrl }: SignInContext,
): string {
  return atVendor(address(options, given, values).href, simulatorUrl).href;
}

function requireApp({ app }: SignInContext): OAuthApp {
  if (!app) throw new Error('Signing in with OAuth needs a registered app.');
  return app;
}

function requireNonce(idToken: unknown, nonce: string): void {
  if (idToken === undefined) return;
  // It came straight from the vendor over TLS: OpenID Connect Core 3.1.3.7 then asks for no signature.
  const payload = typeof idToken === 'string' ? idToken.split('.')[1] : undefined;
  let claims: unknown;
  try {
    claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
  } catch {
    claims = undefined;
  }
  const given = typeof claims === 'object' && claims !== null && 'nonce' in claims && claims.nonce;
  if (given !== nonce) {
    throw new IntegrationFailure('unexpected_answer', {
      internal: 'The id token is not of this sign-in.',
    });
  }
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function nonceOf(verifier: string): string {
  return createHash('sha256').update(`nonce ${verifier}`).digest('base64url');
}

/** An error code as the RFC allows it, for a log line. */
function errorName(error: string): string {
  return /^[\w.-]{1,60}$/.test(error) ? error : 'an error';
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(from, name) ? from[name] : undefined;
      const isSingle = typeof value === 'string' || typeof value === 'number';
      return isSingle ? [[name, String(value)] as const] : [];
    }),
  );
}

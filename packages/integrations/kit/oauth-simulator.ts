import { createHash, randomBytes } from 'node:crypto';
import { answers } from './simulator';
import { readRedirect, signInPage, type AuthorizeRequest } from './oauth-simulator-page';

/** One account that a customer may sign in as, and what it does differently. */
export interface SimulatedAccount {
  id: string;
  label: string;
  /** What goes wrong, and where. */
  trouble?:
    | 'callback_error'
    | 'foreign_issuer'
    | 'token_down'
    | 'token_garbage'
    | 'grant_refused'
    /** The first renewal is refused for good. */
    | 'renewal_refused';
}

export interface OAuthSimulatorOptions {
  /** The vendor's name, for the sign-in page. */
  name: string;
  authorizePath: string;
  tokenPath: string;
  refreshPath?: string;
  accounts: readonly SimulatedAccount[];
  /** How the code comes back; a `response_mode` in the request is obeyed. */
  responseMode?: 'query' | 'fragment' | 'form_post';
  codeParam?: string;
  clientIdParam?: string;
  /** Refuses a sign-in without an S256 challenge. */
  requirePkce?: boolean;
  /** Undefined: access tokens do not expire. */
  accessTokenSeconds?: number | undefined;
  /** None: the vendor gives no refresh tokens. Rotating ones work once. */
  refreshTokens?: 'none' | 'lasting' | 'rotating';
  /** More parameters of the callback: a signature, whose account it is. */
  callbackParams?: (
    request: AuthorizeRequest & { account: SimulatedAccount; params: Record<string, string> },
  ) => Record<string, string>;
  /** More fields of the token answer. */
  tokenFields?: (account: SimulatedAccount) => Record<string, unknown>;
  /** A refusal of the token endpoint, for a vendor that does not answer as RFC 6749 has it. */
  refusal?: (error: string, status: number) => Response;
  now?: () => number;
}

export interface OAuthSimulator {
  /** Answers the sign-in page and the token endpoints; undefined for any other path. */
  handle(request: Request): Promise<Response | undefined>;
  /** Whose access token this is; undefined for one that is unknown or has expired. */
  accountOf(accessToken: string | null | undefined): SimulatedAccount | undefined;
  /** How often tokens were renewed, and how often a used refresh token came again. */
  readonly renewals: { done: number; replayed: number };
}

/** The app that every simulator knows. */
export const simulatedApp = { clientId: 'sim_client', clientSecret: 'sim_client_secret' } as const;

interface Grant {
  account: string;
  challenge: string | undefined;
  redirectUri: string;
  nonce: string | undefined;
}

/** As much as a long demo needs; the oldest goes first. */
const memory = 10_000;

/**
 * An authorization server in one function: consent page, single-use codes, PKCE, renewal. Tokens carry
 * their account, so that they outlive a restart; what was used is kept in memory.
 */
export function createOAuthSimulator(options: OAuthSimulatorOptions): OAuthSimulator {
  const { accounts, now = Date.now, refreshTokens = 'rotating' } = options;
  const codes = new Map<string, Grant>();
  /** By family: the number of the refresh token that works. */
  const families = new Map<string, number>();
  const renewals = { done: 0, replayed: 0 };
  const refuse = (error: string, status = 400, description?: string) =>
    options.refusal?.(error, status) ?? refused(error, status, description);
  const accountBy = (id: string | undefined) => accounts.find((each) => each.id === id);

  function authorize(url: URL): Response {
    const request = readRedirect(url, options.clientIdParam ?? 'client_id');
    if (typeof request === 'string') return answers.text(request, 400);
    if (options.requirePkce && request.challenge === undefined) {
      return answers.text('This vendor wants a code challenge (S256).', 400);
    }
    const decision = url.searchParams.get('decision');
    const account = accountBy(url.searchParams.get('account') ?? undefined);
    if (decision === null || (decision === 'approve' && !account)) {
      return signInPage(options.name, accounts, url);
    }
    if (decision !== 'approve' || !account) {
      return request.answer({ error: 'access_denied' }, options.responseMode);
    }
    if (account.trouble === 'callback_error') {
      return request.answer({ error: 'server_error' }, options.responseMode);
    }
    const code = `simc_${randomBytes(16).toString('hex')}`;
    const { challenge, redirectUri, nonce } = request;
    remember(codes, code, { account: account.id, challenge, redirectUri, nonce });
    const params: Record<string, string> = {
      [options.codeParam ?? 'code']: code,
      state: request.state,
      ...(account.trouble === 'foreign_issuer' && { iss: 'https://somebody-else.example' }),
    };
    return request.answer(
      { ...params, ...options.callbackParams?.({ ...request, account, params }) },
      options.responseMode,
    );
  }

  async function token(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    if (!isKnownApp(request, form)) return refuse('invalid_client', 401);
    return form.get('grant_type') === 'refresh_token' ? renew(form) : redeem(form);
  }

  function redeem(form: URLSearchParams): Response {
    const code = form.get('code') ?? '';
    const grant = codes.get(code);
    codes.delete(code);
    const verifier = form.get('code_verifier') ?? '';
    const proven =
      grant?.challenge === undefined ||
      createHash('sha256').update(verifier).digest('base64url') === grant.challenge;
    const account = accountBy(grant?.account);
    if (!grant || !account) return refuse('invalid_grant', 400, 'The code is unknown or used.');
    if (!proven || form.get('redirect_uri') !== grant.redirectUri) {
      return refuse('invalid_grant', 400, 'The code is of another sign-in.');
    }
    switch (account.trouble) {
      case 'token_down':
        return answers.html(503);
      case 'token_garbage':
        return answers.html();
      case 'grant_refused':
        return refuse('invalid_grant');
      default:
        return tokens(account, randomBytes(8).toString('hex'), 1, grant.nonce);
    }
  }

  function renew(form: URLSearchParams): Response {
    const [, id, family = '', number] =
      /^simr_(.+)_([0-9a-f]{16})_(\d+)$/.exec(form.get('refresh_token') ?? '') ?? [];
    const account = accountBy(id);
    if (!account || refreshTokens === 'none') return refuse('invalid_grant');
    if (account.trouble === 'renewal_refused') return refuse('invalid_grant');
    const current = families.get(family) ?? Number(number);
    if (refreshTokens === 'rotating' && current !== Number(number)) {
      renewals.replayed += 1;
      return refuse('invalid_grant');
    }
    renewals.done += 1;
    const next = refreshTokens === 'rotating' ? current + 1 : current;
    remember(families, family, next);
    return tokens(account, family, next, undefined);
  }

  function tokens(
    account: SimulatedAccount,
    family: string,
    number: number,
    nonce: string | undefined,
  ): Response {
    const seconds = options.accessTokenSeconds;
    const until = seconds === undefined ? 'forever' : String(now() + seconds * 1000);
    const serial = randomBytes(6).toString('hex');
    return answers.json(
      {
        access_token: `sima_${account.id}_${until}_${serial}`,
        token_type: 'Bearer',
        ...(seconds !== undefined && { expires_in: seconds }),
        ...(refreshTokens !== 'none' && {
          refresh_token: `simr_${account.id}_${family}_${number}`,
        }),
        ...(nonce !== undefined && { id_token: idToken(account, nonce) }),
        ...options.tokenFields?.(account),
      },
      200,
      { 'cache-control': 'no-store' },
    );
  }

  return {
    renewals,
    async handle(request) {
      const url = new URL(request.url);
      if (url.pathname === options.authorizePath) return authorize(url);
      const isToken = [options.tokenPath, options.refreshPath].includes(url.pathname);
      return isToken ? token(request) : undefined;
    },
    accountOf(accessToken) {
      const [, id, until] = /^sima_(.+)_(forever|\d+)_[0-9a-f]{12}$/.exec(accessToken ?? '') ?? [];
      const alive = until === 'forever' || Number(until) > now();
      return alive ? accountBy(id) : undefined;
    },
  };
}

/** By Basic or in the body; a public client has no secret. */
function isKnownApp(request: Request, form: URLSearchParams): boolean {
  const { clientId, clientSecret } = simulatedApp;
  const [, pair] = /^Basic (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (pair !== undefined) {
    return Buffer.from(pair, 'base64').toString('utf8') === `${clientId}:${clientSecret}`;
  }
  const secret = form.get('client_secret');
  return form.get('client_id') === clientId && (secret === null || secret === clientSecret);
}

function refused(error: string, status: number, description?: string): Response {
  return answers.json({ error, ...(description && { error_description: description }) }, status);
}

/** Unsigned: nobody here verifies a signature. */
function idToken(account: SimulatedAccount, nonce: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ sub: account.id, nonce })}.`;
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  const [oldest] = map.keys();
  if (map.size >= memory && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
}

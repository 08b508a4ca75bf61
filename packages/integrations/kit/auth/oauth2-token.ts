import type { Network, OAuthApp } from '../browser-sign-in';
import { IntegrationFailure, TransportError, type VendorResponse } from '../types';
import { parseRetryAfter } from '../retry-after';

export interface TokenRequest {
  url: string;
  app: OAuthApp;
  clientAuthentication: 'basic' | 'body' | 'none';
  params: Readonly<Record<string, string>>;
  /** Recognizes what this vendor answers in place of `invalid_grant`. */
  grantRefused?: ((answer: Readonly<Record<string, unknown>>) => boolean) | undefined;
}

export interface TokenAnswer {
  accessToken: string;
  refreshToken: string | undefined;
  expiresInSeconds: number | undefined;
  /** The whole answer. */
  fields: Readonly<Record<string, unknown>>;
}

/**
 * One call of a token endpoint (RFC 6749 §5). `credentials_rejected` means that the vendor has taken
 * the grant back for good; everything else may pass.
 */
export async function requestTokens(
  { url, app, clientAuthentication, params, grantRefused }: TokenRequest,
  { transport, signal }: Network,
): Promise<TokenAnswer> {
  const inBody = clientAuthentication !== 'basic';
  const body = new URLSearchParams({
    ...params,
    ...(inBody && { client_id: app.clientId }),
    ...(clientAuthentication === 'body' && { client_secret: app.clientSecret ?? '' }),
  });
  let response: VendorResponse;
  try {
    response = await transport({
      method: 'POST',
      url,
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        ...(clientAuthentication === 'basic' && { authorization: basic(app) }),
      },
      body: body.toString(),
      signal,
    });
  } catch (cause) {
    throw toFailure(cause, signal);
  }
  const fields = parseObject(response.body);
  const isOk = response.status >= 200 && response.status < 300;
  // Some vendors report an error with status 200.
  if (!isOk || typeof fields?.['error'] === 'string') throw refusal(response, fields, grantRefused);
  return toAnswer(fields);
}

/** RFC 6749 §2.3.1: both halves are form-encoded first. */
function basic({ clientId, clientSecret = '' }: OAuthApp): string {
  const encode = (text: string) => new URLSearchParams({ t: text }).toString().slice(2);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}

function toFailure(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return new IntegrationFailure('timeout', { internal: 'Deadline', cause });
  if (!(cause instanceof TransportError)) return cause;
  const kind = cause.kind === 'timeout' ? 'timeout' : 'unreachable';
  return new IntegrationFailure(kind, { internal: cause.message, cause });
}

/** Only `invalid_grant` speaks about the customer's grant; the rest is about the app or the moment. */
function refusal(
  { status, headers }: VendorResponse,
  fields: Readonly<Record<string, unknown>> | undefined,
  grantRefused: TokenRequest['grantRefused'],
): IntegrationFailure {
  const error = fields?.['error'];
  const name = typeof error === 'string' && /^[\w.-]{1,60}$/.test(error) ? ` ${error}` : '';
  const internal = `The token endpoint answered ${status}${name}`;
  const isGone = error === 'invalid_grant' || (status < 429 && fields && grantRefused?.(fields));
  if (isGone) return new IntegrationFailure('credentials_rejected', { internal });
  if (status === 429) {
    const retryAfterSeconds = parseRetryAfter(headers['retry-after'], Date.now());
    return new IntegrationFailure('throttled', {
      internal,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
  if (status >= 500) return new IntegrationFailure('unreachable', { internal });
  return new IntegrationFailure('unexpected_answer', { internal });
}

function toAnswer(fields: Readonly<Record<string, unknown>> | undefined): TokenAnswer {
  const accessToken = fields?.['access_token'];
  if (!fields || typeof accessToken !== 'string' || !/^[\x21-\x7e]+$/.test(accessToken)) {
    throw new IntegrationFailure('unexpected_answer', {
      internal: 'The token endpoint answered without an access token.',
    });
  }
  const refreshToken = fields['refresh_token'];
  const seconds = Number(fields['expires_in'] ?? NaN);
  return {
    accessToken,
    refreshToken: typeof refreshToken === 'string' && refreshToken ? refreshToken : undefined,
    // Some vendors write the number as a text.
    expiresInSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : undefined,
    fields,
  };
}

function parseObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}

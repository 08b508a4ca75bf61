import { z } from 'zod';
import { form } from './body';
import type { Stored } from './define-integration';
import type { CallOptions, VendorHttp } from './http';
import type { Query } from './query';
import type { Interpret } from './statuses';
import { IntegrationFailure } from './types';

/** What a header can carry. */
export const HeaderValue = z.string().regex(/^[\x21-\x7e]+$/);

/** Some send the number as a string. */
const Seconds = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

/** The token endpoint's answer of RFC 6749, section 5.1. */
export const TokenAnswer = z.object({
  access_token: HeaderValue,
  refresh_token: HeaderValue.nullish(),
  expires_in: Seconds.nullish(),
  scope: z.string().nullish(),
});
export type TokenAnswer = z.infer<typeof TokenAnswer>;

const TokenError = z.object({ error: z.string() });
const refusals = ['invalid_client', 'invalid_grant', 'unauthorized_client', 'access_denied'];

/** The errors of RFC 6749, section 5.2, whatever status they come with. */
export const interpretTokenError: Interpret = ({ status, json }) => {
  const { data } = TokenError.safeParse(json);
  if (!data || (status >= 200 && status < 300)) return undefined;
  const internal = `Token endpoint, status ${status}`;
  if (refusals.includes(data.error)) {
    return new IntegrationFailure('credentials_rejected', { internal });
  }
  if (data.error === 'invalid_scope') {
    return new IntegrationFailure('missing_permission', { internal });
  }
  if (data.error === 'server_error' || data.error === 'temporarily_unavailable') {
    return new IntegrationFailure('unreachable', { internal });
  }
  return undefined;
};

/**
 * For the first call with what was just typed: the only thing that can be wrong about the request is
 * what was typed. Later on, a 400 may well be the vendor's own trouble.
 */
export const firstToken: CallOptions = {
  interpret: interpretTokenError,
  rejectedBy: [400, 401, 403],
};

/** For trading what has worked before: only an explicit refusal counts. */
export const laterToken: CallOptions = { interpret: interpretTokenError };

/** When a token that was just given stops working. */
export function expiryOf(
  http: VendorHttp,
  seconds: number | null | undefined,
): { expiresAt?: Date } {
  return seconds == null ? {} : { expiresAt: new Date(http.now() + seconds * 1000) };
}

/** The tokens beside what is kept already; a vendor that sends no new refresh token keeps the old. */
export function withTokens(
  http: VendorHttp,
  stored: Readonly<Record<string, string>>,
  { access_token, refresh_token, expires_in }: TokenAnswer,
): Stored {
  return {
    stored: { ...stored, access_token, ...(refresh_token && { refresh_token }) },
    ...expiryOf(http, expires_in),
  };
}

/** Where a token is had: a path of the API, or a whole address on another host of the vendor's. */
export function tokenEndpoint(http: VendorHttp, place: string): { at: VendorHttp; path: string } {
  if (place.startsWith('/')) return { at: http, path: place };
  const { origin, hostname, pathname, search } = new URL(place);
  return { at: http.at(origin, [hostname]), path: pathname + search };
}

/** How a token endpoint wants its body. */
export function encodedAs(encoding: 'json' | 'form', body: Query): unknown {
  return encoding === 'form' ? form(body) : body;
}

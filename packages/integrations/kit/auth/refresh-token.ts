import type { SignedIn, SignIn } from '../define-integration';
import type { Field } from '../fields';
import type { CallOptions, VendorHttp } from '../http';
import type { Query } from '../query';
import { encodedAs, expiryOf, firstToken, laterToken, TokenAnswer, tokenEndpoint } from '../token';

interface RefreshToken<Name extends string> extends Omit<SignIn, 'signIn' | 'signInAgain'> {
  fields: Readonly<Record<Name, Field>>;
  /** The field that holds the refresh token. */
  token: NoInfer<Name>;
  /** Where it is traded for an access token; a whole address where that is another host. */
  path: string;
  /** What the body holds besides. */
  body?: (values: Readonly<Record<string, string>>) => Query;
  /** JSON unless said otherwise. */
  encoding?: 'json' | 'form';
  /** The header that carries the access token: `authorization` with `Bearer ` unless said otherwise. */
  header?: string;
  prefix?: string;
}

/** A long-lived refresh token, traded for a short-lived access token. Only the former is kept. */
export function refreshToken<Name extends string>(options: RefreshToken<Name>): SignIn {
  const { token, path: place, body, encoding = 'json', header, prefix, ...method } = options;

  async function trade(
    http: VendorHttp,
    values: Readonly<Record<string, string>>,
    how: CallOptions,
  ): Promise<SignedIn> {
    const { at, path } = tokenEndpoint(http, place);
    const sent = encodedAs(encoding, { ...body?.(values), refresh_token: values[token] });
    const { access_token, expires_in } = await at.post(path, sent, TokenAnswer, how);
    const name = header ?? 'authorization';
    const before = prefix ?? (header === undefined ? 'Bearer ' : '');
    return {
      http: http.withHeaders({ [name]: before + access_token }),
      stored: { ...values },
      ...expiryOf(http, expires_in),
    };
  }

  return {
    ...method,
    signIn: (http, values) => trade(http, values, firstToken),
    signInAgain: (http, stored) => trade(http, stored, laterToken),
  };
}

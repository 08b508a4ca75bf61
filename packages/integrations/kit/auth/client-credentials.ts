import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import type { CallOptions, VendorHttp } from '../http';
import type { Query } from '../query';
import {
  encodedAs,
  firstToken,
  laterToken,
  TokenAnswer,
  tokenEndpoint,
  withTokens,
} from '../token';
import { basicOf } from './sendable';

type Values = Readonly<Record<string, string>>;

interface ClientCredentials<Name extends string> extends Omit<
  SignIn,
  'signIn' | 'resume' | 'refresh'
> {
  fields: Readonly<Record<Name, Field>>;
  /** The fields that hold the client's id and secret. */
  clientId: NoInfer<Name>;
  clientSecret: NoInfer<Name>;
  /** The token endpoint; a whole address where that is another host. */
  path: string;
  /** Where refresh tokens are traded, if the vendor gives any and has a place of its own for it. */
  refreshPath?: string;
  /** Form unless said otherwise. */
  encoding?: 'json' | 'form';
  /** Whether id and secret go into a Basic header, as RFC 6749 prefers, or into the body. */
  clientAuth?: 'basic' | 'body';
  /** What the body holds besides: an account, a tenant. */
  body?: (values: Values) => Query;
  /** What its headers hold besides. */
  headers?: (values: Values) => Readonly<Record<string, string>>;
  /** Space-separated, as the vendor wants them. */
  scope?: string;
  /** The header that carries the token: `authorization` with `Bearer ` unless said otherwise. */
  header?: string;
  prefix?: string;
}

/** OAuth 2.0 client credentials (RFC 6749, section 4.4): id and secret, traded for an access token. */
export function clientCredentials<Name extends string>(options: ClientCredentials<Name>): SignIn {
  const { clientId, clientSecret, path, refreshPath, header, prefix, ...rest } = options;
  const { encoding = 'form', clientAuth = 'basic', body, headers, scope, ...method } = rest;

  function trade(http: VendorHttp, values: Values, grant: Query, how: CallOptions, place: string) {
    const [id = '', secret = ''] = [values[clientId], values[clientSecret]];
    const { at, path } = tokenEndpoint(http, place);
    const inBody = clientAuth === 'body' ? { client_id: id, client_secret: secret } : {};
    const sent = encodedAs(encoding, { ...grant, ...inBody, ...body?.(values) });
    return at.post(path, sent, TokenAnswer, {
      ...how,
      headers: {
        ...headers?.(values),
        ...(clientAuth === 'basic' && { authorization: basicOf(id, secret) }),
      },
    });
  }
  const asClient = { grant_type: 'client_credentials', scope };

  function resume(http: VendorHttp, stored: Values): VendorHttp {
    const before = prefix ?? (header === undefined ? 'Bearer ' : '');
    return http.withHeaders({
      [header ?? 'authorization']: before + (stored['access_token'] ?? ''),
    });
  }

  return {
    ...method,
    async signIn(http, values) {
      const answer = await trade(http, values, asClient, firstToken, path);
      const kept = withTokens(http, values, answer);
      return { ...kept, http: resume(http, kept.stored) };
    },
    resume,
    async refresh(http, stored) {
      const { refresh_token } = stored;
      const answer =
        refresh_token !== undefined && refreshPath !== undefined
          ? await trade(
              http,
              stored,
              { grant_type: 'refresh_token', refresh_token },
              laterToken,
              refreshPath,
            )
          : await trade(http, stored, asClient, laterToken, path);
      return withTokens(http, stored, answer);
    },
  };
}

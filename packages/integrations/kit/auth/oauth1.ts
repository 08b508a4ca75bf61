import { createHmac, randomBytes } from 'node:crypto';
import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import type { Sign } from '../http';
import type { VendorRequest } from '../types';

interface OAuth1<Name extends string> extends Omit<SignIn, 'signIn'> {
  fields: Readonly<Record<Name, Field>>;
  /** The fields that hold the values; one-legged OAuth has no token. */
  consumerKey: NoInfer<Name>;
  consumerSecret: NoInfer<Name>;
  token?: NoInfer<Name>;
  tokenSecret?: NoInfer<Name>;
  /** Where the signature goes. A header unless said otherwise. */
  placement?: 'header' | 'query';
  /** Replaced in tests. */
  nonce?: () => string;
}

/** OAuth 1.0a (RFC 5849), each request signed with HMAC-SHA256. */
export function oauth1<Name extends string>(options: OAuth1<Name>): SignIn {
  const { consumerKey, consumerSecret, token, tokenSecret, ...rest } = options;
  const { placement = 'header', nonce = randomNonce, ...method } = rest;
  return {
    ...method,
    async signIn(http, values) {
      const of = (name: string | undefined) => (name === undefined ? undefined : values[name]);
      const signer = {
        consumerKey: of(consumerKey) ?? '',
        consumerSecret: of(consumerSecret) ?? '',
        token: of(token),
        tokenSecret: of(tokenSecret),
        placement,
        nonce,
        seconds: () => Math.floor(http.now() / 1000),
      };
      return { http: http.signedBy(oauth1Signer(signer)), stored: { ...values } };
    },
  };
}

interface Signer {
  consumerKey: string;
  consumerSecret: string;
  token: string | undefined;
  tokenSecret: string | undefined;
  placement: 'header' | 'query';
  nonce: () => string;
  seconds: () => number;
}

type Request = Parameters<Sign>[0];
type Pair = readonly [name: string, value: string];

export function oauth1Signer(signer: Signer): Sign {
  return (request) => {
    const protocol: Pair[] = [
      ['oauth_consumer_key', signer.consumerKey],
      ['oauth_nonce', signer.nonce()],
      ['oauth_signature_method', 'HMAC-SHA256'],
      ['oauth_timestamp', String(signer.seconds())],
      ...(signer.token === undefined ? [] : [['oauth_token', signer.token] as const]),
      ['oauth_version', '1.0'],
    ];
    const key = `${encode(signer.consumerSecret)}&${encode(signer.tokenSecret ?? '')}`;
    const signature = createHmac('sha256', key)
      .update(signatureBaseString(request, protocol))
      .digest('base64');
    const signed: Pair[] = [...protocol, ['oauth_signature', signature]];
    return signer.placement === 'query'
      ? { query: Object.fromEntries(signed) }
      : { headers: { authorization: `OAuth ${signed.map(quoted).join(', ')}` } };
  };
}

const quoted = ([name, value]: Pair) => `${encode(name)}="${encode(value)}"`;

/** RFC 5849, section 3.4.1: method, address and all parameters, in one canonical text. */
export function signatureBaseString(request: Request, protocol: readonly Pair[]): string {
  const url = new URL(request.url);
  const parameters = [...url.searchParams, ...formFields(request), ...protocol]
    .map(([name, value]): Pair => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&');
  // URL leaves out the port that the scheme implies, and writes the host in lower case.
  const address = `${url.protocol}//${url.host}${url.pathname}`;
  return [request.method, encode(address), encode(parameters)].join('&');
}

/** The fields of a form are part of the signature; other bodies are not. */
function formFields({ headers, body = '' }: Pick<VendorRequest, 'headers' | 'body'>): Pair[] {
  const type = headers['content-type'] ?? '';
  return type.startsWith('application/x-www-form-urlencoded') ? [...new URLSearchParams(body)] : [];
}

/** By the bytes; encoded text is ASCII. */
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** RFC 3986's unreserved characters stay, all others are encoded; encodeURIComponent spares five more. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const randomNonce = () => randomBytes(16).toString('hex');

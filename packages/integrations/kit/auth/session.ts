import { z } from 'zod';
import type { Hosts } from '../base-url';
import type { SignedIn, SignIn } from '../define-integration';
import type { CallOptions, VendorHttp } from '../http';
import type { Query } from '../query';
import { encodedAs, expiryOf, HeaderValue, interpretTokenError, tokenEndpoint } from '../token';
import type { Account } from '../types';

type Values = Readonly<Record<string, string>>;

interface Session extends Omit<SignIn, 'signIn' | 'resume' | 'refresh'> {
  /** Where a session is had; a whole address where that is another host. */
  path: string;
  /** What is sent for it: user and password, or the token of an installed app. */
  body: (values: Values) => Query;
  /** JSON unless said otherwise. */
  encoding?: 'json' | 'form';
  /** The key of the answer that holds the session's token. Left out, the answer itself is the token. */
  token?: string;
  /** The key that holds the seconds for which it is good, or their number where the answer says none. */
  seconds?: string | number;
  /** The key that holds the address for all further calls, and the hosts which that may be. */
  server?: { key: string; hosts: Hosts };
  /** What the answer tells of the account: our name for it → its key. */
  account?: Readonly<Record<string, string>>;
  /** The header that carries the token: `authorization` with `Bearer ` unless said otherwise. */
  header?: string;
  prefix?: string;
  /** Statuses by which the vendor refuses, beside 401. A later 400 may well be its own trouble. */
  refusedBy?: { first?: readonly number[]; later?: readonly number[] };
}

/** What was typed, traded for a session: its token goes into a header, perhaps of another host. */
export function session(options: Session): SignIn {
  const { path: place, body, encoding = 'json', token, seconds, server, ...rest } = options;
  const { account, header, prefix, refusedBy = {}, ...method } = rest;
  const { first = [400, 403], later = [403] } = refusedBy;

  const Answer: z.ZodType =
    token === undefined ? HeaderValue : z.looseObject({ [token]: HeaderValue });

  async function open(http: VendorHttp, values: Values, how: CallOptions): Promise<SignedIn> {
    const { at, path } = tokenEndpoint(http, place);
    const answer: unknown = await at.post(path, encodedAs(encoding, body(values)), Answer, {
      interpret: interpretTokenError,
      ...how,
    });
    const of = (key: string | undefined) =>
      typeof answer === 'object' && answer !== null && key !== undefined && key in answer
        ? (answer as Record<string, unknown>)[key]
        : undefined;
    const access_token = String(token === undefined ? answer : of(token));
    const good = Number(typeof seconds === 'number' ? seconds : of(seconds));
    const kept = {
      ...values,
      access_token,
      ...(server && { server: String(of(server.key) ?? '') }),
    };
    return {
      // Refuses an address of somebody else's before anything is stored.
      http: resume(http, kept),
      stored: kept,
      ...expiryOf(http, good > 0 ? good : undefined),
      ...(account && { account: told(account, of) }),
    };
  }

  function resume(http: VendorHttp, stored: Values): VendorHttp {
    const at = server ? http.at(stored['server'] ?? '', server.hosts) : http;
    const before = prefix ?? (header === undefined ? 'Bearer ' : '');
    return at.withHeaders({ [header ?? 'authorization']: before + (stored['access_token'] ?? '') });
  }

  return {
    ...method,
    signIn: (http, values) => open(http, values, { rejectedBy: first }),
    resume,
    refresh: (http, stored) => open(http, stored, { rejectedBy: later }),
  };
}

/** What the answer says under these keys, as far as an account can hold it. */
function told(keys: Readonly<Record<string, string>>, of: (key: string) => unknown): Account {
  const Told = z
    .union([z.string().min(1), z.number(), z.boolean()])
    .nullable()
    .catch(null);
  return Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [name, Told.parse(of(key) ?? null)]),
  );
}

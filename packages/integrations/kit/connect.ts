import { createHash } from 'node:crypto';
import type { Inbox } from './auth/sftp-push';
import { resolveBaseUrl } from './base-url';
import type { OAuthApp } from './browser-sign-in';
import type { AuthMethod, IntegrationDefinition } from './define-integration';
import { createVendorHttp, type VendorHttp } from './http';
import type { SftpTransport } from './sftp';
import type { Traffic } from './traffic';
import type { VendorTransport } from './types';
import type { Wait } from './wait';

export interface VendorConnection {
  transport: VendorTransport;
  sftp?: SftpTransport;
  /** The app that the customer signed in to. */
  app?: OAuthApp | undefined;
  /** What the vendor has sent to us. */
  inbox?: Inbox;
  /** What was typed, or what was stored. */
  values: Readonly<Record<string, string>>;
  /** Ends every call. */
  signal: AbortSignal;
  /** Where a simulator answers in the vendor's place. */
  baseUrl?: string;
  traffic?: Traffic;
  /** Stands for the account where nothing that was typed does: it signed in at the vendor. */
  account?: string | undefined;
  wait?: Wait;
}

/** The client for one account, not yet authorized: for `signIn`, `resume` and `refresh`. */
export function connectVendor(
  definition: IntegrationDefinition,
  method: AuthMethod,
  connection: VendorConnection,
): VendorHttp {
  const {
    transport,
    sftp,
    values,
    signal,
    baseUrl: simulator,
    traffic,
    account,
    ...rest
  } = connection;
  const baseUrl = method.baseUrl === undefined ? '' : resolveBaseUrl(method.baseUrl, values);
  // What answers in process has no other address.
  const simulated = simulator !== undefined && !definition.transport;
  return createVendorHttp({
    ...rest,
    baseUrl,
    signal,
    transport: simulated ? toSimulator(transport, simulator, fixedOrigin(method)) : transport,
    sftp: sftp && simulated ? toSftpSimulator(sftp, simulator) : sftp,
    interpret: definition.interpret,
    rateLimit: definition.rateLimit,
    gate: traffic?.gate(definition, accountOf(method, values, account)),
  });
}

/**
 * Trades a code or a refresh token in its turn. All customers who sign in at one address share the
 * breaker; only a limit that they share too counts these calls.
 */
export function passSignIn<T>(
  traffic: Traffic | undefined,
  at: {
    definition: IntegrationDefinition;
    method: AuthMethod;
    values: Readonly<Record<string, string>>;
  },
  call: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  if (!traffic) return call();
  const { id, rateLimit } = at.definition;
  const shared = rateLimit?.per === 'integration' ? rateLimit : undefined;
  const where = `sign-in ${accountOf(at.method, at.values)}`;
  return traffic.gate({ id, rateLimit: shared }, where).pass(call, signal);
}

/** Stands for the account without telling anything about it. */
function accountOf(
  method: AuthMethod,
  values: Readonly<Record<string, string>>,
  account?: string,
): string {
  const typed = Object.keys(method.fields).map((name) => [name, values[name]]);
  const whose = method.browser && account !== undefined ? [...typed, account] : typed;
  return createHash('sha256').update(JSON.stringify(whose)).digest('base64');
}

function fixedOrigin({ baseUrl }: AuthMethod): string | undefined {
  return typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl).origin : undefined;
}

/**
 * A simulator stands for every host of its vendor. Requests to the fixed one keep their path; those to
 * others, a customer's or one that the vendor named, have the host before it: `/~shop.example/orders`,
 * or `/~http:shop.example/orders` where that one does without https.
 */
function toSimulator(
  transport: VendorTransport,
  simulator: string,
  fixed: string | undefined,
): VendorTransport {
  return (request) => {
    const { origin, protocol, host, pathname, search } = new URL(request.url);
    const place = origin === fixed ? '' : `/~${protocol === 'http:' ? 'http:' : ''}${host}`;
    const base = simulator.replace(/\/+$/, '');
    return transport({ ...request, url: `${base}${place}${pathname}${search}` });
  };
}

/** The same place over SFTP, whatever was typed. Having no paths before it, the user name says whose. */
function toSftpSimulator(sftp: SftpTransport, simulator: string): SftpTransport {
  const { hostname, port, pathname } = new URL(simulator);
  const id = pathname.replace(/^\/+|\/+$/g, '');
  return (target, signal, use) =>
    sftp(
      { ...target, host: hostname, port: Number(port), username: `${id}/${target.username}` },
      signal,
      use,
    );
}

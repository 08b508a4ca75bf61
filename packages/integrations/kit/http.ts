import type { z } from 'zod';
import { leadsTo, type Hosts } from './base-url';
import type { Inbox } from './auth/sftp-push';
import { encodeBody } from './body';
import type { OAuthApp } from './browser-sign-in';
import { withQuery, type Query } from './query';
import { repeated } from './repeat';
import { sessionsOf, type OpenSftp, type SftpTransport, type VendorFiles } from './sftp';
import { fromTransport, toFailure, type Interpret } from './statuses';
import type { Gate, RateLimit } from './traffic';
import {
  IntegrationFailure,
  TransportError,
  type VendorRequest,
  type VendorResponse,
  type VendorTransport,
} from './types';
import { wait as defaultWait, type Wait } from './wait';

export interface CallOptions {
  query?: Query;
  headers?: Readonly<Record<string, string>>;
  /** Statuses by which this call says that the credentials are wrong, beside 401. */
  rejectedBy?: readonly number[];
  /** What only this call words in its own way; goes before the definition's. */
  interpret?: Interpret;
  /** Doing it twice is like doing it once. So it is for GET, PUT and DELETE unless they say no. */
  repeatable?: boolean;
}

/** An answer with what stands around its body, for pages and versions. */
export interface VendorAnswer<T> {
  data: T;
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
}

/** What a request gets on its way out because of all that it is. */
export type Sign = (request: Readonly<Omit<VendorRequest, 'signal'>>) => {
  query?: Query;
  headers?: Readonly<Record<string, string>>;
};

/**
 * Calls to one vendor. Paths begin with a slash. Bodies are JSON, or what `form` makes. Every failure
 * is an IntegrationFailure; answers have the shape asked for.
 */
export interface VendorHttp {
  get<T>(path: string, answer: z.ZodType<T>, options?: CallOptions): Promise<T>;
  /** A file that is no JSON: CSV, XML. */
  getText(path: string, options?: CallOptions): Promise<string>;
  /** As `get`, with the headers of the answer. */
  read<T>(path: string, answer: z.ZodType<T>, options?: CallOptions): Promise<VendorAnswer<T>>;
  post<T>(path: string, body: unknown, answer: z.ZodType<T>, options?: CallOptions): Promise<T>;
  put<T>(path: string, body: unknown, answer: z.ZodType<T>, options?: CallOptions): Promise<T>;
  patch<T>(path: string, body: unknown, answer: z.ZodType<T>, options?: CallOptions): Promise<T>;
  delete<T>(path: string, answer: z.ZodType<T>, options?: CallOptions): Promise<T>;
  /** The same client, sending these headers too. */
  withHeaders(headers: Readonly<Record<string, string>>): VendorHttp;
  /** The same client, sending these parameters in every query. */
  withQuery(query: Query): VendorHttp;
  /** The same client, signing each request. */
  signedBy(sign: Sign): VendorHttp;
  /** The same client at an address that the vendor has named; refused outside of these hosts. */
  at(baseUrl: string, hosts: Hosts): VendorHttp;
  /** The path of a link in an answer; refused where it leads away from this API. */
  pathOf(link: string): string;
  /** Where the integration works on files. */
  readonly files: VendorFiles | undefined;
  withFiles(files: VendorFiles): VendorHttp;
  /** Opens a connection to fetch files; undefined where nobody offers it. */
  readonly sftp: OpenSftp | undefined;
  /** The app that calls, where the customer signed in to one. */
  readonly app: OAuthApp | undefined;
  /** What the vendor has sent; undefined where it sends nothing. */
  readonly inbox: Inbox | undefined;
  now(): number;
}

export interface VendorHttpOptions {
  transport: VendorTransport;
  /** The vendor's own, also where a simulator answers. */
  baseUrl: string;
  signal: AbortSignal;
  headers?: Readonly<Record<string, string>>;
  query?: Query;
  sign?: Sign;
  interpret?: Interpret | undefined;
  rateLimit?: RateLimit | undefined;
  gate?: Gate | undefined;
  sftp?: SftpTransport | undefined;
  app?: OAuthApp | undefined;
  inbox?: Inbox | undefined;
  files?: VendorFiles;
  now?: () => number;
  wait?: Wait | undefined;
  random?: () => number;
}

interface Call extends CallOptions {
  method: VendorRequest['method'];
  path: string;
  body?: unknown;
  accept?: string;
}

export function createVendorHttp(options: VendorHttpOptions): VendorHttp {
  const json = async <T>(call: Call, answer: z.ZodType<T>): Promise<VendorAnswer<T>> =>
    exchange(options, call, (response, what, parsed) => {
      const result = answer.safeParse(parsed);
      if (result.success) return { ...response, data: result.data };
      const fault = parsed === undefined ? 'not JSON' : `at ${faultyPaths(result.error)}`;
      throw new IntegrationFailure('unexpected_answer', { internal: `${what}: ${fault}` });
    });
  const data = async <T>(call: Call, answer: z.ZodType<T>): Promise<T> =>
    (await json(call, answer)).data;
  const changed = (change: Partial<VendorHttpOptions>) =>
    createVendorHttp({ ...options, ...change });

  return {
    get: (path, answer, more) => data({ ...more, method: 'GET', path }, answer),
    getText: (path, more) =>
      exchange(options, { ...more, method: 'GET', path, accept: '*/*' }, textOf),
    read: (path, answer, more) => json({ ...more, method: 'GET', path }, answer),
    post: (path, body, answer, more) => data({ ...more, method: 'POST', path, body }, answer),
    put: (path, body, answer, more) => data({ ...more, method: 'PUT', path, body }, answer),
    patch: (path, body, answer, more) => data({ ...more, method: 'PATCH', path, body }, answer),
    delete: (path, answer, more) => data({ ...more, method: 'DELETE', path }, answer),
    withHeaders: (more) => changed({ headers: { ...options.headers, ...more } }),
    withQuery: (more) => changed({ query: { ...options.query, ...more } }),
    signedBy: (sign) => changed({ sign }),
    at(baseUrl, hosts) {
      if (leadsTo(baseUrl, hosts)) return changed({ baseUrl });
      throw new IntegrationFailure('unexpected_answer', {
        internal: 'The vendor named an address that is none of its own.',
      });
    },
    pathOf: (link) => pathOf(options.baseUrl, link),
    files: options.files,
    withFiles: (files) => changed({ files }),
    sftp: options.sftp && sessionsOf(options.sftp, options.signal),
    app: options.app,
    inbox: options.inbox,
    now: options.now ?? Date.now,
  };
}

async function exchange<T>(
  options: VendorHttpOptions,
  call: Call,
  read: (response: VendorResponse, what: string, json: unknown) => T,
): Promise<T> {
  const { signal, gate, wait = defaultWait, random = Math.random } = options;
  const once = async (): Promise<T> => {
    const response = await send(options, toRequest(options, call));
    gate?.heard(response.headers);
    // The query may hold what a customer typed, and this ends up in logs.
    const what = `${call.method} ${call.path.split('?', 1)[0]} answered ${response.status}`;
    const json = parseJson(response.body);
    const failure = toFailure(call.method, response, json, what, {
      interpret: [call.interpret, options.interpret],
      rejectedBy: call.rejectedBy ?? [],
      now: (options.now ?? Date.now)(),
      limits: options.rateLimit,
    });
    if (failure) throw failure;
    return read(response, what, json);
  };
  const inTurn = gate ? () => gate.pass(once, signal) : once;
  const { repeatable = ['GET', 'PUT', 'DELETE'].includes(call.method) } = call;
  return repeatable ? repeated(inTurn, { signal, wait, random }) : inTurn();
}

function toRequest(options: VendorHttpOptions, call: Call): VendorRequest {
  const { baseUrl, sign, signal } = options;
  const path = withQuery(call.path, { ...options.query, ...call.query });
  const base = baseUrl.replace(/\/+$/, '');
  const url = base + path;
  // `.evil.example` and `@evil.example` would make another host of it.
  if (new URL(url).origin !== new URL(base).origin) {
    throw new IntegrationFailure('unexpected_answer', { internal: 'A path left the base URL.' });
  }
  const body = encodeBody(call.body);
  const request = {
    method: call.method,
    url,
    headers: {
      accept: call.accept ?? 'application/json',
      ...(body && { 'content-type': body.contentType }),
      ...options.headers,
      ...call.headers,
    },
    ...(body && { body: body.text }),
  };
  const signed = sign?.(request);
  return {
    ...request,
    url: withQuery(url, signed?.query ?? {}),
    headers: { ...request.headers, ...signed?.headers },
    signal,
  };
}

/** Ends with the signal even if the transport does not. */
async function send(
  { transport }: VendorHttpOptions,
  request: VendorRequest,
): Promise<VendorResponse> {
  const { signal } = request;
  let stop = () => {};
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(new TransportError('timeout', 'The deadline has passed.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([signal.aborted ? ended : transport(request), ended]);
  } catch (cause) {
    if (signal.aborted) throw new IntegrationFailure('timeout', { internal: 'Deadline', cause });
    if (cause instanceof TransportError) throw fromTransport(cause);
    throw cause;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** A page that explains itself to people is no file. */
function textOf({ headers, body }: VendorResponse, what: string): string {
  if (!/^\s*text\/html\b/i.test(headers['content-type'] ?? '')) return body;
  throw new IntegrationFailure('unexpected_answer', { internal: `${what}: a web page` });
}

function pathOf(baseUrl: string, link: string): string {
  const base = baseUrl.replace(/\/+$/, '');
  const url = URL.canParse(link, `${base}/`) ? new URL(link, `${base}/`) : undefined;
  const { origin, pathname } = new URL(base);
  const root = pathname.replace(/\/+$/, '');
  const inside = url?.pathname === root || url?.pathname.startsWith(`${root}/`);
  if (url?.origin === origin && inside && !url.username && !url.password) {
    return url.pathname.slice(root.length) + url.search;
  }
  throw new IntegrationFailure('unexpected_answer', { internal: 'A link leads to another API.' });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function faultyPaths(error: z.ZodError): string {
  return [...new Set(error.issues.map(({ path }) => path.join('.') || 'the root'))].join(', ');
}

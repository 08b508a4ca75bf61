import type { z } from 'zod';
import { parseRetryAfter } from './retry-after';
import {
  IntegrationFailure,
  TransportError,
  type VendorRequest,
  type VendorResponse,
  type VendorTransport,
} from './types';

/** A vendor's own wording of an error; undefined leaves it to the usual reading of the status. */
export type Interpret = (answer: {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The parsed body, or undefined where it is not JSON. */
  json: unknown;
}) => IntegrationFailure | undefined;

export interface PostOptions {
  /** Statuses by which this call says that the credentials are wrong, beside 401. */
  rejectedBy?: readonly number[];
}

/** Calls to one vendor. Every failure is an IntegrationFailure; answers have the shape asked for. */
export interface VendorHttp {
  get<T>(path: string, answer: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: unknown, answer: z.ZodType<T>, options?: PostOptions): Promise<T>;
  /** The same client, sending these headers too. */
  withHeaders(headers: Readonly<Record<string, string>>): VendorHttp;
  /** The same client for another address of the vendor; a simulator stands in for all of them. */
  withBaseUrl(baseUrl: string): VendorHttp;
}

export interface VendorHttpOptions {
  transport: VendorTransport;
  baseUrl: string;
  /** The address is a simulator's, whatever address of the vendor is asked for. */
  isSimulated?: boolean;
  signal: AbortSignal;
  headers?: Readonly<Record<string, string>>;
  interpret?: Interpret | undefined;
  /** Names the seconds to wait where there is no Retry-After. */
  resetHeader?: string | undefined;
  now?: () => number;
}

export function createVendorHttp(options: VendorHttpOptions): VendorHttp {
  const { baseUrl, headers = {} } = options;

  async function call<T>(
    request: Pick<VendorRequest, 'method' | 'body'> & { path: string },
    answer: z.ZodType<T>,
    rejectedBy: readonly number[] = [],
  ): Promise<T> {
    const { path, ...rest } = request;
    const response = await send(options, {
      ...rest,
      url: baseUrl.replace(/\/+$/, '') + path,
      headers: {
        accept: 'application/json',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      signal: options.signal,
    });
    // The query may hold what a customer typed, and this ends up in logs.
    const what = `${request.method} ${path.split('?', 1)[0]} answered ${response.status}`;
    const json = parseJson(response.body);
    const failure = rejectedBy.includes(response.status)
      ? new IntegrationFailure('credentials_rejected', { internal: what })
      : toFailure(options, request.method, response, json, what);
    if (failure) throw failure;

    const parsed = answer.safeParse(json);
    if (parsed.success) return parsed.data;
    const fault = json === undefined ? 'not JSON' : `at ${faultyPaths(parsed.error)}`;
    throw new IntegrationFailure('unexpected_answer', { internal: `${what}: ${fault}` });
  }

  return {
    get: (path, answer) => call({ method: 'GET', path }, answer),
    post: (path, body, answer, { rejectedBy } = {}) =>
      call({ method: 'POST', path, body: JSON.stringify(body) }, answer, rejectedBy),
    withHeaders: (more) => createVendorHttp({ ...options, headers: { ...headers, ...more } }),
    withBaseUrl: (other) =>
      createVendorHttp({ ...options, baseUrl: options.isSimulated ? baseUrl : other }),
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

function fromTransport(cause: TransportError): IntegrationFailure {
  const kinds = {
    unreachable: 'unreachable',
    blocked: 'unreachable',
    timeout: 'timeout',
    too_large: 'unexpected_answer',
  } as const;
  return new IntegrationFailure(kinds[cause.kind], { internal: cause.message, cause });
}

/** The one reading of HTTP statuses. Nothing of the body gets into a message. */
function toFailure(
  { interpret, resetHeader, now = Date.now }: VendorHttpOptions,
  method: string,
  { status, headers }: VendorResponse,
  json: unknown,
  internal: string,
): IntegrationFailure | undefined {
  const special = interpret?.({ status, headers, json });
  if (special) return special;
  if (status >= 200 && status < 300) return undefined;
  if (status === 429) {
    const wait = headers['retry-after'] ?? (resetHeader && headers[resetHeader]);
    const retryAfterSeconds = parseRetryAfter(wait, now());
    return new IntegrationFailure('throttled', {
      internal,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
  if (status === 401) return new IntegrationFailure('credentials_rejected', { internal });
  if (status === 403) return new IntegrationFailure('missing_permission', { internal });
  // A documented list that is not there is a feature or a plan that the account does not have.
  if (status === 402 || (status === 404 && method === 'GET')) {
    return new IntegrationFailure('not_enabled', { internal });
  }
  if (status >= 500) return new IntegrationFailure('unreachable', { internal });
  return new IntegrationFailure('unexpected_answer', { internal });
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

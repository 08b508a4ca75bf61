import {
  TransportError,
  type VendorRequest,
  type VendorResponse,
  type VendorTransport,
} from '@trackstar-link/integrations/kit';
import { request as send, type Dispatcher } from 'undici';
import type { EgressAllow } from './allow';
import { guardedDispatcher, type Resolve } from './dispatcher';
import { checkedHeaders, parseTarget } from './target';

export { EgressAllow, EgressAllowError, parseEgressAllow } from './allow';
export type { Resolve } from './dispatcher';
export { checkDestination, staysHere } from './destination';
export { createSftpEgress } from './sftp';
export { isTransportHeader } from './target';

export interface EgressOptions {
  allow: EgressAllow;
  /** From the call to the last byte of its answer. */
  totalMs?: number;
  maxBytes?: number;
  /** Of a longer or encoded answer the beginning is taken, instead of no answer at all. */
  cutLongAnswers?: boolean;
  /** The system's resolver when left out. */
  resolve?: Resolve;
}

/**
 * The only way out to addresses that a user can influence: public ones, and those in `allow`.
 * Redirects are answers like any other; nobody follows them.
 */
export function createEgress({
  allow,
  totalMs = 30_000,
  maxBytes = 10 * 1024 * 1024,
  cutLongAnswers = false,
  resolve,
}: EgressOptions): VendorTransport {
  const dispatcher = guardedDispatcher(allow, resolve);
  return async (request) => {
    const target = parseTarget(request.url);
    const headers = checkedHeaders(request.headers);
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(totalMs)]);
    try {
      signal.throwIfAborted();
      return await within(
        signal,
        exchange(request, { target, headers, signal, dispatcher, maxBytes, cutLongAnswers }),
      );
    } catch (error) {
      throw toTransportError(error, signal, target);
    }
  };
}

/** undici notices an abort only once it is connected; nobody waits that long. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new Error('aborted'));
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

interface Exchange {
  target: URL;
  headers: Record<string, string>;
  signal: AbortSignal;
  dispatcher: Dispatcher;
  maxBytes: number;
  cutLongAnswers: boolean;
}

async function exchange(
  { method, body }: VendorRequest,
  { target, headers, signal, dispatcher, maxBytes, cutLongAnswers }: Exchange,
): Promise<VendorResponse> {
  const response = await send(target, { method, headers, body, signal, dispatcher });
  // An abandoned body reports that it was abandoned; unheard, that would end the process.
  response.body.on('error', () => undefined);
  const encoding = response.headers['content-encoding'];
  const encoded = encoding !== undefined && encoding !== 'identity';
  if (encoded) {
    response.body.destroy();
    if (!cutLongAnswers)
      throw new TransportError('unreachable', `the answer is encoded as ${String(encoding)}`);
  }
  return {
    status: response.statusCode,
    headers: flatten(response.headers),
    body: encoded ? '' : await readText(response.body, maxBytes, cutLongAnswers),
  };
}

async function readText(
  body: Dispatcher.ResponseData['body'],
  maxBytes: number,
  cut: boolean,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the body, and with it the connection.
  for await (const chunk of body) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > maxBytes && cut) {
      chunks.push(bytes.subarray(0, bytes.length - (size - maxBytes)));
      break;
    }
    if (size > maxBytes)
      throw new TransportError('too_large', `the answer has more than ${maxBytes} bytes`);
    chunks.push(bytes);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

/** Names the host only: paths and queries of vendors may carry keys. */
function toTransportError(error: unknown, signal: AbortSignal, { host }: URL): TransportError {
  if (error instanceof TransportError) return error;
  if (signal.aborted) return new TransportError('timeout', `${host} did not answer in time`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new TransportError('too_large', `${host} answered with too many headers`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return new TransportError('timeout', `${host} did not accept a connection in time`);
  const reason = code ?? (error instanceof Error ? error.name : typeof error);
  return new TransportError('unreachable', `${host} could not be called: ${reason}`);
}

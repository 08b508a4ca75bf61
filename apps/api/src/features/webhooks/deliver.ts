import { TransportError, type VendorTransport } from '@trackstar-link/integrations/kit';
import { toStoredAnswer } from './redact';
import { readRetryAfter } from './schedule';
import { signatureHeaders } from './secrets';

/** What is posted, once a transformation has had its say. */
export interface Post {
  id: string;
  url: string;
  method: 'POST' | 'PUT';
  headers: Readonly<Record<string, string>>;
  body: string;
  /** What may not be stored of an answer that repeats it. */
  secrets: readonly string[];
}

export interface Outcome {
  succeeded: boolean;
  responseStatus: number | null;
  responseBody: string | null;
  latencyMs: number;
  error: string | null;
  /** Seconds that the receiver asks to wait. */
  retryAfter: number | undefined;
  /** It answered 410: nobody is there any more. */
  gone: boolean;
}

/** Headers that are ours alone to set. */
const own = /^(content-type|user-agent|(webhook|svix)-.*)$/i;

/** One signed attempt. Any answer but 2xx fails, a redirect as well: it is not followed. */
export async function deliver(
  post: Post,
  options: {
    signingSecrets: readonly string[];
    transport: VendorTransport;
    now: () => number;
  },
): Promise<Outcome> {
  const { signingSecrets, transport, now } = options;
  const timestamp = Math.floor(now() / 1_000);
  const begun = performance.now();
  const latency = () => Math.round(performance.now() - begun);
  try {
    const answer = await transport({
      method: post.method,
      url: post.url,
      headers: {
        ...withoutOwn(post.headers),
        'content-type': 'application/json',
        'user-agent': 'trackstar-link-webhooks/1.0',
        ...signatureHeaders({ id: post.id, timestamp, body: post.body }, signingSecrets),
      },
      body: post.body,
      signal: new AbortController().signal,
    });
    const succeeded = answer.status >= 200 && answer.status < 300;
    return {
      succeeded,
      responseStatus: answer.status,
      responseBody: toStoredAnswer(answer.body, post.secrets),
      latencyMs: latency(),
      error: succeeded ? null : `The receiver answered ${answer.status}.`,
      retryAfter: succeeded ? undefined : readRetryAfter(answer.headers['retry-after'], now()),
      gone: answer.status === 410,
    };
  } catch (error) {
    return failedBefore(wordsFor(error), latency());
  }
}

/** An attempt that came to no answer. */
export function failedBefore(error: string, latencyMs: number): Outcome {
  return {
    succeeded: false,
    responseStatus: null,
    responseBody: null,
    latencyMs,
    error,
    retryAfter: undefined,
    gone: false,
  };
}

function withoutOwn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.test(name)));
}

export const isOwnHeader = (name: string): boolean => own.test(name);

function wordsFor(error: unknown): string {
  if (!(error instanceof TransportError)) return 'The message could not be sent.';
  switch (error.kind) {
    case 'blocked':
      return 'The address is not one that may be called: it is not public, or not written plainly.';
    case 'timeout':
      return 'The receiver did not answer within 15 seconds.';
    case 'too_large':
      return 'The receiver answered with too much.';
    case 'unreachable':
      return 'The receiver could not be reached.';
  }
}

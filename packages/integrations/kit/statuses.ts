import { waitOf, type WaitUnit } from './retry-after';
import { IntegrationFailure, type TransportError, type VendorResponse } from './types';

/** A vendor's own wording of an error; undefined leaves it to the usual reading of the status. */
export type Interpret = (answer: {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The parsed body, or undefined where it is not JSON. */
  json: unknown;
}) => IntegrationFailure | undefined;

export interface Reading {
  /** The first that recognizes the answer decides. */
  interpret: readonly (Interpret | undefined)[];
  rejectedBy: readonly number[];
  now: number;
  limits: { resetHeader?: string; resetUnit?: WaitUnit } | undefined;
}

/** The one reading of HTTP statuses. Nothing of the body gets into a message. */
export function toFailure(
  method: string,
  { status, headers }: VendorResponse,
  json: unknown,
  internal: string,
  { interpret, rejectedBy, now, limits }: Reading,
): IntegrationFailure | undefined {
  for (const read of interpret) {
    const special = read?.({ status, headers, json });
    if (special) return special;
  }
  if (rejectedBy.includes(status)) {
    return new IntegrationFailure('credentials_rejected', { internal });
  }
  if (status >= 200 && status < 300) return undefined;
  const seconds = status === 429 || status >= 500 ? waitOf(headers, now, limits) : undefined;
  const wait = seconds === undefined ? {} : { retryAfterSeconds: seconds };
  if (status === 429) return new IntegrationFailure('throttled', { internal, ...wait });
  if (status === 401) return new IntegrationFailure('credentials_rejected', { internal });
  if (status === 403) return new IntegrationFailure('missing_permission', { internal });
  // A documented list that is not there is a feature or a plan that the account does not have.
  if (status === 402 || (status === 404 && method === 'GET')) {
    return new IntegrationFailure('not_enabled', { internal });
  }
  if (status >= 500) return new IntegrationFailure('unreachable', { internal, ...wait });
  return new IntegrationFailure('unexpected_answer', { internal });
}

/** What became of a call that got no answer. */
export function fromTransport(cause: TransportError): IntegrationFailure {
  const kinds = {
    unreachable: 'unreachable',
    blocked: 'unreachable',
    timeout: 'timeout',
    too_large: 'unexpected_answer',
  } as const;
  return new IntegrationFailure(kinds[cause.kind], { internal: cause.message, cause });
}

import {
  errorKinds,
  type Endpoint,
  type ErrorBody,
  type ErrorCode,
  type ErrorKind,
} from '@trackstar-link/contract';
import type { oas31 } from 'zod-openapi';
import { policies, refusesReadOnlyKeys } from './policies';

/** The one body of every error; an operation narrows `code` to what it can answer. */
export const errorBodySchema: oas31.SchemaObject = {
  type: 'object',
  required: ['error', 'origin', 'code'],
  properties: {
    error: { type: 'string', description: 'What happened and what to do, for people.' },
    origin: {
      type: 'string',
      enum: ['trackstar', 'integration'],
      description: 'Whose side it is on: this API, or the system that a customer connects.',
    },
    code: { type: 'string', description: 'Stable. Branch on this one.' },
    detail: {
      type: 'object',
      description: 'Where a 422 found fault: location, then field, then messages.',
      properties: Object.fromEntries(
        ['json', 'query', 'path', 'headers'].map((location) => [
          location,
          { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
        ]),
      ),
    },
    id: { type: 'string', description: 'The id that was not found.' },
    accounts: {
      type: 'object',
      description:
        'Names of two accounts: of the connection that there is, and of the credentials that were given.',
      properties: Object.fromEntries(
        ['connected', 'given'].map((whose) => [whose, { type: ['string', 'null'] }]),
      ),
    },
    retry_after_seconds: { type: 'number', description: 'When to try again.' },
    request_id: { type: 'string', description: 'The same as X-Request-Id. Quote it to us.' },
  },
} satisfies oas31.SchemaObject & { properties: Record<keyof ErrorBody, oas31.SchemaObject> };

/** Every code that an endpoint can answer: what it declares, and what its shape implies. */
export function errorCodesOf(endpoint: Endpoint): ErrorCode[] {
  const policy = policies[endpoint.auth];
  const takesInput = endpoint.params ?? endpoint.query ?? endpoint.body;
  const codes: ErrorCode[] = [
    ...endpoint.errors,
    ...policy.errors,
    ...when(refusesReadOnlyKeys(endpoint), 'api_key_read_only'),
    ...when(takesInput, 'validation_failed'),
    ...when(
      endpoint.body,
      'body_not_json',
      'body_too_large',
      'body_too_deep',
      'unsupported_media_type',
    ),
    ...when(
      endpoint.idempotent,
      'idempotency_key_invalid',
      'idempotency_key_reused',
      'idempotency_in_progress',
    ),
    ...when(policy.counted, 'rate_limited'),
    ...when(endpoint.auth !== 'public', 'database_unavailable'),
    'internal',
  ];
  return [...new Set(codes)];
}

function when(condition: unknown, ...codes: ErrorCode[]): ErrorCode[] {
  return condition ? codes : [];
}

export interface ErrorGroup {
  readonly status: number;
  readonly codes: readonly ErrorCode[];
}

/** Codes by status, lowest status first. */
export function byStatus(codes: readonly ErrorCode[]): ErrorGroup[] {
  const groups = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = errorKinds[code];
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return [...groups]
    .map(([status, list]) => ({ status, codes: list }))
    .sort((a, b) => a.status - b.status);
}

/** A body as the API sends it, with the code's default words. */
function exampleOf(code: ErrorCode): ErrorBody {
  const { message, origin }: ErrorKind = errorKinds[code];
  return {
    error: message,
    origin: origin ?? 'trackstar',
    code,
    ...(code === 'validation_failed' && {
      detail: { json: { auth_code: ['This field is required.'] } },
    }),
    ...(code === 'rate_limited' && { retry_after_seconds: 1 }),
    request_id: 'req_5b0c2f6e1d3a4978b6e0f1a2c3d4e5f6',
  };
}

/** The example of each code, as components; answers refer to those that they can be. */
export function exampleComponents(codes: Iterable<ErrorCode>): oas31.ExamplesObject {
  return Object.fromEntries(
    [...new Set(codes)]
      .sort()
      .map((code) => [code, { summary: errorKinds[code].message, value: exampleOf(code) }]),
  );
}

import type { Endpoint } from '@trackstar-link/contract';
import type { oas31 } from 'zod-openapi';
import { policies } from './policies';

/** Headers of answers, as components; an operation refers to those that it sends. */
export const headers = {
  'X-Request-Id': header('Names this answer. Quote it when you ask for help.', {
    type: 'string',
    example: 'req_5b0c2f6e1d3a4978b6e0f1a2c3d4e5f6',
  }),
  'x-ratelimit-limit': header('Calls allowed per second.', count(10)),
  'x-ratelimit-remaining': header('Calls left in this second.', count(9)),
  'x-ratelimit-reset': header('When the count starts over, in epoch seconds.', count(1772357401)),
  'retry-after': header('Seconds to wait before the next call.', count(1)),
  'Idempotent-Replayed': header(
    '"true" when this is the kept answer of an earlier call with the same Idempotency-Key.',
    { type: 'string', const: 'true' },
  ),
} satisfies Record<string, oas31.HeaderObject>;

type HeaderName = keyof typeof headers;

const rateLimitHeaders: readonly HeaderName[] = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'retry-after',
];

/** Calls that authentication refuses are not counted, so that their answers carry no counts. */
export function headersOf(endpoint: Endpoint, status: number): oas31.HeadersObject {
  const { counted } = policies[endpoint.auth];
  const names: HeaderName[] = ['X-Request-Id'];
  if (counted && status !== 401 && status !== 403) names.push(...rateLimitHeaders);
  else if (status === 429) names.push('retry-after');
  if (endpoint.idempotent && status === 200) names.push('Idempotent-Replayed');
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function header(description: string, schema: oas31.SchemaObject): oas31.HeaderObject {
  return { description, schema };
}

function count(example: number): oas31.SchemaObject {
  return { type: 'integer', example };
}

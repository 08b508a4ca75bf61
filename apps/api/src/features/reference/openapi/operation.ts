import type { Endpoint } from '@trackstar-link/contract';
import type {
  oas31,
  ZodOpenApiMediaTypeObject,
  ZodOpenApiOperationObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import type { z } from 'zod';
import { byStatus, errorCodesOf, type ErrorGroup } from './errors';
import { headersOf } from './headers';
import { policies } from './policies';

/** One endpoint of the contract as an OpenAPI operation. */
export function toOperation(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { params, query, body } = endpoint;
  return {
    operationId: endpoint.operationId,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    ...(endpoint.description && { description: endpoint.description }),
    ...(endpoint.deprecated && { deprecated: true }),
    security: policies[endpoint.auth].security,
    requestParams: {
      ...(params && { path: asObject(params, endpoint) }),
      ...(query && { query: asObject(query, endpoint) }),
    },
    ...(endpoint.idempotent && { parameters: [idempotencyKey] }),
    ...(body && {
      requestBody: {
        required: !endpoint.bodyOptional,
        content: {
          [endpoint.bodyIsForm ? 'application/x-www-form-urlencoded' : 'application/json']: {
            schema: body,
          },
        },
      },
    }),
    responses: {
      200: {
        description: 'OK',
        headers: headersOf(endpoint, 200),
        content: replyContent(endpoint),
      },
      ...Object.fromEntries(
        byStatus(errorCodesOf(endpoint)).map((group) => [group.status, failure(endpoint, group)]),
      ),
    } satisfies ZodOpenApiResponsesObject,
  };
}

const idempotencyKey: oas31.ParameterObject = {
  in: 'header',
  name: 'Idempotency-Key',
  required: false,
  description:
    'A repeat with the same key within 24 hours gets the first successful answer again. Use a new one, a UUID say, for each thing to do.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '7f0c6a52-5f3e-4c0a-9f5a-3f1f0b7f2d11',
};

function asObject(schema: z.ZodType, { operationId }: Endpoint): z.ZodObject {
  if (schema.type === 'object') return schema as z.ZodObject;
  throw new Error(`Parameters of ${operationId} must be an object schema.`);
}

function replyContent({
  produces,
  streams,
  streamed,
  reply,
}: Endpoint): Record<string, ZodOpenApiMediaTypeObject> {
  // Text is described by the reply schema; of bytes there is nothing to say but their type.
  if (produces) return { [produces]: produces.startsWith('text/') ? { schema: reply } : {} };
  return {
    'application/json': { schema: reply },
    ...(streams && {
      'text/event-stream': {
        schema: {
          type: 'string',
          ...(streamed !== undefined && { description: streamed }),
        },
      },
    }),
  };
}

function failure(endpoint: Endpoint, { status, codes }: ErrorGroup): oas31.ResponseObject {
  return {
    description: codes.join(', '),
    headers: headersOf(endpoint, status),
    content: {
      'application/json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/ErrorBody' },
            { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
        ),
      },
    },
  };
}

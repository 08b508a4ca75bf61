import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { CustomerId, Id, Timestamp } from '../resources/common';
import { EventPatterns, WebhookEndpoint, WebhookSecret } from '../resources/webhook';

const shared = { tag: 'Webhooks', auth: 'apiKey' } as const;
const one = {
  ...shared,
  path: '/webhooks/endpoints/{endpoint_id}',
  params: z.object({ endpoint_id: z.string().max(100) }),
} as const;

const Url = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .meta({ example: 'https://app.example.com/webhooks' });
const Description = z.string().trim().max(500).nullable().optional();
const Headers = z
  .record(z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/), z.string().max(4_000))
  .refine((headers) => Object.keys(headers).length <= 20, 'At most 20 headers.')
  .describe('Sent with each message. Write only.')
  .meta({ example: { authorization: 'Bearer …' } });
const Code = z
  .string()
  .max(20_000)
  .describe('JavaScript with a function handler(webhook), which returns the webhook to send.');

const settings = {
  description: Description,
  event_types: EventPatterns.nullable().optional(),
  connection_id: Id.max(100).nullable().optional(),
  customer_id: CustomerId.nullable().optional(),
  enabled: z.boolean().optional(),
  headers: Headers.optional(),
  ordered: z.boolean().optional(),
  transformation: Code.nullable().optional(),
  transformation_enabled: z.boolean().optional().describe('True once there is a transformation.'),
};

export const createWebhookEndpoint = defineEndpoint({
  ...shared,
  operationId: 'createWebhookEndpoint',
  method: 'POST',
  path: '/webhooks/endpoints',
  summary: 'Register where webhooks are sent',
  description:
    'Sends what happens from now on. The secret is in this answer and in no other; lose it, and you rotate it.',
  audit: 'webhook_endpoint.created',
  idempotent: true,
  body: z.strictObject({
    url: Url,
    secret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,100}={0,2}$/, 'whsec_ and 24 to 64 bytes in base64.')
      .optional()
      .describe('A secret of your own, for a receiver that has one. Left out, one is made.'),
    ...settings,
  }),
  reply: z.object({ data: WebhookEndpoint.extend({ secret: WebhookSecret }) }),
  errors: ['webhook_url_not_allowed', 'webhook_endpoint_limit_reached'],
});

export const listWebhookEndpoints = defineEndpoint({
  ...shared,
  operationId: 'listWebhookEndpoints',
  method: 'GET',
  path: '/webhooks/endpoints',
  summary: 'List webhook endpoints',
  description: 'Oldest first, all of them.',
  audit: null,
  reply: z.object({ data: z.array(WebhookEndpoint) }),
  errors: [],
});

export const getWebhookEndpoint = defineEndpoint({
  ...one,
  operationId: 'getWebhookEndpoint',
  method: 'GET',
  summary: 'Get a webhook endpoint',
  audit: null,
  reply: z.object({ data: WebhookEndpoint }),
  errors: ['webhook_endpoint_not_found'],
});

export const updateWebhookEndpoint = defineEndpoint({
  ...one,
  operationId: 'updateWebhookEndpoint',
  method: 'PATCH',
  summary: 'Change a webhook endpoint',
  description:
    'While it is disabled nothing is sent to it: what is pending waits, and new events are not kept for it.',
  audit: 'webhook_endpoint.updated',
  body: z.strictObject({ url: Url.optional(), ...settings }),
  reply: z.object({ data: WebhookEndpoint }),
  errors: ['webhook_endpoint_not_found', 'webhook_url_not_allowed'],
});

export const deleteWebhookEndpoint = defineEndpoint({
  ...one,
  operationId: 'deleteWebhookEndpoint',
  method: 'DELETE',
  summary: 'Delete a webhook endpoint',
  description: 'What is pending for it is cancelled. The log of its messages stays.',
  audit: 'webhook_endpoint.deleted',
  reply: z.object({
    id: z.string(),
    object: z.literal('webhook_endpoint'),
    deleted: z.literal(true),
  }),
  errors: ['webhook_endpoint_not_found'],
});

export const rotateWebhookSecret = defineEndpoint({
  ...one,
  operationId: 'rotateWebhookSecret',
  method: 'POST',
  path: '/webhooks/endpoints/{endpoint_id}/secret/rotate',
  summary: 'Replace the secret of a webhook endpoint',
  description:
    'For 24 hours each message is signed with both secrets, so that you can change yours at any time.',
  audit: 'webhook_secret.rotated',
  reply: z.object({
    data: z.object({
      id: z.string(),
      secret: WebhookSecret,
      previous_secret_expires_at: Timestamp,
    }),
  }),
  errors: ['webhook_endpoint_not_found'],
});

export const testWebhookEndpoint = defineEndpoint({
  ...one,
  operationId: 'testWebhookEndpoint',
  method: 'POST',
  path: '/webhooks/endpoints/{endpoint_id}/test',
  summary: 'Send a made-up event to a webhook endpoint',
  description: 'Of any type, whether or not the endpoint asks for it. Nothing has happened.',
  audit: null,
  body: z.strictObject({ event_type: z.string().max(100).meta({ example: 'order.created' }) }),
  reply: z.object({ data: z.object({ message_id: z.string() }) }),
  errors: ['webhook_endpoint_not_found', 'webhook_endpoint_disabled'],
});

export const recoverWebhookEndpoint = defineEndpoint({
  ...one,
  operationId: 'recoverWebhookEndpoint',
  method: 'POST',
  path: '/webhooks/endpoints/{endpoint_id}/recover',
  summary: 'Send again all that failed',
  audit: null,
  body: z.strictObject({
    since: z.iso
      .datetime()
      .describe('Messages from then on.')
      .meta({ example: '2026-03-01T09:30:00Z' }),
  }),
  reply: z.object({ data: z.object({ recovered: z.int().describe('How many messages.') }) }),
  errors: ['webhook_endpoint_not_found', 'webhook_endpoint_disabled'],
});

export const testWebhookTransformation = defineEndpoint({
  ...shared,
  operationId: 'testWebhookTransformation',
  method: 'POST',
  path: '/webhooks/transformations/test',
  summary: 'Try a transformation without sending anything',
  audit: null,
  body: z.strictObject({
    transformation: Code,
    event_type: z.string().max(100).default('order.created'),
    payload: z.json().optional().describe('Left out, one is made up for the event.'),
    url: z.string().max(2_000).default('https://app.example.com/webhooks'),
    headers: Headers.optional(),
  }),
  reply: z.object({
    data: z.object({
      cancelled: z.boolean(),
      error: z.string().nullable(),
      webhook: z
        .object({
          url: z.string(),
          method: z.string(),
          headers: z.record(z.string(), z.string()),
          payload: z.unknown(),
        })
        .nullable()
        .describe('What would be sent.'),
    }),
  }),
  errors: [],
});

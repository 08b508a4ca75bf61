import { z } from 'zod';
import { isEventType, eventTypes } from '../events/catalogue';
import { WebhookEnvelope } from '../events/envelope';
import { CustomerId, Id, Timestamp } from './common';

/** The name of an event, or the beginning of names with a star: `order.*`. */
const EventPattern = z
  .string()
  .max(100)
  .refine(
    (pattern) =>
      pattern.endsWith('*')
        ? eventTypes.some((type) => type.startsWith(pattern.slice(0, -1)))
        : isEventType(pattern),
    'There is no such event. GET /webhooks/event-types lists them.',
  );

export const EventPatterns = z
  .array(EventPattern)
  .min(1)
  .max(100)
  .transform((patterns) => [...new Set(patterns)])
  .describe('Which events are sent: names, or beginnings as in order.*; null sends all.')
  .meta({ example: ['connection.*', 'order.created'] });

export const WebhookEndpoint = z
  .object({
    id: z.string().meta({ example: 'ep_8d1c2a7b5e9f4c3d8a6b1e0f2c4d5a7b' }),
    url: z.string().meta({ example: 'https://app.example.com/webhooks' }),
    description: z.string().nullable().meta({ example: 'Production' }),
    event_types: z
      .array(z.string())
      .nullable()
      .meta({ example: ['connection.*', 'order.created'] }),
    connection_id: Id.nullable().describe('Only events of this connection.'),
    customer_id: CustomerId.nullable().describe('Only events of this customer.'),
    enabled: z.boolean(),
    disabled_reason: z
      .enum(['manual', 'gone', 'failing'])
      .nullable()
      .describe('gone: it answered 410. failing: nothing got through for five days.'),
    failing_since: Timestamp.nullable(),
    header_names: z.array(z.string()).describe('Headers of your own; their values are not shown.'),
    ordered: z
      .boolean()
      .describe('Events about one resource are sent one after the other, in their order.'),
    transformation: z.string().nullable().describe('JavaScript with a function handler(webhook).'),
    transformation_enabled: z.boolean(),
    previous_secret_expires_at: Timestamp.nullable().describe(
      'Until then each message is signed with the previous secret too.',
    ),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'WebhookEndpoint' });

export const WebhookSecret = z
  .string()
  .describe('Shown this once. It verifies the signatures.')
  .meta({ example: 'whsec_…' });

export const DeliveryStatus = z.enum(['pending', 'delivered', 'failed', 'cancelled']);

/** How far a message has come at one endpoint. */
export const WebhookDelivery = z
  .object({
    endpoint_id: z.string(),
    status: DeliveryStatus,
    attempts: z.int(),
    next_attempt_at: Timestamp.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });

export const WebhookMessage = z
  .object({
    id: z.string().describe('The header webhook-id.'),
    event_type: z.string(),
    created_at: Timestamp,
    connection_id: Id.nullable(),
    customer_id: CustomerId.nullable(),
    resource_id: z.string().nullable(),
    test: z.boolean().describe('Made by a call to test an endpoint.'),
    deliveries: z.array(WebhookDelivery),
  })
  .meta({ id: 'WebhookMessage' });

export const WebhookMessageWithPayload = WebhookMessage.extend({
  payload: WebhookEnvelope.describe('As it is sent, without secrets.'),
}).meta({ id: 'WebhookMessageWithPayload' });

export const WebhookAttempt = z
  .object({
    id: Id,
    endpoint_id: z.string(),
    number: z.int().meta({ example: 1 }),
    url: z.string(),
    at: Timestamp,
    succeeded: z.boolean(),
    response_status: z.int().nullable().describe('Null when there was no answer.'),
    response_body: z.string().nullable().describe('Its first 4 KB.'),
    latency_ms: z.int(),
    error: z.string().nullable(),
  })
  .meta({ id: 'WebhookAttempt' });

export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;
export type WebhookMessage = z.infer<typeof WebhookMessage>;
export type WebhookAttempt = z.infer<typeof WebhookAttempt>;

import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Id, PageToken, Timestamp } from '../resources/common';
import {
  DeliveryStatus,
  WebhookAttempt,
  WebhookDelivery,
  WebhookMessage,
  WebhookMessageWithPayload,
} from '../resources/webhook';

const shared = { tag: 'Webhooks', auth: 'apiKey' } as const;
const one = { ...shared, params: z.object({ message_id: z.string().max(100) }) } as const;

const Limit = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'Give a whole number of 1 or more.')
  .transform((text) => Math.min(Number(text), 250))
  .describe('Page size: 50 by default, 250 at the most.')
  .meta({ example: '50' });
const Moment = z.iso.datetime().meta({ example: '2026-03-01T09:30:00Z' });

export const listWebhookEventTypes = defineEndpoint({
  ...shared,
  operationId: 'listWebhookEventTypes',
  method: 'GET',
  path: '/webhooks/event-types',
  summary: 'List the events that can be sent',
  audit: null,
  reply: z.object({
    data: z.array(z.object({ event_type: z.string(), description: z.string() })),
  }),
  errors: [],
});

export const listWebhookMessages = defineEndpoint({
  ...shared,
  operationId: 'listWebhookMessages',
  method: 'GET',
  path: '/webhooks/messages',
  summary: 'List webhook messages',
  description: 'Newest first, with how far each has come at each endpoint.',
  audit: null,
  query: z.strictObject({
    limit: Limit.optional(),
    page_token: PageToken.optional(),
    event_type: z.string().max(100).optional(),
    connection_id: Id.max(100).optional(),
    resource_id: z.string().max(255).optional().describe('The id of an order, a product, ….'),
    endpoint_id: z.string().max(100).optional(),
    status: DeliveryStatus.optional().describe('Has a delivery of this status.'),
    after: Moment.optional(),
    before: Moment.optional(),
  }),
  reply: z.object({ data: z.array(WebhookMessage), next_token: z.string().nullable() }),
  errors: [],
});

export const getWebhookMessage = defineEndpoint({
  ...one,
  operationId: 'getWebhookMessage',
  method: 'GET',
  path: '/webhooks/messages/{message_id}',
  summary: 'Get a webhook message with its payload',
  audit: null,
  reply: z.object({ data: WebhookMessageWithPayload }),
  errors: ['webhook_message_not_found'],
});

export const listWebhookAttempts = defineEndpoint({
  ...one,
  operationId: 'listWebhookAttempts',
  method: 'GET',
  path: '/webhooks/messages/{message_id}/attempts',
  summary: 'List the attempts to deliver a webhook message',
  description: 'Newest first.',
  audit: null,
  reply: z.object({ data: z.array(WebhookAttempt) }),
  errors: ['webhook_message_not_found'],
});

export const resendWebhookMessage = defineEndpoint({
  ...one,
  operationId: 'resendWebhookMessage',
  method: 'POST',
  path: '/webhooks/messages/{message_id}/resend',
  summary: 'Send a webhook message again',
  description: 'At once, whether or not it was delivered before, and with all attempts anew.',
  audit: null,
  body: z.strictObject({ endpoint_id: z.string().max(100) }),
  reply: z.object({ data: WebhookDelivery }),
  errors: ['webhook_message_not_found', 'webhook_endpoint_not_found', 'webhook_endpoint_disabled'],
});

export const getWebhookMessageData = defineEndpoint({
  ...one,
  operationId: 'getWebhookMessageData',
  method: 'GET',
  path: '/webhooks/messages/{message_id}/data',
  summary: 'Where the whole of a truncated event can be downloaded',
  audit: null,
  reply: z.object({
    data: z.object({ download_url: z.string(), expires_at: Timestamp.describe('In 20 minutes.') }),
  }),
  errors: ['webhook_message_not_found'],
});

export const downloadWebhookMessage = defineEndpoint({
  operationId: 'downloadWebhookMessage',
  method: 'GET',
  path: '/webhooks/downloads/{download_token}',
  tag: 'Webhooks',
  summary: 'Download an event',
  description: 'The address comes from GET /webhooks/messages/{message_id}/data.',
  auth: 'public',
  audit: null,
  params: z.object({ download_token: z.string().max(1_000) }),
  reply: z.string(),
  produces: 'application/json',
  errors: ['file_not_found'],
});

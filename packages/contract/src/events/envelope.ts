import { z } from 'zod';
import { CustomerId, Id, IntegrationTypeSchema, Timestamp } from '../resources/common';

/** The body of every webhook. */
export const WebhookEnvelope = z
  .object({
    id: z
      .string()
      .describe('The same in each attempt, and the same as the header webhook-id.')
      .meta({ example: 'msg_5f0c2c0f9d5b4c2f8a3e1d7b6c5a4f3e' }),
    event_type: z.string().meta({ example: 'connection.created' }),
    created_at: Timestamp,
    connection_id: Id.nullable().describe('Null where there is no connection yet.'),
    customer_id: CustomerId.nullable(),
    integration_name: z.string().nullable().meta({ example: 'shiphero' }),
    integration_type: z.enum([...IntegrationTypeSchema.options, 'general']),
    data: z.record(z.string(), z.unknown()).describe('Depends on the event_type.'),
    previous_attributes: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Old values of what changed, by dotted path: line_items.1.received_quantity.'),
    data_truncated: z
      .literal(true)
      .optional()
      .describe('The event is larger than 256 KB: data holds its id alone.'),
    data_url: z
      .string()
      .optional()
      .describe('Answers, with your API key, where the whole event can be downloaded.'),
  })
  .meta({ id: 'WebhookEnvelope' });

export type WebhookEnvelope = z.infer<typeof WebhookEnvelope>;

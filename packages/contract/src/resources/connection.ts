import { z } from 'zod';
import {
  AccountInfo,
  ActionName,
  CustomerId,
  Id,
  IntegrationTypeSchema,
  Timestamp,
} from './common';

export const ConnectionErrorType = z.enum(['invalid_credentials', 'missing_permission']);

export const ConnectionError = z
  .object({
    error_type: ConnectionErrorType,
    resource: z.string().nullable().describe('Null when every resource is affected.'),
    message: z.string(),
    error_message: z.string(),
    affected_endpoints: z.array(z.object({ endpoint: z.string(), preventing_sync: z.boolean() })),
    first_seen: Timestamp,
    last_seen: Timestamp,
  })
  .meta({ id: 'ConnectionError' });

export const SyncSchedule = z
  .object({
    function_name: z.string(),
    sync_frequency: z.int().describe('Seconds.'),
    last_crawl_start: Timestamp.nullable(),
    last_crawl_end: Timestamp.nullable(),
    latest_sync: Timestamp.nullable(),
    latest_data: Timestamp.nullable(),
    in_progress: z.boolean(),
    sync_status: z
      .enum(['enabled', 'disabled', 'sync_in_progress', 'first_sync_in_progress', 'error'])
      .nullable(),
  })
  .meta({ id: 'SyncSchedule' });

export const Connection = z
  .object({
    connection_id: Id,
    integration_name: z.string().meta({ example: 'shiphero' }),
    integration_display_name: z.string().meta({ example: 'ShipHero' }),
    integration_type: IntegrationTypeSchema,
    customer_id: CustomerId.nullable(),
    created_at: Timestamp,
    last_used: Timestamp.nullable(),
    times_used: z.int().nullable().describe("API calls made with this connection's access token."),
    latest_sync: Timestamp.nullable().meta({ deprecated: true }),
    sync_schedules: z.array(SyncSchedule),
    historical_sync_completed: z.record(z.string(), z.boolean()),
    last_checked: Timestamp.nullable().describe('When its health was last looked at.'),
    errors: z.array(ConnectionError).describe('Empty when the connection is healthy.'),
    available_actions: z.array(ActionName),
    available_endpoints: z.array(z.string()).meta({ deprecated: true, example: ['GET /orders'] }),
    webhooks_disabled: z.boolean().nullable(),
    me: AccountInfo.nullable(),
  })
  .meta({ id: 'Connection' });

export const ExchangeReply = z
  .object({
    access_token: z
      .string()
      .describe('Permanent. Keep it in your backend.')
      .meta({ example: 'trackstar_…' }),
    connection_id: Id,
    integration_name: z.string().meta({ example: 'shiphero' }),
    customer_id: CustomerId.nullable(),
    available_actions: z.array(ActionName),
    available_endpoints: z.array(z.string()).meta({ deprecated: true }),
    integration_account_info: AccountInfo.nullable(),
  })
  .meta({ id: 'ExchangeReply' });

/** A finished install that no backend has exchanged yet. */
export const Install = z
  .object({
    id: Id.describe('Becomes the connection_id once claimed or exchanged.'),
    status: z.literal('pending'),
    integration_name: z.string(),
    integration_display_name: z.string(),
    integration_type: IntegrationTypeSchema,
    customer_id: CustomerId.nullable(),
    account: AccountInfo.nullable(),
    created_at: Timestamp,
    expires_at: Timestamp.describe('Until then it can be claimed; after that it is deleted.'),
  })
  .meta({ id: 'Install' });

export type Connection = z.infer<typeof Connection>;
export type ConnectionError = z.infer<typeof ConnectionError>;
export type ExchangeReply = z.infer<typeof ExchangeReply>;
export type Install = z.infer<typeof Install>;

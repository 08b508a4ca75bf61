import { z } from 'zod';
import { Timestamp } from '../resources/common';

const SyncJob = z.object({
  id: z.string(),
  function_name: z.string(),
  status: z.enum(['open', 'in_progress', 'completed', 'cancelled', 'stuck']),
  requested_start_time: Timestamp.nullable(),
  requested_end_time: Timestamp.nullable(),
  created_at: Timestamp,
  completed_at: Timestamp.nullable(),
});

const ConnectionErrorData = z.object({
  error_type: z.string().meta({ example: 'missing_permission' }),
  resource: z.string().nullable().describe('Null when every resource is affected.'),
  message: z.string(),
  error_message: z.string(),
  failed_url: z.string().nullable(),
  affected_endpoints: z.array(z.object({ endpoint: z.string(), preventing_sync: z.boolean() })),
  integration_name: z.string(),
  created_date: Timestamp,
  updated_date: Timestamp,
  first_seen: Timestamp.optional(),
  last_seen: Timestamp,
});

const MagicLinkData = z.object({
  magic_link_id: z.string(),
  customer_id: z.string().nullable(),
});

/** What the events about connections carry. */
export const connectionData = {
  created: z.object({
    created_date: Timestamp,
    access_token: z
      .string()
      .nullable()
      .describe('Null when the connection was deleted before the event could be sent.')
      .meta({ example: 'trackstar_…' }),
  }),
  deleted: z.object({ deleted_date: Timestamp }),
  reinstalled: z.object({ reinstalled_date: Timestamp }),
  historicalSync: z.object({
    resource: z.string().meta({ example: 'orders' }),
    oldest_data_date: Timestamp.nullable(),
    newest_data_date: Timestamp.nullable(),
  }),
  forceSync: z.object({ resources: z.array(z.string()).meta({ example: ['orders'] }) }),
  syncJob: SyncJob,
  stuckSyncJob: SyncJob.extend({ stuck_since: Timestamp, reason: z.string().nullable() }),
  stuckSchedule: z.object({
    function_name: z.string(),
    stuck_since: Timestamp,
    reason: z.string().nullable(),
  }),
  error: ConnectionErrorData,
};

const failure = {
  integration_name: z.string(),
  integration_type: z.string(),
  code: z.string().meta({ example: 'credentials_rejected' }),
  message: z.string().describe('What the customer was told.'),
};

export const installFailed = z.object({
  ...failure,
  customer_id: z.string().nullable(),
  magic_link_id: z.string().optional().describe('Where the customer came from a magic link.'),
});

/** What the events about magic links carry. */
export const magicLinkData = {
  opened: MagicLinkData,
  failed: MagicLinkData.extend(failure),
  completed: MagicLinkData.extend({ integration_name: z.string() }),
};

export const CarrierFileData = z.object({
  file_name: z.string(),
  file_type: z.string().meta({ example: 'csv' }),
  generated_time: Timestamp,
});

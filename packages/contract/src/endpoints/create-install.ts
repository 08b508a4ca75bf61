import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { ActionNameList, IntegrationTypeSchema } from '../resources/common';
import { ExistingChoice, InstallReply } from '../resources/link';

export const createInstall = defineEndpoint({
  operationId: 'createInstall',
  method: 'POST',
  path: '/link/session/installs',
  tag: 'Widget',
  summary: 'Connect a system',
  description:
    'Checks the credentials with the system, probes each resource, and stores the connection. With Accept: text/event-stream progress is streamed as the events stage, permission, and at the end done (this reply) or failed (an error body). A failed install stores nothing. With a link token that names a connection, that connection gets these credentials.',
  auth: 'linkToken',
  audit: 'install.created',
  streams: true,
  streamed:
    'Events with JSON data: stage, permission (one per probe), then done (the JSON reply) or failed (an error body).',
  body: z.strictObject({
    integration_name: z.string().min(1).max(100),
    integration_type: IntegrationTypeSchema.default('wms'),
    auth_method: z
      .string()
      .max(100)
      .optional()
      .describe('Needed where an integration offers several.'),
    credentials: z
      .record(z.string().max(100), z.string().max(20_000))
      .describe('Values of the fields that the integration asks for.'),
    dropbox_id: z
      .string()
      .max(100)
      .optional()
      .describe('The place that was made for it, where the way to sign in is of the kind push.'),
    disabled_functions: ActionNameList.optional().describe('Takes away from available_actions.'),
    existing: ExistingChoice.optional(),
  }),
  reply: InstallReply,
  errors: [
    'integration_not_found',
    'connection_not_found',
    'connection_changed',
    'account_differs',
    'account_already_connected',
    'dropbox_not_found',
    'dropboxes_unavailable',
    'link_token_used',
    'credentials_rejected',
    'account_disabled',
    'integration_not_enabled',
    'integration_throttled',
    'integration_unreachable',
    'integration_unexpected_answer',
    'integration_timeout',
  ],
});

import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { IntegrationTypeSchema } from '../resources/common';
import { Dropbox } from '../resources/dropbox';

export const createDropbox = defineEndpoint({
  operationId: 'createDropbox',
  method: 'POST',
  path: '/link/session/dropboxes',
  tag: 'Widget',
  summary: 'Make a place that the system can send files to',
  description:
    'For ways to sign in of the kind push: show the answer to the customer, who gives it to the system. It takes files at once. One that another call of this link token made for the same way, and that was not connected, is gone.',
  auth: 'linkToken',
  audit: null,
  body: z.strictObject({
    integration_name: z.string().min(1).max(100),
    integration_type: IntegrationTypeSchema.default('wms'),
    auth_method: z.string().max(100),
  }),
  reply: Dropbox,
  errors: ['integration_not_found', 'link_token_used', 'dropboxes_unavailable'],
});

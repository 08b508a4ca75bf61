import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { ActionNameList, CustomerId } from '../resources/common';

export const createLinkToken = defineEndpoint({
  operationId: 'createLinkToken',
  method: 'POST',
  path: '/link/token',
  tag: 'Link',
  summary: 'Create a link token',
  description:
    'Call it from your backend each time a customer opens the widget. The token lives 30 minutes, completes one connection and opens nothing but the widget.',
  auth: 'apiKey',
  audit: null,
  bodyOptional: true,
  body: z.strictObject({
    customer_id: CustomerId.nullable().optional(),
    disabled_functions: ActionNameList.optional().describe(
      'Actions that connections made with this token may not use.',
    ),
    connection_id: z.string().optional().describe('Reinstalling; not available in this version.'),
  }),
  reply: z.object({ link_token: z.string() }),
  errors: ['reinstall_unavailable'],
});

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
    connection_id: z
      .string()
      .max(100)
      .optional()
      .describe(
        'Gives this connection new credentials instead of making another one. The widget goes straight to its system.',
      ),
    allow_account_change: z
      .boolean()
      .optional()
      .describe(
        'The new credentials may be of another account than the old ones. Only with connection_id.',
      ),
  }),
  reply: z.object({ link_token: z.string() }),
  errors: ['connection_not_found'],
});

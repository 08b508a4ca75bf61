import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Id } from '../resources/common';

export const getAccessToken = defineEndpoint({
  operationId: 'getAccessToken',
  method: 'GET',
  path: '/connections/{connection_id}/access-token',
  tag: 'Connections',
  summary: "Get a connection's access token",
  description:
    'For connections that were made by a magic link, and for a token that was lost. Each call is written to the audit log.',
  auth: 'apiKey',
  audit: 'access_token.shown',
  refusesReadOnly: true,
  params: z.object({ connection_id: Id }),
  reply: z.object({
    connection_id: Id,
    access_token: z
      .string()
      .describe('Permanent. Keep it in your backend.')
      .meta({ example: 'trackstar_…' }),
  }),
  errors: ['connection_not_found'],
});

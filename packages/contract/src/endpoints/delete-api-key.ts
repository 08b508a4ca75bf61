import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Id } from '../resources/common';

export const deleteApiKey = defineEndpoint({
  operationId: 'deleteApiKey',
  method: 'DELETE',
  path: '/api-keys/{api_key_id}',
  tag: 'Organization',
  summary: 'Delete an API key',
  description: 'It stops working everywhere within one second.',
  auth: 'apiKey',
  audit: 'api_key.deleted',
  params: z.object({ api_key_id: Id }),
  reply: z.object({ id: Id, object: z.literal('api_key'), deleted: z.literal(true) }),
  errors: ['api_key_not_found', 'api_key_last'],
});

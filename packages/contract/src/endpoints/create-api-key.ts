import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { ApiKey, ApiKeyAccess } from '../resources/organization';

export const createApiKey = defineEndpoint({
  operationId: 'createApiKey',
  method: 'POST',
  path: '/api-keys',
  tag: 'Organization',
  summary: 'Create an API key',
  description:
    'The key is shown in this answer only. Two keys of each access kind may be live, so that one can replace the other without downtime.',
  auth: 'apiKey',
  audit: 'api_key.created',
  bodyOptional: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100).default('API key'),
    access: ApiKeyAccess.default('full'),
  }),
  reply: z.object({ data: ApiKey, api_key: z.string().describe('The key itself, shown once.') }),
  errors: ['api_key_limit_reached'],
});

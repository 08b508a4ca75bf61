import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { ApiKey } from '../resources/organization';

export const listApiKeys = defineEndpoint({
  operationId: 'listApiKeys',
  method: 'GET',
  path: '/api-keys',
  tag: 'Organization',
  summary: 'List API keys',
  auth: 'apiKey',
  audit: null,
  reply: z.object({ data: z.array(ApiKey) }),
  errors: [],
});

import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Organization } from '../resources/organization';

export const getOrganization = defineEndpoint({
  operationId: 'getOrganization',
  method: 'GET',
  path: '/organization',
  tag: 'Organization',
  summary: 'Get your organization',
  auth: 'apiKey',
  audit: null,
  reply: z.object({ data: Organization }),
  errors: [],
});

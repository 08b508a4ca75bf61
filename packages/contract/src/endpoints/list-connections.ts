import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { CustomerId, IntegrationTypeSchema, Limit, listOf, PageToken } from '../resources/common';
import { Connection } from '../resources/connection';

export const listConnections = defineEndpoint({
  operationId: 'listConnections',
  method: 'GET',
  path: '/connections',
  tag: 'Connections',
  summary: 'List connections',
  description: 'Oldest first.',
  auth: 'apiKey',
  audit: null,
  query: z.strictObject({
    limit: Limit.optional(),
    page_token: PageToken.optional(),
    customer_id: CustomerId.optional(),
    integration_name: z.string().max(100).optional(),
    integration_type: IntegrationTypeSchema.optional(),
  }),
  reply: listOf(Connection),
  errors: [],
});

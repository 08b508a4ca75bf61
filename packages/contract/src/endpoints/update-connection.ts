import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { CustomerId, Id } from '../resources/common';

export const updateConnection = defineEndpoint({
  operationId: 'updateConnection',
  method: 'PATCH',
  path: '/connections',
  tag: 'Connections',
  summary: "Update the access token's connection",
  auth: 'connection',
  audit: 'connection.updated',
  body: z.strictObject({
    customer_id: CustomerId.nullable().optional(),
    webhooks_disabled: z.boolean().optional(),
  }),
  reply: z.object({ id: Id, object: z.literal('connection'), updated: z.literal(true) }),
  errors: [],
});

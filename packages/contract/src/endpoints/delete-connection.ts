import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Id } from '../resources/common';

export const deleteConnection = defineEndpoint({
  operationId: 'deleteConnection',
  method: 'DELETE',
  path: '/connections',
  tag: 'Connections',
  summary: "Delete the access token's connection",
  description: 'Its credentials are erased and its access token stops working at once.',
  auth: 'connection',
  audit: 'connection.deleted',
  reply: z.object({ id: Id, object: z.literal('connection'), deleted: z.literal(true) }),
  errors: [],
});

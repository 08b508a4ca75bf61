import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Id } from '../resources/common';

export const checkConnection = defineEndpoint({
  operationId: 'checkConnection',
  method: 'POST',
  path: '/connections/{connection_id}/check',
  tag: 'Connections',
  summary: "Check a connection's health now",
  description:
    'Connections are checked by themselves; this does not wait for it. What is found stands in `errors` of the connection a moment later.',
  auth: 'apiKey',
  audit: null,
  params: z.object({ connection_id: Id }),
  reply: z.object({
    id: Id,
    object: z.literal('connection'),
    check_requested: z.literal(true),
  }),
  errors: ['connection_not_found'],
});

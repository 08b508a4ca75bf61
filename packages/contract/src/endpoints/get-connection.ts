import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Id } from '../resources/common';
import { Connection } from '../resources/connection';

export const getConnection = defineEndpoint({
  operationId: 'getConnection',
  method: 'GET',
  path: '/connections/{connection_id}',
  tag: 'Connections',
  summary: 'Get a connection',
  auth: 'apiKey',
  audit: null,
  params: z.object({ connection_id: Id }),
  reply: z.object({ data: Connection }),
  errors: ['connection_not_found'],
});

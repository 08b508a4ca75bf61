import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Limit, listOf, PageToken } from '../resources/common';
import { Install } from '../resources/connection';

export const listInstalls = defineEndpoint({
  operationId: 'listInstalls',
  method: 'GET',
  path: '/installs',
  tag: 'Link',
  summary: 'List installs that wait to be claimed',
  description:
    'A customer finished, but the auth code was never exchanged: your backend was down, say. Each waits 24 hours beyond its code.',
  auth: 'apiKey',
  audit: null,
  query: z.strictObject({ limit: Limit.optional(), page_token: PageToken.optional() }),
  reply: listOf(Install),
  errors: [],
});

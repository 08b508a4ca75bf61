import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { OAuthApp } from '../resources/oauth';

const app = {
  path: '/oauth-apps/{integration_name}',
  tag: 'Organization',
  auth: 'apiKey',
  params: z.object({ integration_name: z.string().max(100).meta({ example: 'shipbob' }) }),
  errors: ['integration_not_found'],
} as const;

export const getOAuthApp = defineEndpoint({
  ...app,
  operationId: 'getOAuthApp',
  method: 'GET',
  summary: 'The OAuth app that your customers sign in to',
  description: "Yours, where you registered one; else the operator's. The secret is never shown.",
  audit: null,
  reply: z.object({ data: OAuthApp }),
});

export const putOAuthApp = defineEndpoint({
  ...app,
  operationId: 'putOAuthApp',
  method: 'PUT',
  summary: 'Use an OAuth app of your own',
  description:
    'Replaces what was there. Connections made with another app keep it only as long as their tokens can be renewed with this one.',
  audit: 'oauth_app.updated',
  body: z.strictObject({
    client_id: z.string().trim().min(1).max(500),
    client_secret: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .optional()
      .describe('Write only. Left out for public clients.'),
  }),
  reply: z.object({ data: OAuthApp }),
});

export const deleteOAuthApp = defineEndpoint({
  ...app,
  operationId: 'deleteOAuthApp',
  method: 'DELETE',
  summary: 'Go back to the operator’s OAuth app',
  audit: 'oauth_app.deleted',
  reply: z.object({ data: OAuthApp }),
});

import { z } from 'zod';
import { defineEndpoint } from '../endpoint';

const page = { method: 'GET', tag: 'System', auth: 'public', audit: null, errors: [] } as const;
const AnyObject = z.record(z.string(), z.json());

export const getOpenApi = defineEndpoint({
  ...page,
  operationId: 'getOpenApi',
  path: '/openapi.json',
  summary: 'This API as an OpenAPI 3.1 document',
  reply: AnyObject,
});

export const getPostman = defineEndpoint({
  ...page,
  operationId: 'getPostman',
  path: '/postman.json',
  summary: 'This API as a Postman collection',
  reply: AnyObject,
});

export const getHealth = defineEndpoint({
  ...page,
  operationId: 'getHealth',
  path: '/healthz',
  summary: 'Is the process up?',
  reply: z.object({ status: z.literal('ok') }),
});

export const getReadiness = defineEndpoint({
  ...page,
  operationId: 'getReadiness',
  path: '/readyz',
  summary: 'Are database, migrations and queue ready?',
  reply: z.object({
    status: z.literal('ready'),
    checks: z.object({
      database: z.literal('ok'),
      migrations: z.literal('ok'),
      queue: z.literal('ok'),
    }),
  }),
  errors: ['database_unavailable', 'shutting_down'],
});

export const getMetrics = defineEndpoint({
  ...page,
  operationId: 'getMetrics',
  path: '/metrics',
  auth: 'metrics',
  summary: 'Prometheus metrics',
  produces: 'text/plain',
  reply: z.string(),
});

export const getDocs = defineEndpoint({
  ...page,
  operationId: 'getDocs',
  path: '/docs',
  summary: 'The API reference as a page',
  produces: 'text/html',
  reply: z.string(),
});

export const getEmbed = defineEndpoint({
  ...page,
  operationId: 'getEmbed',
  path: '/embed',
  summary: 'The page inside the widget frame',
  produces: 'text/html',
  reply: z.string(),
});

export const getMainJs = defineEndpoint({
  ...page,
  operationId: 'getMainJs',
  path: '/main.js',
  summary: 'The widget as a script',
  produces: 'text/javascript',
  reply: z.string(),
});

export const getElementJs = defineEndpoint({
  ...page,
  operationId: 'getElementJs',
  path: '/element.js',
  summary: 'The widget as a script that also defines <trackstar-connect>',
  produces: 'text/javascript',
  reply: z.string(),
});

export const getStaticFile = defineEndpoint({
  ...page,
  operationId: 'getStaticFile',
  path: '/static/{file_name}',
  summary: 'Scripts, styles and versioned builds of the widget',
  params: z.object({ file_name: z.string() }),
  produces: 'application/octet-stream',
  reply: z.string(),
  errors: ['file_not_found'],
});

export const getPackage = defineEndpoint({
  ...page,
  operationId: 'getPackage',
  path: '/packages/{file_name}',
  summary: 'npm packages as tarballs',
  params: z.object({ file_name: z.string() }),
  produces: 'application/gzip',
  reply: z.string(),
  errors: ['file_not_found'],
});

export const getLogo = defineEndpoint({
  ...page,
  operationId: 'getLogo',
  path: '/logos/{file_name}',
  summary: 'Logos of organizations and integrations',
  params: z.object({ file_name: z.string() }),
  produces: 'image/*',
  reply: z.string(),
  errors: ['file_not_found'],
});

import type { Endpoint, Tag } from '@trackstar-link/contract';
import { createDocument, type oas31, type ZodOpenApiPathsObject } from 'zod-openapi';
import { errorBodySchema, errorCodesOf, exampleComponents } from './errors';
import { headers } from './headers';
import { inReadingOrder } from './order';
import { toOperation } from './operation';
import { securitySchemes } from './policies';
import { pruneSchemas, schemaOptions } from './schemas';

/** Tags in the order in which a newcomer needs them. */
const tags: Readonly<Record<Tag, string>> = {
  Link: 'From a click in your app to an access token in your backend.',
  'Magic links':
    'An address to send to a customer who is on no page of yours. What it makes is active at once.',
  Connections: 'The systems that your customers have connected.',
  Webhooks: 'What happens, sent to you: where to, and what became of it.',
  Integrations: 'What can be connected, and what each integration can do.',
  Organization: 'Your name, logo, color, allowed origins and API keys.',
  Widget:
    'What the widget itself calls, with a link token. You need these only for a widget of your own.',
  System: 'Documents, files, health and metrics.',
  Admin: 'For the operator of this server.',
};

export interface OpenApiOptions {
  endpoints: readonly Endpoint[];
  serverUrl: string;
  version: string;
}

/** The contract as an OpenAPI 3.1 document: each endpoint in it, nothing beside it. */
export function buildOpenApi({ endpoints, serverUrl, version }: OpenApiOptions) {
  const document: oas31.OpenAPIObject = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Trackstar Link API',
        version,
        description:
          'Connect your customers’ warehouse, cart and carrier systems, and keep one permanent access token per connection.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: serverUrl }],
      tags: Object.entries(tags)
        .filter(([name]) => endpoints.some(({ tag }) => tag === name))
        .map(([name, description]) => ({ name, description })),
      paths: toPaths(inReadingOrder(endpoints)),
      components: {
        schemas: { ErrorBody: errorBodySchema },
        examples: exampleComponents(endpoints.flatMap(errorCodesOf)),
        headers,
        securitySchemes,
      },
    },
    schemaOptions,
  );
  return pruneSchemas(document);
}

function toPaths(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    const item = (paths[endpoint.path] ??= {});
    const method = endpoint.method.toLowerCase() as Lowercase<typeof endpoint.method>;
    if (item[method]) throw new Error(`${endpoint.method} ${endpoint.path} is declared twice.`);
    item[method] = toOperation(endpoint);
  }
  return paths;
}

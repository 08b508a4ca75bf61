import type { Endpoint } from '@trackstar-link/contract';
import express, { type Express } from 'express';
import { refuse, serve, type PipelineServices } from './pipeline';
import type { Route } from './route';

/** `/connections/{connection_id}` → `/connections/:connection_id`. */
function toPattern(endpoint: Endpoint): string {
  return endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/**
 * The HTTP application. Routes whose path has no parameter come first, so that a fixed path never
 * falls to a pattern; a known path with another method answers 405 and names those that it takes.
 */
export function createApp(
  routes: readonly Route[],
  services: PipelineServices,
  options: { trustProxy: false | number | string[] },
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.set('trust proxy', options.trustProxy);

  const ordered = [...routes].sort(
    (a, b) => Number(a.endpoint.path.includes('{')) - Number(b.endpoint.path.includes('{')),
  );
  for (const route of ordered) {
    const pattern = toPattern(route.endpoint);
    const handler = serve(route, services);
    switch (route.endpoint.method) {
      case 'GET':
        app.get(pattern, handler);
        break;
      case 'POST':
        app.post(pattern, handler);
        break;
      case 'PATCH':
        app.patch(pattern, handler);
        break;
      case 'PUT':
        app.put(pattern, handler);
        break;
      case 'DELETE':
        app.delete(pattern, handler);
        break;
    }
  }
  for (const pattern of new Set(ordered.map((route) => toPattern(route.endpoint)))) {
    const methods = routes
      .filter((route) => toPattern(route.endpoint) === pattern)
      .map((route) => route.endpoint.method);
    app.all(pattern, (request, response) => {
      response.setHeader('allow', methods.join(', '));
      return refuse('method_not_allowed', pattern, services)(request, response);
    });
  }
  app.use(refuse('route_not_found', 'unmatched', services));
  // Express itself refuses malformed addresses (`/%zz`) before any route sees them.
  const malformed = refuse('route_not_found', 'malformed', services);
  app.use(
    (
      _error: unknown,
      request: express.Request,
      response: express.Response,
      _next: express.NextFunction,
    ) => malformed(request, response),
  );
  return app;
}

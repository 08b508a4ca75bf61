import { endpoints, type Endpoint } from '@trackstar-link/contract';
import { RawReply, rawRoute, type Route } from '../../platform/http/route';
import { buildOpenApi } from './openapi/document';
import { renderReference } from './page/page';
import { buildPostman } from './postman';

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=0, must-revalidate',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
};

/** The documents describe the routes that this very process serves. */
export function referenceRoutes(options: { publicUrl: string; version: string }): Route[] {
  const all: Endpoint[] = Object.values(endpoints);
  const openapi = buildOpenApi({
    endpoints: all,
    serverUrl: options.publicUrl,
    version: options.version,
  });
  const postman = buildPostman(openapi);
  const page = renderReference(openapi);
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const openapiText = JSON.stringify(openapi);
  const postmanText = JSON.stringify(postman);
  return [
    rawRoute(endpoints.getOpenApi, async () => new RawReply(openapiText, json)),
    rawRoute(endpoints.getPostman, async () => new RawReply(postmanText, json)),
    rawRoute(endpoints.getDocs, async () => new RawReply(page, pageHeaders)),
  ];
}

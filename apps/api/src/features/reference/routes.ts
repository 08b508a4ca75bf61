import { endpoints, type Endpoint } from '@trackstar-link/contract';
import { RawReply, rawRoute, type RequestInfo, type Route } from '../../platform/http/route';
import { encode, toStaticFile } from '../assets';
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
  const openapiFile = toStaticFile('openapi.json', Buffer.from(JSON.stringify(openapi)));
  const postmanFile = toStaticFile('postman.json', Buffer.from(JSON.stringify(postman)));
  const pageFile = toStaticFile('docs.html', Buffer.from(page));
  const reply = (
    file: typeof pageFile,
    { acceptEncoding }: RequestInfo,
    headers: Record<string, string> = {},
  ) => {
    const { body, headers: encoding } = encode(file, acceptEncoding);
    return new RawReply(body, { 'content-type': file.contentType, ...headers, ...encoding });
  };
  return [
    rawRoute(endpoints.getOpenApi, async ({ request }) => reply(openapiFile, request)),
    rawRoute(endpoints.getPostman, async ({ request }) => reply(postmanFile, request)),
    rawRoute(endpoints.getDocs, async ({ request }) => reply(pageFile, request, pageHeaders)),
  ];
}

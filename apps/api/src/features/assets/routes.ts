import { endpoints } from '@trackstar-link/contract';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { RawReply, rawRoute, type RequestInfo, type Route } from '../../platform/http/route';
import { integrationLogo } from '../integrations';
import { readLogo } from '../organizations';
import { encode } from './compress';
import { toStaticFile, type StaticFile } from './files';

export interface AssetServices {
  /** index.html of the Link UI. */
  embed: StaticFile;
  mainJs: StaticFile;
  elementJs: StaticFile;
  /** Everything under /static/: hashed or versioned names, so it may be cached forever. */
  files: ReadonlyMap<string, StaticFile>;
  /** Files whose name stays while their content changes. */
  revalidated: ReadonlySet<string>;
  packages: ReadonlyMap<string, StaticFile>;
}

/** Pages with a Cross-Origin-Embedder-Policy load only what says that it may be loaded. */
const crossOrigin = {
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};
const forever = 'public, max-age=31536000, immutable';
const revalidate = 'public, max-age=0, must-revalidate';

/**
 * The frame's own rules. It may be framed by anyone: it shows nothing until its parent's origin is
 * among the link token's. A logo that the host names may come from any https address.
 */
const policy = (images: string, ...more: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${images}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...more,
  ].join('; ');

const embedHeaders = {
  'content-security-policy': policy("'self' data: https: http://localhost:* http://127.0.0.1:*"),
  'cross-origin-embedder-policy': 'require-corp',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** The same files as a page of their own: no page may frame it, and nothing comes from elsewhere. */
const magicPageHeaders = {
  ...embedHeaders,
  'content-security-policy': policy("'self' data:", "frame-ancestors 'none'"),
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'x-robots-tag': 'noindex, nofollow',
};

export function assetRoutes(services: AssetServices): Route[] {
  const { embed, mainJs, elementJs, files, revalidated, packages } = services;
  return [
    rawRoute(endpoints.getEmbed, async ({ request }) =>
      fileReply(embed, request, revalidate, embedHeaders),
    ),
    rawRoute(endpoints.getMagicPage, async ({ request }) =>
      fileReply(embed, request, revalidate, magicPageHeaders),
    ),
    rawRoute(endpoints.getMainJs, async ({ request }) => fileReply(mainJs, request, revalidate)),
    rawRoute(endpoints.getElementJs, async ({ request }) =>
      fileReply(elementJs, request, revalidate),
    ),
    rawRoute(endpoints.getStaticFile, async ({ params, request }) =>
      fileReply(
        pick(files, params.file_name),
        request,
        revalidated.has(params.file_name) ? revalidate : forever,
      ),
    ),
    rawRoute(endpoints.getPackage, async ({ params, request }) =>
      fileReply(pick(packages, params.file_name), request, revalidate),
    ),
    rawRoute(endpoints.getLogo, async ({ params, db, request }) => {
      const file = await logoFile(db, params.file_name);
      return fileReply(file, request, params.file_name.endsWith('.svg') ? revalidate : forever);
    }),
  ];
}

function pick(files: ReadonlyMap<string, StaticFile>, name: string): StaticFile {
  const file = files.get(name);
  if (!file) throw new AppError('file_not_found', { id: name.slice(0, 200) });
  return file;
}

async function logoFile(db: Db, name: string): Promise<StaticFile> {
  const svg = integrationLogo(name);
  if (svg !== undefined) return toStaticFile(name, Buffer.from(svg));
  const bytes = /^[0-9a-f]{32}\.webp$/.test(name) ? await readLogo(db, name) : undefined;
  if (!bytes) throw new AppError('file_not_found', { id: name.slice(0, 200) });
  return toStaticFile(name, bytes);
}

function fileReply(
  file: StaticFile,
  request: RequestInfo,
  caching: string,
  extra: Record<string, string> = {},
): RawReply {
  const headers = {
    ...crossOrigin,
    'content-type': file.contentType,
    'cache-control': caching,
    etag: file.etag,
    ...(file.contentType.startsWith('image/svg') && {
      // Opened on its own, an SVG is a document: let it do nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }),
    ...extra,
  };
  if (request.ifNoneMatch === file.etag) return new RawReply('', headers, 304);
  const { body, headers: encoding } = encode(file, request.acceptEncoding);
  return new RawReply(body, { ...headers, ...encoding });
}

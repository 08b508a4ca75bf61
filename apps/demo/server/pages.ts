import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RequestHandler } from 'express';

/** Replaced in the pages as they are served: they are built before anyone knows the address. */
const placeholder = '__TRACKSTAR_LINK_ORIGIN__';

/** The origin, and its twin: `localhost` and `127.0.0.1` are two origins of one development server. */
export function originAndTwin(url: string): string[] {
  const { origin, hostname } = new URL(url);
  const twin = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[hostname];
  return twin ? [origin, origin.replace(hostname, twin)] : [origin];
}

/**
 * As strict as a careful host is. A page that bundles the widget needs its frame and nothing else of
 * it: no script from elsewhere, no inline style, no exception from Trusted Types.
 */
function bundledPolicy(linkUrl: string): string {
  return [...basePolicy(linkUrl), "script-src 'self'", "require-trusted-types-for 'script'"].join(
    '; ',
  );
}

/** Its HTML names a script of Trackstar Link, which Trusted Types have nothing against. */
function namedScriptPolicy(linkUrl: string): string {
  return [scriptTagPolicy(linkUrl), "require-trusted-types-for 'script'"].join('; ');
}

/**
 * The page of this policy appends main.js by a script of its own, from an address in a string. Trusted
 * Types would ask that page for a policy of theirs; a tag in the HTML, as on other pages, needs none.
 */
function scriptTagPolicy(linkUrl: string): string {
  return [...basePolicy(linkUrl), `script-src 'self' ${new URL(linkUrl).origin}`].join('; ');
}

function basePolicy(linkUrl: string): string[] {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "connect-src 'self'",
    `img-src 'self' data: ${new URL(linkUrl).origin}`,
    `frame-src ${originAndTwin(linkUrl).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
}

const policies = {
  'index.html': bundledPolicy,
  'angular.html': bundledPolicy,
  'plain.html': scriptTagPolicy,
  'element.html': namedScriptPolicy,
  'published.html': namedScriptPolicy,
};

export type PageName = keyof typeof policies;

export const pageNames = Object.keys(policies) as PageName[];

/** Serves one of the built pages, with the address of Trackstar Link written into it. */
export function page(
  name: PageName,
  { pagesDir, linkUrl }: { pagesDir: string; linkUrl: string },
): RequestHandler {
  const policy = policies[name](linkUrl);
  return async (_request, response) => {
    const html = await readFile(path.join(pagesDir, name), 'utf8');
    response.set({ 'content-security-policy': policy, 'cache-control': 'no-cache' });
    response
      .type('html')
      .send(html.replaceAll(placeholder, new URL(linkUrl).href.replace(/\/$/, '')));
  };
}

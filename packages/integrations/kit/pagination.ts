import type { z } from 'zod';
import type { CallOptions, VendorHttp } from './http';
import { IntegrationFailure } from './types';

/** More pages than any account has: a vendor that never ends would keep us forever. */
const mostPages = 100_000;

/** Pages by number, until one is the last. */
export async function* byNumber<Page>(
  read: (page: number) => Promise<Page>,
  isLast: (page: Page, number: number) => boolean,
  first = 1,
): AsyncGenerator<Page, void, void> {
  for (let number = first; number < first + mostPages; number += 1) {
    const page = await read(number);
    yield page;
    if (isLast(page, number)) return;
  }
  throw endless();
}

/** Pages by how many rows came before, until one has fewer rows than asked for. */
export async function* byOffset<Page>(
  read: (offset: number) => Promise<Page>,
  rowsOf: (page: Page) => readonly unknown[],
  limit: number,
): AsyncGenerator<Page, void, void> {
  let offset = 0;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await read(offset);
    yield page;
    const { length } = rowsOf(page);
    if (length < limit) return;
    offset += length;
  }
  throw endless();
}

/** Pages by the cursor that each names for the next: a token, or the last row's id. */
export async function* byCursor<Page, Cursor extends string | number>(
  read: (cursor: Cursor | undefined) => Promise<Page>,
  nextOf: (page: Page) => Cursor | null | undefined,
): AsyncGenerator<Page, void, void> {
  const seen = new Set<Cursor>();
  let cursor: Cursor | undefined;
  do {
    const page = await read(cursor);
    yield page;
    cursor = nextOf(page) ?? undefined;
    if (cursor === '') return;
    if (cursor !== undefined && seen.has(cursor)) throw endless();
    if (cursor !== undefined) seen.add(cursor);
  } while (cursor !== undefined);
}

/** Pages by the `Link` header (RFC 8288), which may not lead to another API. */
export function byLink<Page>(
  http: VendorHttp,
  path: string,
  answer: z.ZodType<Page>,
  options?: CallOptions,
): AsyncGenerator<Page, void, void> {
  const pages = byCursor(
    (next: string | undefined) =>
      next === undefined ? http.read(path, answer, options) : http.read(next, answer),
    ({ headers }) => {
      const next = linksOf(headers['link'])['next'];
      return next === undefined ? undefined : http.pathOf(next);
    },
  );
  return mapped(pages, ({ data }) => data);
}

async function* mapped<From, To>(
  pages: AsyncGenerator<From, void, void>,
  to: (page: From) => To,
): AsyncGenerator<To, void, void> {
  for await (const page of pages) yield to(page);
}

/** `<https://a/?page=2>; rel="next"` → `{ next: 'https://a/?page=2' }` */
export function linksOf(header: string | undefined): Record<string, string> {
  const parameter = String.raw`\s*;\s*[^;,="]+(?:=(?:"[^"]*"|[^;,"]*))?`;
  const links = [...(header ?? '').matchAll(new RegExp(`<([^>]*)>((?:${parameter})*)`, 'g'))];
  return Object.fromEntries(
    links.flatMap(([, target = '', parameters = '']) => {
      const rel = /;\s*rel\s*=\s*"?([^";]+)"?/i.exec(parameters)?.[1];
      return (rel?.trim().toLowerCase().split(/\s+/) ?? []).map((each) => [each, target]);
    }),
  );
}

function endless(): IntegrationFailure {
  return new IntegrationFailure('unexpected_answer', { internal: 'The pages have no end.' });
}

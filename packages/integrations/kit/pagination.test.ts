import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createVendorHttp } from './http';
import { byCursor, byLink, byNumber, byOffset, linksOf } from './pagination';
import { fakeVendor, type Answer } from './testing';

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const page of pages) list.push(page);
  return list;
}

/** Notes what is asked for. */
function asking<Key, Page>(answer: (key: Key) => Page) {
  const asked: Key[] = [];
  return {
    asked,
    read: async (key: Key) => {
      asked.push(key);
      return answer(key);
    },
  };
}

describe('pages', () => {
  it('by number end with the last', async () => {
    const { asked, read } = asking((page: number) => ({ page, pages: 3 }));
    expect(await all(byNumber(read, ({ page, pages }) => page >= pages))).toHaveLength(3);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('by offset end with one that is not full', async () => {
    const rows = [1, 2, 3, 4, 5];
    const { asked, read } = asking((offset: number) => rows.slice(offset, offset + 2));
    expect((await all(byOffset(read, (page) => page, 2))).flat()).toEqual(rows);
    expect(asked).toEqual([0, 2, 4]);
  });

  it('by offset ask once more after a full last page', async () => {
    const { asked, read } = asking((offset: number) => [1, 2].slice(offset, offset + 2));
    await all(byOffset(read, (page) => page, 2));
    expect(asked).toEqual([0, 2]);
  });

  it.each([null, undefined, ''])('by cursor end with %j', async (end) => {
    const next: Record<string, string | null | undefined> = { start: 'a', a: 'b', b: end };
    const { asked, read } = asking((cursor: string | undefined) => next[cursor ?? 'start']);
    expect(await all(byCursor(read, (page) => page))).toHaveLength(3);
    expect(asked).toEqual([undefined, 'a', 'b']);
  });

  it('by cursor do not go round in circles', async () => {
    const next: Record<string, string> = { start: 'a', a: 'b', b: 'a' };
    const { asked, read } = asking((cursor: string | undefined) => next[cursor ?? 'start']);
    await expect(all(byCursor(read, (page) => page))).rejects.toMatchObject({
      kind: 'unexpected_answer',
    });
    expect(asked).toHaveLength(3);
  });

  it('are read only as far as somebody asks', async () => {
    const { asked, read } = asking((page: number) => page);
    for await (const page of byNumber(read, () => false)) if (page === 2) break;
    expect(asked).toEqual([1, 2]);
  });
});

describe('links', () => {
  const http = (answer: (url: string) => Answer, baseUrl = 'https://shop.example/wp-json') => {
    const { transport, requests } = fakeVendor(({ url }) => answer(url));
    const signal = new AbortController().signal;
    return { client: createVendorHttp({ transport, baseUrl, signal }), requests };
  };

  it('are followed to the end', async () => {
    const { client, requests } = http((url) => ({
      json: [url],
      ...(!url.includes('page=2') && {
        headers: { link: '<https://shop.example/wp-json/orders?page=2>; rel="next"' },
      }),
    }));
    const pages = await all(byLink(client, '/orders', z.array(z.string()), { query: { size: 1 } }));
    expect(pages).toHaveLength(2);
    expect(requests.map(({ url }) => url)).toEqual([
      'https://shop.example/wp-json/orders?size=1',
      'https://shop.example/wp-json/orders?page=2',
    ]);
  });

  it.each([
    'https://evil.example/wp-json/orders',
    '//evil.example/wp-json/orders',
    'http://shop.example/wp-json/orders',
    'https://shop.example/wp-json-evil/orders',
    'https://shop.example/wp-json/../admin',
    'https://u:p@shop.example/wp-json/orders',
  ])('are not followed to %s', async (link) => {
    const { client, requests } = http(() => ({
      json: [],
      headers: { link: `<${link}>; rel="next"` },
    }));
    await expect(all(byLink(client, '/orders', z.array(z.unknown())))).rejects.toMatchObject({
      kind: 'unexpected_answer',
    });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['<https://a.example/?p=2>; rel="next"', { next: 'https://a.example/?p=2' }],
    [
      '<a>; rel=prev, <b,c>; title="x, y"; rel="next last"',
      { prev: 'a', next: 'b,c', last: 'b,c' },
    ],
    ['nonsense', {}],
    [undefined, {}],
  ])('are read from %s', (header, links) => {
    expect(linksOf(header)).toEqual(links);
  });
});

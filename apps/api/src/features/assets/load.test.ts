import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawReply } from '../../platform/http/route';
import { loadAssets } from './load';
import { assetRoutes } from './routes';

/** The scripts for hosts, as they were built, and what a browser is answered. */
describe.each(['main', 'element'] as const)('%s.js', (name) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assets-'));
    const built = {
      'apps/link/dist/index.html': '<!doctype html>',
      'packages/link-js/package.json': '{ "version": "1.2.3" }',
      'packages/link-js/dist/main.js': 'main("__TRACKSTAR_LINK_ORIGIN__")',
      'packages/link-js/dist/element.js': 'element("__TRACKSTAR_LINK_ORIGIN__")',
    };
    for (const [file, text] of Object.entries(built)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function get(path: string) {
    const publicUrl = 'https://link.example.com';
    const routes = assetRoutes(await loadAssets(folder, { publicUrl, extra: new Map() }));
    const file = /^\/static\/(.+)/.exec(path)?.[1];
    const wanted = file ? endpoints.getStaticFile.path : path;
    const reply = await routes
      .find(({ endpoint }) => endpoint.path === wanted)
      ?.handle({ params: { file_name: file }, request: {} } as never);
    if (!(reply instanceof RawReply)) throw new Error(`${path} is not served.`);
    return { text: String(reply.body), headers: reply.headers };
  }

  it('carries the address of its server, and may be loaded by any page', async () => {
    const { text, headers } = await get(`/${name}.js`);
    expect(text).toBe(`${name}("https://link.example.com")`);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
  });

  it('stands under a versioned name too, whose hash is told', async () => {
    const description: unknown = JSON.parse((await get(`/static/${name}.json`)).text);
    const { text, headers } = await get(`/static/${name}-1.2.3.js`);
    expect(text).toBe((await get(`/${name}.js`)).text);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(description).toEqual({
      version: '1.2.3',
      url: `https://link.example.com/static/${name}-1.2.3.js`,
      integrity: `sha384-${createHash('sha384').update(text).digest('base64')}`,
    });
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildApi,
  freePort,
  startApiProcess,
  type ApiProcess,
} from '../torture/testing/api-process';
import { createSite, type Site } from '../torture/testing/site';
import { generateKey } from './platform/crypto/keyring';
import { testDatabaseKinds } from './platform/testing/test-database';
import type { ApiClient } from './testing/client';

/** Starts what must not start; answers the lines it said. */
async function refusal(env: Record<string, string>): Promise<string[]> {
  const { code, stdout, stderr } = await startApiProcess(env).ended;
  expect(code).toBe(1);
  expect(stdout).toBe('');
  return stderr.trimEnd().split('\n');
}

/** One connection, through the front door. */
async function connectOne(host: ApiClient): Promise<string> {
  const { link_token } = await host.ok(endpoints.createLinkToken);
  const { auth_code } = await host.withLinkToken(link_token).ok(endpoints.createInstall, {
    body: { integration_name: 'sandbox', credentials: {} },
  });
  return (await host.ok(endpoints.exchangeAuthCode, { body: { auth_code } })).access_token;
}

describe('a server that cannot start', () => {
  let folder: string;
  beforeAll(async () => {
    await buildApi();
    folder = await mkdtemp(join(tmpdir(), 'trackstar-start-'));
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const env = async (more: Record<string, string>) => ({
    PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
    ...more,
  });

  it.each(['PORT', 'SFTP_INBOUND_PORT'])('names the %s that somebody else holds', async (name) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const lines = await refusal(await env({ [name]: String(port) }));
    other.close();
    expect(lines).toEqual([expect.stringContaining(`Port ${port} is already in use`)]);
    expect(lines[0]).toContain(`set ${name} to`);
  });

  it('names the data folder that it cannot write', async () => {
    // A path below a file: nobody can make a folder there, whatever their rights.
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const lines = await refusal(await env({ DATA_DIR: join(file, 'data') }));
    expect(lines).toEqual([expect.stringContaining(`${join(file, 'data')} cannot be used`)]);
  });

  it('names everything that is wrong with the configuration, one line each', async () => {
    const lines = await refusal(await env({ PORT: 'http', HOST: 'localhost', ROLE: 'boss' }));
    expect(lines).toHaveLength(3);
    for (const name of ['PORT', 'HOST', 'ROLE']) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name} is "`)));
    }
  });

  it('says so when the database cannot be reached, without its password', async () => {
    const url = `postgres://postgres:hunter2@127.0.0.1:${await freePort()}/postgres`;
    const lines = await refusal(await env({ DATABASE_URL: url }));
    expect(lines).toEqual([expect.stringContaining('DATABASE_URL cannot be reached')]);
    expect(lines.join()).not.toContain('hunter2');
  });
});

describe.each(testDatabaseKinds)('a server on %s', (kind) => {
  const { spec } = generateKey();
  const kid = spec.slice(0, spec.indexOf(':'));
  let site: Site;
  let token: string;
  let running: ApiProcess;
  beforeAll(async () => {
    await buildApi();
    site = await createSite(kind, { ENCRYPTION_KEYS: spec });
    running = startApiProcess(site.env);
    await running.ready;
    token = await connectOne(site.host);
  }, 300_000);
  afterAll(async () => {
    await running.stop();
    await site.remove();
  });

  // A folder is locked for the embedded database only, and draining is the same with both.
  if (kind === 'pglite') {
    it('keeps a second process out of its data folder', async () => {
      const second = await site.node();
      expect(await refusal(second.env)).toEqual([
        expect.stringContaining(`The data folder is in use by process ${running.pid}`),
      ]);
      await site.host.withAccessToken(token).ok(endpoints.updateConnection, { body: {} });
    });

    it('finishes what is under way when it is told to stop', async () => {
      const slow = async (headers: Record<string, string>) => {
        const { link_token } = await site.host.ok(endpoints.createLinkToken);
        return fetch(`${site.url}${endpoints.createInstall.path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${link_token}`,
            'content-type': 'application/json',
            ...headers,
          },
          body: JSON.stringify({ integration_name: 'sandbox', credentials: { outcome: 'slow' } }),
        });
      };
      const plain = slow({});
      // The first event of this one says that the install before it is under way too.
      const streamed = await slow({ accept: 'text/event-stream' });
      const events = streamed.body?.getReader();
      await events?.read();
      running.kill('SIGTERM');

      const answer = await plain;
      expect(answer.status).toBe(200);
      expect(await answer.json()).toHaveProperty('auth_code');
      let rest = '';
      for (let part = await events?.read(); part && !part.done; part = await events?.read()) {
        rest += new TextDecoder().decode(part.value);
      }
      expect(rest).toContain('event: done');
      expect((await running.ended).code).toBe(0);
    });
  }

  it('refuses other keys than its own, and leaves everything as it was', async () => {
    await running.stop();
    const sameName = generateKey().spec.replace(/^[^:]+/, kid);
    expect(await refusal({ ...site.env, ENCRYPTION_KEYS: sameName })).toEqual([
      expect.stringContaining(`"${kid}" has the right name but is not the one`),
    ]);
    expect(await refusal({ ...site.env, ENCRYPTION_KEYS: generateKey().spec })).toEqual([
      expect.stringContaining(`written with the encryption key "${kid}", which is missing`),
    ]);

    running = startApiProcess(site.env);
    await running.ready;
    await site.host.withAccessToken(token).ok(endpoints.updateConnection, { body: {} });
    expect((await site.host.ok(endpoints.listConnections)).data).toHaveLength(1);
    await site.host.ok(endpoints.getOrganization);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// Each test starts a process.
vi.setConfig({ testTimeout: 30_000 });

let dataDir: string;
const cleanups: (() => void)[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'demo-data-'));
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  await rm(dataDir, { recursive: true });
});

/** The process as it is started from outside, from its source. */
function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: path.join(import.meta.dirname, '..'),
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, DEMO_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  cleanups.push(() => child.kill('SIGKILL'));
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const exitCode = once(child, 'exit').then(([code]) => code as number);
  /** All that it has said, once it has ended. */
  const complaint = once(child, 'close').then(() => stderr);
  const ready = once(child, 'message').then(([message]) => message as { url: string });
  return { child, exitCode, complaint, ready };
}

/** Answers every call with the API key that came with it. */
async function echoApi(): Promise<string> {
  const server = createServer((request, response) => {
    response.end(JSON.stringify({ link_token: request.headers['x-trackstar-api-key'] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => server.close());
  return String((server.address() as AddressInfo).port);
}

async function linkToken(url: string): Promise<unknown> {
  return (await fetch(`${url}/get-link-token`, { method: 'POST' })).json();
}

it('finds the key that the API leaves in the data folder, even after its own start', async () => {
  const demo = launch({ PORT: await echoApi() });
  const { url } = await demo.ready;
  expect(await linkToken(url)).toMatchObject({ code: 'demo_key_missing' });
  await writeFile(path.join(dataDir, 'demo.key'), 'tsk_from_file\n');
  expect(await linkToken(url)).toEqual({ linkToken: 'tsk_from_file' });
});

it('prefers DEMO_API_KEY, and stops when whoever started it is gone', async () => {
  await writeFile(path.join(dataDir, 'demo.key'), 'tsk_from_file\n');
  const demo = launch({ PORT: await echoApi(), DEMO_API_KEY: 'tsk_from_env' });
  const { url } = await demo.ready;
  expect(await linkToken(url)).toEqual({ linkToken: 'tsk_from_env' });
  demo.child.disconnect();
  expect(await demo.exitCode).toBe(0);
});

it.each([
  [
    'an occupied port',
    async () => ({ DEMO_PORT: await echoApi() }),
    /^Port \d+ is already in use\. .*DEMO_PORT\.\n$/,
  ],
  ['what is no port', async () => ({ DEMO_PORT: 'http' }), /^DEMO_PORT is not a port: http\n$/],
])('says in one line that it cannot start on %s', async (_what, env, line) => {
  const demo = launch(await env());
  expect(await demo.exitCode).toBe(1);
  expect(await demo.complaint).toMatch(line);
});

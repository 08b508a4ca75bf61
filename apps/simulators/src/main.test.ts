import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'simulators-'));
const script = path.join(folder, 'main.mjs');

beforeAll(async () => {
  // What is no source of ours stays an import, as in the build.
  symlinkSync(
    fileURLToPath(new URL('../node_modules', import.meta.url)),
    path.join(folder, 'node_modules'),
  );
  await build({
    entryPoints: [fileURLToPath(new URL('./main.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['ssh2'],
    loader: { '.svg': 'text' },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function launch(port: string): { child: ChildProcess; ended: Promise<[number | null, string]> } {
  const env = { ...process.env, HOST: '127.0.0.1', SIMULATORS_PORT: port };
  const child = fork(script, [], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // A child that was disconnected from emits no `close`.
  const parts = [once(child, 'exit'), once(child.stderr!, 'end')] as const;
  const ended = Promise.all(parts).then(([[code]]): [number | null, string] => [code, errors]);
  return { child, ended };
}

const ready = (child: ChildProcess) =>
  new Promise<{ kind: string; url: string }>((resolve) =>
    child.once('message', (message) => resolve(message as { kind: string; url: string })),
  );

describe('the process', () => {
  it.each([
    ['when asked to', (child: ChildProcess) => child.kill('SIGTERM')],
    ['when whoever started it is gone', (child: ChildProcess) => child.disconnect()],
  ])('says that it is ready, and ends %s', async (_, end) => {
    const { child, ended } = launch('0');
    const { kind, url } = await ready(child);
    expect(kind).toBe('ready');
    expect((await fetch(url)).status).toBe(200);
    end(child);
    expect(await ended).toEqual([0, '']);
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const [code, errors] = await launch(String(port)).ended;
    other.close();
    expect([code, errors]).toEqual([
      1,
      `Port ${port} is already in use. Stop what runs there, or set SIMULATORS_PORT.\n`,
    ]);
  });

  it('says in one line that the port is none', async () => {
    expect(await launch('44o2').ended).toEqual([1, 'SIMULATORS_PORT is not a port: 44o2\n']);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from './paths.mjs';
import { Service } from './service.mjs';
import { Problem } from './steps.mjs';

let folder;
beforeEach(() => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.cache', 'service-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function service(code) {
  const file = path.join(folder, 'server.mjs');
  writeFileSync(file, code);
  return new Service('thing', path.relative(root, file), { GREETING: 'hello' });
}

const forever = 'setInterval(() => undefined, 1000);';

it('passes on the ready message and the environment', async () => {
  const thing = service(
    `process.send({ kind: 'ready', url: process.env.GREETING }); process.on('disconnect', () => process.exit());`,
  );
  expect(await thing.ready()).toEqual({ kind: 'ready', url: 'hello' });
  await thing.stop(10_000);
});

it('reports a start that fails in the words of the server', async () => {
  const thing = service(`console.error('Port 4400 is in use.'); process.exitCode = 1;`);
  const error = await thing.ready().catch((reason) => reason);
  expect(error).toBeInstanceOf(Problem);
  expect(error.message).toBe('Port 4400 is in use.');
});

it('lets the server finish what it has begun', async () => {
  const thing = service(
    `process.on('SIGTERM', () => setImmediate(() => process.exit(7))); process.send({ kind: 'ready' }); ${forever}`,
  );
  await thing.ready();
  await thing.stop(10_000);
  expect(await thing.ended).toEqual({ code: 7, signal: null });
});

it('kills a server that does not stop within the limit', async () => {
  const thing = service(
    `process.on('SIGTERM', () => undefined); process.send({ kind: 'ready' }); ${forever}`,
  );
  await thing.ready();
  await thing.stop(1);
  expect(await thing.ended).toEqual({ code: null, signal: 'SIGKILL' });
});

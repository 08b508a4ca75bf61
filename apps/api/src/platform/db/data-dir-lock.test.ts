import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startScript, type RunningScript } from '../testing/child-script';
import { acquireDataDirLock, DataDirLockedError } from './data-dir-lock';
import { describeSelf, type Holder } from './lock-holder';

const script = new URL('../testing/scripts/hold-data-dir.ts', import.meta.url);
let dir: string;
const children: RunningScript[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended;
  }
  await rm(dir, { recursive: true });
});

async function contender(...uid: string[]): Promise<RunningScript> {
  const child = await startScript(script, [dir, ...uid]);
  children.push(child);
  await child.line('ready');
  return child;
}

async function holder(): Promise<RunningScript> {
  const child = await contender();
  child.process.stdin.write('go\n');
  await child.line('held');
  return child;
}

/** Leaves a lock as another process would have, with these differences from this one. */
async function leaveLock(difference: Partial<Holder>, generation = 1): Promise<void> {
  const record = { ...(await describeSelf()), ...difference };
  await writeFile(join(dir, `lock.${generation}`), JSON.stringify(record));
}

describe('a live holder', () => {
  it('keeps the folder, and the refusal names its pid', async () => {
    const other = await holder();
    const refusal = await acquireDataDirLock(dir).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataDirLockedError);
    expect(String(refusal)).toContain(`process ${other.process.pid} `);
    expect(String(refusal)).not.toContain('\n');
    expect(await readdir(dir)).toEqual(['lock.1']);
  });

  it('may be this very process', async () => {
    const lock = await acquireDataDirLock(dir);
    await expect(acquireDataDirLock(dir)).rejects.toThrow(DataDirLockedError);
    await lock.release();
    await (await acquireDataDirLock(dir)).release();
  });

  it('is presumed where this machine cannot look, and the refusal names the file', async () => {
    for (const difference of [
      { hostname: 'elsewhere' },
      { hostname: 'elsewhere', bootId: 'another boot' },
      { pidNamespace: 'pid:[1]' },
      { bootId: null },
    ]) {
      await leaveLock({ pid: 999_999_999, ...difference });
      await expect(acquireDataDirLock(dir)).rejects.toThrow(`delete ${join(dir, 'lock.1')}`);
    }
  });

  it('is presumed behind a lock that cannot be read', async () => {
    await writeFile(join(dir, 'lock.3'), '{"pid": 1');
    await expect(acquireDataDirLock(dir)).rejects.toThrow(`delete that file`);
  });
});

describe('a dead holder', () => {
  it('loses the folder after kill -9', async () => {
    const other = await holder();
    other.process.kill('SIGKILL');
    await other.ended;
    const lock = await acquireDataDirLock(dir);
    expect(await readdir(dir)).toEqual(['lock.2']);
    await lock.release();
  });

  it.each<[string, Partial<Holder>]>([
    ['whose pid is free', { pid: 999_999_999 }],
    ['whose pid is in use by a later process', { startTime: '1' }],
    ['of before the last boot', { bootId: 'another boot' }],
    ['that released it', { released: true }],
  ])('%s loses it', async (_, difference) => {
    await leaveLock(difference);
    await (await acquireDataDirLock(dir)).release();
  });
});

describe('generations', () => {
  it('grow over releases and never start over', async () => {
    for (let generation = 1; generation <= 3; generation++) {
      const lock = await acquireDataDirLock(dir);
      expect(await readdir(dir)).toEqual([`lock.${generation}`]);
      await lock.release();
      expect(await readdir(dir)).toEqual([`lock.${generation}`]);
      expect(await readFile(join(dir, `lock.${generation}`), 'utf8')).toContain('"released":true');
    }
  });

  it('judge by the highest one alone', async () => {
    await leaveLock({ released: true }, 2);
    await leaveLock({}, 10);
    await expect(acquireDataDirLock(dir)).rejects.toThrow(DataDirLockedError);
  });

  it('leave no other files behind', async () => {
    await writeFile(join(dir, 'lock-123-0123456789ab.tmp'), 'of a killed process');
    await writeFile(join(dir, 'lock.txt'), 'of somebody else');
    await (await acquireDataDirLock(dir)).release();
    expect((await readdir(dir)).sort()).toEqual(['lock.1', 'lock.txt']);
  });
});

it('goes to exactly one of twenty processes that race for a stale lock', async () => {
  const stale = await holder();
  stale.process.kill('SIGKILL');
  await stale.ended;
  const rivals = await Promise.all(Array.from({ length: 20 }, () => contender()));
  for (const { process } of rivals) process.stdin.write('go\n');
  const outcomes = await Promise.all(
    rivals.map((rival) => Promise.race([rival.line('held'), rival.line('refused')])),
  );
  const held = outcomes.filter((line) => line.startsWith('held'));
  expect(held).toHaveLength(1);
  const winner = held[0]?.split(' ')[1];
  for (const line of outcomes)
    if (!held.includes(line)) expect(line).toContain(`process ${winner} `);
});

describe('a folder that cannot be locked', () => {
  it('is named together with the reason', async () => {
    await expect(acquireDataDirLock(join(dir, 'missing'))).rejects.toThrow('it does not exist');
    await writeFile(join(dir, 'file'), '');
    await expect(acquireDataDirLock(join(dir, 'file'))).rejects.toThrow('it is not a folder');
  });

  it('may be one without write access', async () => {
    await chmod(dir, 0o555);
    // Rights do not stop root, so root asks in the name of somebody else.
    const child = await (process.getuid?.() === 0 ? contender('65534') : contender());
    child.process.stdin.write('go\n');
    const refusal = await child.line('refused');
    expect(refusal).toContain('DataDirError');
    expect(refusal).toContain('this user may not write there');
    await chmod(dir, 0o755);
  });
});

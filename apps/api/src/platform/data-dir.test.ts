import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addGeneratedKey,
  DataDirError,
  prepareDataDir,
  readAdminToken,
  readGeneratedKeyring,
  writePrivateFile,
} from './data-dir';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'data-'));
});
afterEach(() => rm(dir, { recursive: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
const where = { org: 'o', row: 'r', field: 'f' };

describe('the data folder', () => {
  it('is made for this user alone, with everything above it', async () => {
    await prepareDataDir(join(dir, 'a', 'b'));
    expect(await modeOf(join(dir, 'a', 'b'))).toBe(0o700);
    await prepareDataDir(join(dir, 'a', 'b'));
    expect(await readdir(join(dir, 'a', 'b'))).toEqual([]);
  });

  it('is refused in one line where it cannot be', async () => {
    await writeFile(join(dir, 'file'), '');
    for (const path of [join(dir, 'file'), join(dir, 'file', 'below'), '/proc/self/nothing']) {
      const error = await prepareDataDir(path).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DataDirError);
      expect(String(error)).toContain(`The data folder ${path} cannot be used: `);
      expect(String(error)).not.toContain('\n');
    }
  });
});

it('replaces a private file as a whole, whatever rights it had', async () => {
  const path = join(dir, 'demo.key');
  await writeFile(path, 'old', { mode: 0o644 });
  await writePrivateFile(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new\n');
  expect(await modeOf(path)).toBe(0o600);
  expect(await readdir(dir)).toEqual(['demo.key']);
});

it('keeps one admin token, for this user alone', async () => {
  const tokens = await Promise.all(Array.from({ length: 10 }, () => readAdminToken(dir)));
  expect(new Set(tokens).size).toBe(1);
  expect(tokens[0]).toMatch(/^admin_[\w-]{43}$/);
  await chmod(join(dir, 'admin.token'), 0o644);
  expect(await readAdminToken(dir)).toBe(tokens[0]);
  expect(await modeOf(join(dir, 'admin.token'))).toBe(0o600);
});

describe('generated keys', () => {
  it('stay the same from start to start', async () => {
    const sealed = (await readGeneratedKeyring(dir)).encrypt('text', where);
    expect((await readGeneratedKeyring(dir)).decrypt(sealed, where)).toBe('text');
    expect(await modeOf(join(dir, 'encryption.keys'))).toBe(0o600);
  });

  it('are the same for processes that start together', async () => {
    const rings = await Promise.all(Array.from({ length: 10 }, () => readGeneratedKeyring(dir)));
    expect(new Set(rings.map(({ writingKid }) => writingKid)).size).toBe(1);
  });

  it('are not made beside a database that was written with others', async () => {
    await mkdir(join(dir, 'pglite'));
    await expect(readGeneratedKeyring(dir)).rejects.toThrow('Put encryption.keys back');
    expect(await readdir(dir)).toEqual(['pglite']);
  });

  it('rotate: the new one writes, in this process and after a restart, and the old one reads', async () => {
    const running = await readGeneratedKeyring(dir);
    const old = running.writingKid;
    const sealed = running.encrypt('text', where);
    await addGeneratedKey(dir, running);
    const restarted = await readGeneratedKeyring(dir);
    expect(running.kids).toEqual([expect.not.stringMatching(old), old]);
    expect(restarted.kids).toEqual(running.kids);
    expect(restarted.decrypt(running.encrypt('new', where), where)).toBe('new');
    expect(running.decrypt(sealed, where)).toBe('text');
    expect(await modeOf(join(dir, 'encryption.keys'))).toBe(0o600);
  });

  it('are not used where they could not be kept', async () => {
    const running = await readGeneratedKeyring(dir);
    await rm(join(dir, 'encryption.keys'));
    await expect(addGeneratedKey(dir, running)).rejects.toThrow(DataDirError);
    expect(running.kids).toHaveLength(1);
  });

  it('name their file when it is damaged, and leave it as it is', async () => {
    await writeFile(join(dir, 'encryption.keys'), 'k1:AAAA');
    await expect(readGeneratedKeyring(dir)).rejects.toThrow('key "k1" has 3 bytes instead of 32');
    expect(await readFile(join(dir, 'encryption.keys'), 'utf8')).toBe('k1:AAAA');
  });
});

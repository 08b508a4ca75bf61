import { randomBytes } from 'node:crypto';
import { link, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, DataDirError, reasonOf } from '../data-dir-error';
import { describeSelf, isAlive, parseHolder, type Holder } from './lock-holder';

/** Somebody else holds the folder, or may hold it. */
export class DataDirLockedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DataDirLockedError';
  }
}

export interface DataDirLock {
  release(): Promise<void>;
}

/**
 * Makes this process the only one on a data folder; a second one would destroy the embedded
 * database. Never taken from a live holder, recovered from a dead one. Throws DataDirLockedError,
 * or DataDirError where the folder does not let itself be locked.
 *
 * The lock is the file `lock.<generation>` of the highest generation. A file appears complete and
 * only once (link(2) refuses an existing name), and the generation only grows: a contender that
 * fell asleep on an old finding can create no more than an outdated generation, sees the higher
 * one and gives up. Release therefore marks the file and leaves it there.
 */
export async function acquireDataDirLock(dir: string): Promise<DataDirLock> {
  const self = await describeSelf();
  for (;;) {
    const current = await highestGeneration(dir);
    if (current > 0) {
      const verdict = await examine(lockFile(dir, current), self);
      if (verdict === 'vanished') continue;
    }
    const mine = current + 1;
    if (!(await create(dir, mine, self))) continue;
    if ((await highestGeneration(dir)) > mine) {
      await rm(lockFile(dir, mine), { force: true });
      continue;
    }
    await removeOutdated(dir, mine);
    return { release: () => release(dir, mine, self) };
  }
}

/** Whether the holder is gone; throws DataDirLockedError where it is not, or may not be. */
async function examine(file: string, self: Holder): Promise<'free' | 'vanished'> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'vanished';
    throw failed(file, error);
  }
  const holder = parseHolder(text);
  if (!holder) {
    throw new DataDirLockedError(
      `The lock file ${file} cannot be read. If no other process uses this data folder, delete that file and start again.`,
    );
  }
  if (holder.released) return 'free';
  const alive = await isAlive(holder, self);
  if (alive === 'unknown') {
    throw new DataDirLockedError(
      `The data folder is in use by process ${holder.pid} on "${holder.hostname}", which cannot be seen from here. If that process is certainly gone, delete ${file} and start again.`,
    );
  }
  if (alive === 'yes') {
    throw new DataDirLockedError(
      `The data folder is in use by process ${holder.pid} (${file}). Stop that process first, or set DATA_DIR to another folder.`,
    );
  }
  return 'free';
}

/** False when somebody else was faster. */
async function create(dir: string, generation: number, holder: Holder): Promise<boolean> {
  const temporary = await writeTemporary(dir, holder);
  try {
    await link(temporary, lockFile(dir, generation));
    return true;
  } catch (error) {
    // A winner sweeps the temporary files of its rivals away.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    throw failed(dir, error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Marked rather than deleted, so that the generation never starts over. */
async function release(dir: string, generation: number, holder: Holder): Promise<void> {
  const temporary = await writeTemporary(dir, { ...holder, released: true });
  await rename(temporary, lockFile(dir, generation));
}

async function writeTemporary(dir: string, holder: Holder): Promise<string> {
  const file = join(dir, `lock-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(holder)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return file;
  } catch (error) {
    throw failed(dir, error);
  }
}

async function highestGeneration(dir: string): Promise<number> {
  const names = await list(dir);
  return Math.max(0, ...names.map(generationOf));
}

async function removeOutdated(dir: string, mine: number): Promise<void> {
  for (const name of await list(dir)) {
    const generation = generationOf(name);
    const outdated = generation > 0 && generation < mine;
    if (outdated || /^lock-\d+-[0-9a-f]{12}\.tmp$/.test(name))
      await rm(join(dir, name), { force: true });
  }
}

async function list(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    throw failed(dir, error);
  }
}

function generationOf(name: string): number {
  return Number(/^lock\.([1-9]\d{0,14})$/.exec(name)?.[1] ?? 0);
}

function lockFile(dir: string, generation: number): string {
  return join(dir, `lock.${generation}`);
}

function failed(path: string, cause: unknown): DataDirError {
  return new DataDirError(`The data folder cannot be locked at ${path}: ${reasonOf(cause)}.`, {
    cause,
  });
}

import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateKey, KeyringError, parseKeyring, type Keyring } from './crypto/keyring';
import { newSecret } from './crypto/secrets';
import { codeOf, DataDirError, reasonOf } from './data-dir-error';

export { DataDirError } from './data-dir-error';

/** Makes the data folder, readable by this user alone, and makes sure that it can be written. */
export async function prepareDataDir(dir: string): Promise<void> {
  const probe = join(dir, `.write-check-${randomBytes(6).toString('hex')}`);
  try {
    await makeFolder(dir);
    await (await open(probe, 'wx', 0o600)).close();
    await rm(probe);
  } catch (cause) {
    throw new DataDirError(
      `The data folder ${dir} cannot be used: ${reasonOf(cause)}. Put that right, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

/** Writes a file for this user's eyes only; a reader sees the old text or the new, never a part. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  await withTemporary(path, text, (temporary) => rename(temporary, path));
}

/** The token for the admin endpoints, made on first use. */
export async function readAdminToken(dir: string): Promise<string> {
  return readOrCreate(join(dir, 'admin.token'), () => newSecret('admin_'));
}

/** The encryption keys kept in the data folder, made on first use. */
export async function readGeneratedKeyring(dir: string): Promise<Keyring> {
  const path = keysFile(dir);
  const spec = await readOrCreate(path, async () => {
    // A new key would not open what is there; the old one may only be in the wrong place.
    if (await exists(join(dir, 'pglite'))) {
      throw new DataDirError(
        `The data folder ${dir} holds a database but not the keys it was written with. Put encryption.keys back, or set ENCRYPTION_KEYS.`,
      );
    }
    return generateKey().spec;
  });
  return parseKeysFile(path, spec);
}

/**
 * Makes a key, keeps it in front of the others in the data folder, and only then lets the running
 * keyring write with it: what it writes must be readable after a crash.
 */
export async function addGeneratedKey(dir: string, keyring: Keyring): Promise<void> {
  const path = keysFile(dir);
  const kept = await readText(path);
  if (kept === undefined) throw new DataDirError(`The key file ${path} is gone.`);
  const { spec } = generateKey();
  const next = parseKeysFile(path, `${spec},${kept}`);
  await writePrivateFile(path, `${spec},${kept}`);
  keyring.replace(next);
}

/** Not `recursive`: that never returns where a parent exists but takes no folders, as in /proc. */
async function makeFolder(dir: string): Promise<void> {
  const make = () => mkdir(dir, { mode: 0o700 });
  try {
    await make();
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(dir)).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || dirname(dir) === dir) throw error;
    await makeFolder(dirname(dir));
    await make();
  }
}

function keysFile(dir: string): string {
  return join(dir, 'encryption.keys');
}

function parseKeysFile(path: string, spec: string): Keyring {
  try {
    return parseKeyring(spec);
  } catch (cause) {
    if (!(cause instanceof KeyringError)) throw cause;
    throw new DataDirError(`The key file ${path} is damaged: ${cause.message}.`, { cause });
  }
}

/** Of several processes on their first start one makes the text, and all of them get that one. */
async function readOrCreate(path: string, create: () => string | Promise<string>): Promise<string> {
  const kept = await readText(path);
  if (kept !== undefined) return kept;
  const made = await create();
  try {
    await withTemporary(path, made, (temporary) => link(temporary, path));
    return made;
  } catch (error) {
    if (codeOf(error instanceof DataDirError ? error.cause : error) !== 'EEXIST') throw error;
    return (await readText(path)) ?? made;
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const text = (await readFile(path, 'utf8')).trim();
    // A copy or a restored backup may have come with the default mode.
    if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
    return text;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new DataDirError(`${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

async function withTemporary(
  path: string,
  text: string,
  publish: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(`${text}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await publish(temporary);
    await syncFolder(dirname(path));
  } catch (cause) {
    throw new DataDirError(`${path} cannot be written: ${reasonOf(cause)}.`, { cause });
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A name is durable only once its folder is; Windows has no such thing. */
async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

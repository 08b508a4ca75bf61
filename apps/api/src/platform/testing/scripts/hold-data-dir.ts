import { createInterface } from 'node:readline';
import { acquireDataDirLock } from '../../db/data-dir-lock';

/**
 * Says `ready`, waits for a line, then says `held <pid>` and holds the folder until its input
 * ends, or says `refused <reason>`. A second argument is the number of the user to do it as: one who
 * may not even read the program that a test runs with, and therefore becomes that user only here.
 */
const [dir, uid] = process.argv.slice(2);
if (dir === undefined) throw new Error('which folder?');
if (uid !== undefined) process.setuid?.(Number(uid));

const input = createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
console.log('ready');
await lines.next();
try {
  const lock = await acquireDataDirLock(dir);
  console.log(`held ${process.pid}`);
  await lines.next();
  await lock.release();
} catch (error) {
  console.log(
    `refused ${error instanceof Error ? `${error.name}: ${error.message}` : 'otherwise'}`,
  );
}
input.close();

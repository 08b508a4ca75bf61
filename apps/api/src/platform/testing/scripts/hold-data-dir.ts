import { createInterface } from 'node:readline';
import { acquireDataDirLock } from '../../db/data-dir-lock';

/**
 * Says `ready`, waits for a line, then says `held <pid>` and holds the folder until its input
 * ends, or says `refused <reason>`.
 */
const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('which folder?');

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

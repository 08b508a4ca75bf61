import { setFlagsFromString } from 'node:v8';
import { fileURLToPath } from 'node:url';
import { startApi } from './process';
import { StartError } from './start-error';

// Collect sooner: most of what a request makes is gone with it, and a small server should stay small.
setFlagsFromString('--heap-growing-percent=40');

const rootDir = fileURLToPath(new URL('../../..', import.meta.url));

/** One line per problem, nothing else: whoever starts the server reads this and knows what to do. */
function explain(error: unknown): void {
  const lines = StartError.linesOf(error);
  for (const line of lines) process.stderr.write(`${line}\n`);
}

try {
  const api = await startApi(process.env, rootDir);
  const stop = () => void api.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  process.send?.({ kind: 'ready', ...api.ready });
} catch (error) {
  explain(error);
  process.exit(1);
}

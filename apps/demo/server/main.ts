import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemo, type RunningDemo } from './server';

const here = path.dirname(fileURLToPath(import.meta.url));
const { env } = process;

const host = env['HOST'] || '127.0.0.1';
const port = readPort('DEMO_PORT', 4401);
const apiPort = readPort('PORT', 4400);
const simulatorsPort = readPort('SIMULATORS_PORT', 4402);
const keyFile = path.join(env['DATA_DIR'] || path.resolve(here, '../../../.data'), 'demo.key');

function readPort(name: string, fallback: number): number {
  const value = Number(env[name] || fallback);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  return refuse(`${name} is not a port: ${env[name]}`);
}

function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Read at each call: the API may write the file after this process has started. */
function apiKey(): string | undefined {
  if (env['DEMO_API_KEY']) return env['DEMO_API_KEY'];
  try {
    return readFileSync(keyFile, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

let running: RunningDemo;
try {
  running = await startDemo({
    port,
    host,
    apiUrl: `http://127.0.0.1:${apiPort}`,
    publicApiUrl: env['PUBLIC_URL'] || `http://localhost:${apiPort}`,
    simulatorsUrl: `http://127.0.0.1:${simulatorsPort}`,
    apiKey,
    pagesDir: path.join(here, 'pages'),
  });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  refuse(
    code === 'EADDRINUSE'
      ? `Port ${port} is already in use. Stop what runs there, or set DEMO_PORT.`
      : `The demo cannot listen on ${host}:${port}: ${message}`,
  );
}

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await running.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// Whoever started this process is gone.
process.on('disconnect', () => void stop());

if (process.send) process.send({ kind: 'ready', url: running.url });
else process.stdout.write(`Demo host app: ${running.url}\n`);

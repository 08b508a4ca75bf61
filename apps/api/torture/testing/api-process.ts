import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const main = `${root}apps/api/dist/main.js`;

export interface Ready {
  url: string;
  apiKey?: string;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The end of what it logged. */
  stdout: string;
  stderr: string;
}

/** The built API in a process of its own: what only real processes can show is tested with it. */
export interface ApiProcess {
  readonly pid: number;
  /** Rejects with what it wrote to stderr when it ends first. */
  readonly ready: Promise<Ready>;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to finish; resolves when it has ended. */
  stop(): Promise<Ended>;
}

/** Brings `dist/` up to date, and what the server reads at start with it. */
export async function buildApi(): Promise<void> {
  await promisify(execFile)(process.execPath, [`${root}scripts/lib/torture-build.mjs`], {
    cwd: root,
  });
}

/** Starts the API with exactly these variables: nothing of the test's own environment leaks in. */
export function startApiProcess(env: Record<string, string>): ApiProcess {
  const child = fork(main, [], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = watch(child);
  const ready = Promise.race([
    once(child, 'message').then(([message]: { kind?: string }[]) => message as Ready),
    ended.then(({ code, signal, stderr }): never => {
      throw new Error(`The API ended (${signal ?? code}) before it was ready: ${stderr}`);
    }),
  ]);
  // Whoever only waits for the end must not be told of it twice.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    kill: (signal) => void child.kill(signal),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function watch(child: ChildProcess): Promise<Ended> {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] = (output[name] + text).slice(-20_000);
    });
  }
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

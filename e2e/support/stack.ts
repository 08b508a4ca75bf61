import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that `npm start` runs, on ports and a data folder of its own. */
export interface Stack {
  apiUrl: string;
  demoUrl: string;
  simulatorsUrl: string;
  apiKey: string;
  /** What the API has printed so far: its logs. */
  logs(): string;
  /** The host's backend goes away, and comes back at the same address. */
  stopDemo(): Promise<void>;
  startDemo(): Promise<void>;
  stop(): Promise<void>;
}

export async function startStack(): Promise<Stack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trackstar-e2e-'));
  const [port, demoPort, simulatorsPort, sftpPort] = await freePorts(4);
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    PORT: String(port),
    DEMO_PORT: String(demoPort),
    SIMULATORS_PORT: String(simulatorsPort),
    SFTP_INBOUND_PORT: String(sftpPort),
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PUBLIC_URL: '',
    SMTP_URL: '',
  };
  const children: ChildProcess[] = [];
  let logged = '';
  const start = async (script: string): Promise<ChildProcess> => {
    const child = fork(join(root, script), { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    children.push(child);
    const keep = (chunk: Buffer) => void (logged += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${logged}`)));
    });
    return child;
  };
  let demo: ChildProcess | undefined;
  const startDemo = async () => {
    demo = await start('apps/demo/dist/server.js');
  };
  const stop = async () => {
    await Promise.all(children.map(end));
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.all([start('apps/api/dist/main.js'), start('apps/simulators/dist/main.js')]);
    await startDemo();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    apiUrl: `http://localhost:${port}`,
    demoUrl: `http://localhost:${demoPort}`,
    simulatorsUrl: `http://127.0.0.1:${simulatorsPort}`,
    apiKey: (await readFile(join(dataDir, 'demo.key'), 'utf8')).trim(),
    logs: () => logged,
    stopDemo: async () => demo && end(demo),
    startDemo,
    stop,
  };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

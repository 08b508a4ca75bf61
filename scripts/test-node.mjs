import './lib/node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { nodeOfMajor } from './lib/node-of-major.mjs';
import { root } from './lib/paths.mjs';
import { fail, Problem, run, step } from './lib/steps.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Whatever a child calls by the name of `node` is that Node too. */
const first = (node) => ({ PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` });

/** Starts everything on that Node, in a folder of its own, asks whether it is ready, and stops it. */
async function smoke(node) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'trackstar-link-'));
  const [PORT, DEMO_PORT, SIMULATORS_PORT] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
  ]);
  const child = spawn(node, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      ...first(node),
      PORT,
      DEMO_PORT,
      SIMULATORS_PORT,
      SFTP_INBOUND_PORT: '',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await new Promise((resolve, reject) => {
      const listen = (text) => {
        output += text;
        if (output.includes('Trackstar Link is running')) resolve();
      };
      child.stdout.setEncoding('utf8').on('data', listen);
      child.stderr.setEncoding('utf8').on('data', listen);
      ended.then(() => reject(new Problem(`npm start ended early:\n\n${output.trim()}`)));
    });
    const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`);
    if (!answer.ok) throw new Problem(`/readyz answered ${answer.status}:\n\n${output.trim()}`);
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function testNode() {
  const major = process.argv[2];
  if (!/^\d+$/.test(major ?? '')) throw new Problem('Usage: npm run test:node -- <major>, e.g. 22');
  const node = await nodeOfMajor(major);
  await bootstrap();
  await build();
  const tests = await run(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot'], {
    show: true,
    env: first(node),
  });
  if (tests.code !== 0) throw new Problem(`The tests fail on Node ${major}.`);
  await step(`Starting and stopping on Node ${major}`, () => smoke(node));
}

testNode().catch(fail);

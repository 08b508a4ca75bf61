import './lib/node-version.mjs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { banner } from './lib/banner.mjs';
import { root } from './lib/paths.mjs';
import { occupiedPorts } from './lib/ports.mjs';
import { Service } from './lib/service.mjs';
import { fail, Problem, seconds, step } from './lib/steps.mjs';

/** A little more than the servers give themselves to finish what they have begun. */
const stopLimitMs = 25_000;

const begun = performance.now();
const production = process.env.NODE_ENV === 'production';
const ports = {
  PORT: process.env.PORT || '4400',
  ...(production
    ? {}
    : {
        DEMO_PORT: process.env.DEMO_PORT || '4401',
        SIMULATORS_PORT: process.env.SIMULATORS_PORT || '4402',
        // Set to nothing, no files are received.
        SFTP_INBOUND_PORT: process.env.SFTP_INBOUND_PORT ?? inboundPort(process.env.PORT || '4400'),
      }),
};
const env = { ...ports, DATA_DIR: path.resolve(root, process.env.DATA_DIR || '.data') };

/** Moves along with PORT, so that a second server beside the first needs no further setting. */
function inboundPort(port) {
  const next = Number(port) + 22;
  return next <= 65_535 ? String(next) : '';
}

const services = [];
let stopping = false;

/** Starts a server; resolves with its `ready` message and watches over it from then on. */
async function launch(name, script) {
  const service = new Service(name, script, env);
  services.push(service);
  const message = await service.ready();
  void watch(service);
  return message;
}

async function stopAll(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all(services.map((service) => service.stop(stopLimitMs)));
  process.exit(code);
}

/** One of them gone is all of them gone: half a system only confuses. */
async function watch(service) {
  const { code, signal } = await service.ended;
  if (stopping) return;
  service.passOutput();
  console.error(`The ${service.name} stopped unexpectedly (${signal ?? `exit code ${code}`}).`);
  await stopAll(1);
}

async function start() {
  const host = process.env.HOST || (production ? '0.0.0.0' : '127.0.0.1');
  const wanted = Object.entries(ports)
    .filter(([, port]) => port !== '')
    .map(([variable, port]) => ({ variable, port }));
  const occupied = await occupiedPorts(wanted, host);
  if (occupied.length > 0) throw new Problem(occupied.join('\n'));

  await bootstrap();
  await build({ without: production ? ['simulators', 'demo server', 'demo pages'] : [] });

  const [api, simulators] = await step('Starting the API (database, migrations, jobs)', () =>
    Promise.all([
      launch('API', 'apps/api/dist/main.js'),
      production ? undefined : launch('simulators', 'apps/simulators/dist/main.js'),
    ]),
  );
  // The demo signs its calls with a key that the API has only now put into the data folder.
  const demo = production
    ? undefined
    : await step('Starting the demo', () => launch('demo', 'apps/demo/dist/server.js'));
  if (stopping) return;
  process.stdout.write(banner({ api, demo, simulators, took: seconds(begun) }));
  for (const service of services) service.passOutput();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) console.log('Stopping: what has been begun is finished first …');
    void stopAll(0);
  });
}

// npm and its shell may be killed without passing that on; servers must not outlive the command.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stopAll(0);
  }, 1_000).unref();
}

start().catch(async (error) => {
  if (stopping) return;
  stopping = true;
  await Promise.all(services.map((service) => service.stop(stopLimitMs)));
  fail(error);
});

import './lib/node-version.mjs';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { measureBytes } from './lib/bench-bytes.mjs';
import { measureClick } from './lib/bench-click.mjs';
import { measureHealth } from './lib/bench-health.mjs';
import { measureInstalls, measureStarts } from './lib/bench-install.mjs';
import { measureKit } from './lib/bench-kit.mjs';
import { measureMemory } from './lib/bench-memory.mjs';
import { table } from './lib/bench-numbers.mjs';
import { startProcess } from './lib/bench-process.mjs';
import { measureRequests } from './lib/bench-requests.mjs';
import { measureWebhooks } from './lib/bench-webhooks.mjs';
import { fail, Problem, seconds, step } from './lib/steps.mjs';
import { providePostgres, freePort } from './lib/torture-postgres.mjs';

/** Auth codes to exchange: more than the fastest machine so far has spent. */
const families = {
  ours: { name: 'ours', count: 40_000 },
  theirs: { name: 'theirs', count: 90_000 },
};
const activeConnections = 1_000;
const sections = [
  ...['kit', 'requests', 'installs', 'webhooks', 'health', 'bytes', 'click', 'memory'],
];

const begun = performance.now();
const folder = mkdtempSync(path.join(tmpdir(), 'trackstar-bench-'));
const apiKey = `bench-${randomBytes(24).toString('hex')}`;
const log = (name) => path.join(folder, `${name}.log`);
const closers = [];

/** Starts the built API as `npm start` does, with its log in a file. */
async function startApi(name, env, script = 'apps/api/dist/main.js') {
  const port = await freePort();
  return startProcess(
    script,
    {
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: path.join(folder, name),
      BOOTSTRAP_API_KEY: apiKey,
      API_KEY_RATE_LIMIT: '1000000',
      ...env,
    },
    log(name),
  );
}

async function started(process) {
  const running = await process;
  closers.push(() => running.stop());
  return running;
}

async function openPostgres() {
  const postgres = await providePostgres();
  if (!postgres) {
    throw new Problem(
      'The figures need PostgreSQL: install it, or name a server with TEST_DATABASE_URL.',
    );
  }
  closers.push(() => postgres.stop());
  return postgres;
}

async function newDatabase(postgres) {
  const { createDatabase } = await import('../apps/api/bench/seed.mjs');
  const database = await createDatabase(postgres.url);
  closers.push(() => database.drop());
  return database.url;
}

/** An install through the front door: everything that is seeded is a copy of it. */
async function installOne(url) {
  const call = async (address, headers, body) => {
    const response = await fetch(url + address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response.json();
  };
  const { link_token } = await call('/link/token', { 'x-trackstar-api-key': apiKey }, {});
  await call(
    '/link/session/installs',
    { authorization: `Bearer ${link_token}` },
    { integration_name: 'sandbox', credentials: {} },
  );
  return link_token;
}

async function requests(postgres, load) {
  const { seed } = await import('../apps/api/bench/seed.mjs');
  const DATABASE_URL = await newDatabase(postgres);
  const api = await started(startApi('requests', { DATABASE_URL }));
  const link_token = await installOne(api.ready.url);
  const { org, ids } = await seed(DATABASE_URL, {
    active: activeConnections,
    pending: Object.fromEntries(Object.values(families).map(({ name, count }) => [name, count])),
  });
  const env = { DATABASE_URL, LINK_TOKEN: link_token };
  const express = await started(startProcess('apps/api/bench/express.mjs', env, log('express')));
  const transactions = await started(
    startProcess('apps/api/bench/transactions.mjs', env, log('transactions')),
  );
  const seeded = { org, ids, families };
  const rows = await measureRequests({ api, express, transactions, load, apiKey, seeded });
  await Promise.all([api, express, transactions].map((each) => each.stop()));
  return rows;
}

async function installs(postgres) {
  const DATABASE_URL = await newDatabase(postgres);
  const simulators = await started(
    startProcess('apps/simulators/dist/main.js', { SIMULATORS_PORT: '0' }, log('simulators')),
  );
  const rows = await measureInstalls({
    simulators,
    startApi: (port) =>
      started(startApi('installs', { DATABASE_URL, SIMULATORS_PORT: String(port) })),
    apiKey,
  });
  await simulators.stop();
  const starts = await measureStarts({
    startApi: (script) => startApi('installs', { DATABASE_URL }, script),
  });
  return [...rows, ...starts];
}

async function webhooks(postgres) {
  const { openClient } = await import('../apps/api/bench/seed.mjs');
  const DATABASE_URL = await newDatabase(postgres);
  const api = await started(startApi('webhooks', { DATABASE_URL }));
  const receiver = await started(startProcess('apps/api/bench/receiver.mjs', {}, log('receiver')));
  const posts = await started(startProcess('apps/api/bench/posts.mjs', {}, log('posts')));
  const rows = await measureWebhooks({
    ...{ api, receiver, posts, apiKey },
    client: await openClient(DATABASE_URL),
  });
  await Promise.all([api, receiver, posts].map((each) => each.stop()));
  return rows;
}

async function health(postgres) {
  const { makeDue, seedHealth } = await import('../apps/api/bench/seed-health.mjs');
  const DATABASE_URL = await newDatabase(postgres);
  const ENCRYPTION_KEYS = `bench:${randomBytes(32).toString('base64')}`;
  const env = { DATABASE_URL, ENCRYPTION_KEYS };
  // Makes the tables and the organization.
  await (await startApi('health', env)).stop();
  const simulators = await started(
    startProcess('apps/simulators/dist/main.js', { SIMULATORS_PORT: '0' }, log('simulators')),
  );
  const SIMULATORS_PORT = new URL(simulators.ready.url).port;
  const rows = await measureHealth({
    simulators,
    seed: (count) => seedHealth(DATABASE_URL, { keys: ENCRYPTION_KEYS, count }),
    makeDue: (count) => makeDue(DATABASE_URL, count),
    startWorker: (script) =>
      started(startProcess(script, { ...env, SIMULATORS_PORT }, log('worker'))),
  });
  await simulators.stop();
  return rows;
}

async function click(postgres) {
  const DATABASE_URL = await newDatabase(postgres);
  const DEMO_PORT = String(await freePort());
  const api = await started(startApi('click', { DATABASE_URL, DEMO_PORT }));
  const { port } = new URL(api.ready.url);
  const demo = await started(
    startProcess(
      'apps/demo/dist/server.js',
      { DEMO_PORT, PORT: port, DEMO_API_KEY: apiKey, PUBLIC_URL: api.ready.url },
      log('demo'),
    ),
  );
  const rows = await measureClick(demo.ready.url, api.ready.url, apiKey);
  await Promise.all([demo.stop(), api.stop()]);
  return rows;
}

/** Both databases at once: memory is not a matter of time. */
async function memory(postgres, load) {
  const DATABASE_URL = await newDatabase(postgres);
  const other = await started(startProcess('apps/api/bench/load.mjs', {}, log('load')));
  // The first start of the embedded database makes it, which takes memory that no later one needs.
  await (await startApi('embedded', {})).stop();
  const [onPostgres, embedded] = await Promise.all([
    measureMemory({
      name: 'PostgreSQL',
      aim: 200,
      start: () => startApi('memory', { DATABASE_URL }),
      load,
      apiKey,
    }),
    measureMemory({
      name: 'PGlite, second start',
      aim: 600,
      start: () => startApi('embedded', {}),
      load: other,
      apiKey,
    }),
  ]);
  return [...onPostgres, ...embedded];
}

/** Prints every figure of docs/bench.md as one table. Arguments name sections to measure alone. */
async function bench() {
  const unknown = process.argv.slice(2).filter((name) => !sections.includes(name));
  if (unknown.length > 0) throw new Problem(`Sections are ${sections.join(', ')}.`);
  const wanted = new Set(process.argv.length > 2 ? process.argv.slice(2) : sections);
  const rows = [];
  const section = async (name, title, measure) => {
    if (wanted.has(name)) rows.push(...(await step(title, measure)));
  };

  await bootstrap();
  await section('kit', 'Calls to vendors', () => measureKit());
  if (wanted.size === 1 && wanted.has('kit')) return report(rows, 'no database');

  await build({ without: ['package tarballs'] });
  const postgres = await openPostgres();
  const load = await started(startProcess('apps/api/bench/load.mjs', {}, log('load')));
  await section('bytes', 'Bytes', () => measureBytes());
  await section('requests', 'Requests per second', () => requests(postgres, load));
  await section('installs', 'Installs and starts', () => installs(postgres));
  await section('webhooks', 'Webhooks', () => webhooks(postgres));
  await section('health', 'Health of connections', () => health(postgres));
  await section('click', 'Click to usable list', () => click(postgres));
  await section('memory', 'Resident memory', () => memory(postgres, load));

  report(rows, `${postgres.origin}; load, server and database share them`);
}

function report(rows, besides) {
  const processors = `${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown processor'}`;
  const cells = rows.map(({ figure, measured, beside, result, aim, met }) => [
    ...[figure, measured, beside, result, aim],
    met === null ? '' : met ? 'yes' : 'NO',
  ]);
  console.log(`\n${table(['Figure', 'Measured', 'Beside it', 'Result', 'Aim', 'Met'], cells)}\n`);
  console.log(`Node ${process.versions.node}, ${processors}, ${besides}. Took ${seconds(begun)}.`);
}

async function close() {
  for (const each of closers.reverse()) await each().catch((error) => console.error(String(error)));
  rmSync(folder, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void close().then(() => process.exit(130)));
bench()
  .then(close, (error) => close().then(() => fail(error)))
  .then(() => process.exit());

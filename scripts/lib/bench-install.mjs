import { once } from 'node:events';
import http from 'node:http';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { integer, median, quantile } from './bench-numbers.mjs';
import { bundleForNode } from './bundle.mjs';
import { root } from './paths.mjs';

const installs = 200;
const warmUp = 20;
const starts = 7;

/** Stands between the API and the simulators and keeps when each call came and when it was answered. */
async function startRelay(simulatorsPort) {
  let calls = [];
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => {
    const call = { from: performance.now(), to: NaN };
    calls.push(call);
    const { method, url, headers } = request;
    const onward = http.request(
      { host: '127.0.0.1', port: simulatorsPort, method, path: url, headers, agent },
      (answer) => {
        response.writeHead(answer.statusCode, answer.rawHeaders);
        answer.pipe(response);
        answer.on('end', () => (call.to = performance.now()));
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}

/** How long at least one of the calls was with the vendor. */
function covered(calls) {
  let total = 0;
  let end = -Infinity;
  for (const { from, to } of [...calls].sort((a, b) => a.from - b.from)) {
    if (to > end) total += to - Math.max(from, end);
    end = Math.max(end, to);
  }
  return total;
}

/**
 * What an install takes beyond the vendor's answers: of each install's time, the part in which no call
 * was with the vendor. `startApi(relayPort)` starts an API whose vendors answer at that port.
 */
export async function measureInstalls({ simulators, startApi, apiKey }) {
  const relay = await startRelay(new URL(simulators.ready.url).port);
  const api = await startApi(relay.port);
  const post = async (address, headers, body) => {
    const response = await fetch(api.ready.url + address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response.json();
  };
  const own = [];
  const whole = [];
  let vendorCalls = 0;
  for (let round = 0; round < warmUp + installs; round += 1) {
    const { link_token } = await post('/link/token', { 'x-trackstar-api-key': apiKey }, {});
    relay.take();
    const begun = performance.now();
    await post(
      '/link/session/installs',
      { authorization: `Bearer ${link_token}` },
      { integration_name: 'shiphero', credentials: { refresh_token: 'sim_full' } },
    );
    const took = performance.now() - begun;
    const calls = relay.take();
    if (round < warmUp) continue;
    vendorCalls = calls.length;
    whole.push(took);
    own.push(took - covered(calls));
  }
  await api.stop();
  relay.close();
  const p50 = median(own);
  return [
    {
      figure: 'Install of ShipHero, our own time',
      measured: `p50 ${p50.toFixed(1)} ms, p99 ${quantile(own, 0.99).toFixed(1)} ms`,
      beside: `the whole install: p50 ${median(whole).toFixed(1)} ms, ${integer(vendorCalls)} calls to the simulator`,
      result: `${Math.round((p50 / 25) * 100)} % of the aim`,
      aim: '≤ 25 ms',
      met: p50 <= 25,
    },
  ];
}

/** The same API without a single integration. */
async function buildWithout() {
  const output = 'apps/api/dist/without-integrations.js';
  const registry = path.join(root, 'packages/integrations/registry.ts');
  await bundleForNode({
    folder: 'apps/api',
    entry: 'src/main.ts',
    output,
    plugins: [
      {
        name: 'without integrations',
        setup: (bundler) =>
          bundler.onLoad({ filter: /registry\.ts$/ }, ({ path: file }) =>
            file === registry ? { contents: 'export {};', loader: 'ts' } : undefined,
          ),
      },
    ],
  });
  return output;
}

/**
 * What the definitions cost at the start, from the process's begin until it serves. `startApi(script)`
 * starts that script on one and the same database.
 */
export async function measureStarts({ startApi }) {
  const without = await buildWithout();
  const times = { 'apps/api/dist/main.js': [], [without]: [] };
  for (let round = 0; round <= starts; round += 1) {
    for (const [script, took] of Object.entries(times)) {
      const begun = performance.now();
      const api = await startApi(script);
      // The first of each finds nothing in the file system's cache.
      if (round > 0) took.push(performance.now() - begun);
      await api.stop();
    }
  }
  rmSync(path.join(root, without));
  rmSync(path.join(root, `${without}.map`), { force: true });
  const [all, none] = Object.values(times).map(median);
  return [
    {
      figure: 'Start with all integrations',
      measured: `${integer(all)} ms (median of ${starts})`,
      beside: `with none: ${integer(none)} ms`,
      result: `${integer(all - none)} ms slower`,
      aim: '≤ 150 ms slower',
      met: all - none <= 150,
    },
  ];
}

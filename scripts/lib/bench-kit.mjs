import { integer, quantile } from './bench-numbers.mjs';
import { root } from './paths.mjs';
import path from 'node:path';

const limiters = 1_000;
const callsEach = 200;

/** What the gate before each vendor call costs, with a limiter and a breaker for each of many accounts. */
export async function measureKit() {
  // The kit is TypeScript, which Node 20 does not read by itself.
  const { tsImport } = await import('tsx/esm/api');
  const file = path.join(root, 'packages/integrations/kit/traffic.ts');
  const { createTraffic } = await tsImport(file, import.meta.url);
  const traffic = createTraffic();
  const { signal } = new AbortController();
  const rateLimit = { requests: 100_000, perSeconds: 60 };
  const call = async () => undefined;
  const times = [];
  for (let round = 0; round < callsEach; round += 1) {
    for (let account = 0; account < limiters; account += 1) {
      const begun = performance.now();
      await traffic.gate({ id: 'acme', rateLimit }, `account ${account}`).pass(call, signal);
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  const microseconds = (part) => quantile(times, part) * 1000;
  const p99 = microseconds(0.99);
  return [
    {
      figure: `Gate before a vendor call, ${integer(limiters)} limiters`,
      measured: `p50 ${microseconds(0.5).toFixed(1)} µs, p99 ${p99.toFixed(1)} µs`,
      beside: `${integer(times.length)} calls`,
      result: `${(p99 / 10).toFixed(1)} % of the aim (p99)`,
      aim: '< 1 ms',
      met: p99 < 1000,
    },
  ];
}

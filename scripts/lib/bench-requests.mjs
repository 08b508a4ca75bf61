import { integer, median, summarize } from './bench-numbers.mjs';
import { processorMs } from './bench-process.mjs';

const rounds = 3;
const secondsPerRun = 1.5;
const levels = [10, 50];

/** One run: its rate and latencies, and the processor time that the side itself took per request. */
async function measure({ run, pid }, connections) {
  const before = processorMs(pid);
  const result = await run(connections, secondsPerRun);
  const processor = (processorMs(pid) - before) / result.latencies.length;
  return { ...summarize(result), processor };
}

/**
 * Measures two sides in turn, so that whatever else the machine does hits both: the ratio is the
 * median of the rounds', each of two neighbouring runs.
 */
async function compare(connections, ours, theirs) {
  await ours.run(connections, 1);
  await theirs.run(connections, 1);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const mine = await measure(ours, connections);
    const other = await measure(theirs, connections);
    pairs.push({ mine, other, ratio: mine.rate / other.rate });
  }
  const middle = (side) =>
    Object.fromEntries(
      ['rate', 'p50', 'p99', 'processor'].map((key) => [
        key,
        median(pairs.map((pair) => pair[side][key])),
      ]),
    );
  return {
    mine: middle('mine'),
    other: middle('other'),
    ratio: median(pairs.map(({ ratio }) => ratio)),
  };
}

const side = ({ rate, p50, p99, processor }) =>
  `${integer(rate)}/s (p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, CPU ${processor.toFixed(2)} ms)`;

/** Requests per second on PostgreSQL, each beside what it is to be compared with. */
export async function measureRequests({ api, express, transactions, load, apiKey, seeded }) {
  const headers = { 'x-trackstar-api-key': apiKey };
  const { org, ids, families } = seeded;
  const used = { ours: 0, theirs: 0 };

  const checked = (what, result) => {
    if (result.failed > 0) throw new Error(`${what}: ${result.failed} calls failed`);
    return result;
  };
  const over = (plan, url, details = {}) => {
    return async (connections, seconds) =>
      checked(plan, await load.ask({ plan, url, connections, seconds, headers, ...details }));
  };
  const exchanges = async (connections, seconds) => {
    const task = { plan: 'exchange', url: api.ready.url, connections, seconds, headers };
    const result = await load.ask({ ...task, family: families.ours.name, from: used.ours });
    // Codes that were still on their way when a run ended are spent too.
    used.ours += result.used;
    return checked('exchange', result);
  };
  const bareTransactions = async (connections, seconds) => {
    const { name, count } = families.theirs;
    const task = { family: name, from: used.theirs, to: count, org, connections, seconds };
    const result = await transactions.ask(task);
    used.theirs += result.used;
    return result;
  };

  const measurements = [
    {
      name: 'POST /link/token',
      beside: 'bare Express',
      aim: 0.5,
      ours: { pid: api.pid, run: over('link-token', api.ready.url) },
      theirs: { pid: express.pid, run: over('link-token', express.ready.url) },
    },
    {
      name: 'GET /connections/{id}',
      beside: 'Express + one select',
      aim: 0.7,
      ours: { pid: api.pid, run: over('get-connection', api.ready.url, { ids }) },
      theirs: { pid: express.pid, run: over('get-connection', express.ready.url, { ids }) },
    },
    {
      name: 'POST /link/exchange',
      beside: 'bare transaction',
      aim: 0.5,
      ours: { pid: api.pid, run: exchanges },
      theirs: { pid: transactions.pid, run: bareTransactions },
    },
  ];
  const rows = [];
  for (const { name, beside, aim, ours, theirs } of measurements) {
    for (const connections of levels) {
      const { mine, other, ratio } = await compare(connections, ours, theirs);
      rows.push({
        figure: `${name}, ${connections} connections`,
        measured: side(mine),
        beside: `${beside}: ${side(other)}`,
        result: `${ratio.toFixed(2)} of it`,
        aim: `≥ ${aim}`,
        met: ratio >= aim,
      });
    }
  }
  return rows;
}

import { rmSync } from 'node:fs';
import path from 'node:path';
import { integer } from './bench-numbers.mjs';
import { residentMegabytes } from './bench-process.mjs';
import { bundleForNode } from './bundle.mjs';
import { root } from './paths.mjs';

const connections = 10_000;
const first = 2_000;
const brokenOnes = 500;
const mostStatements = 6;
const growth = 1.15;
const script = 'apps/api/dist/health-worker.js';

/**
 * One worker that checks many connections against the simulators. `startWorker(script)` starts it on a
 * database in which `seed(count)` makes connections and `makeDue(count)` makes some of them due.
 */
export async function measureHealth({ startWorker, seed, makeDue, simulators }) {
  await bundleForNode({ folder: 'apps/api', entry: 'bench/health-worker.ts', output: script });
  try {
    await seed(connections);
    const worker = await startWorker(script);
    const check = async (count) => {
      await makeDue(count);
      const result = await worker.ask({});
      if (result.checks !== count) throw new Error(`${result.checks} of ${count} were checked`);
      return { ...result, memory: residentMegabytes(worker.pid) };
    };
    const early = await check(first);
    const all = await check(connections);
    for (let account = 0; account < brokenOnes; account += 1) await revoke(simulators, account);
    const broken = await check(brokenOnes);
    await worker.stop();
    return [...rows({ early, all }), brokenRow(broken)];
  } finally {
    rmSync(path.join(root, script), { force: true });
    rmSync(path.join(root, `${script}.map`), { force: true });
  }
}

async function revoke(simulators, account) {
  const body = new URLSearchParams({
    system: 'shiphero',
    credential: `sim_full_${account}`,
    action: 'revoke',
  });
  const response = await fetch(`${simulators.ready.url}/revocations`, {
    method: 'POST',
    redirect: 'manual',
    body,
  });
  if (response.status !== 303) throw new Error(`revoking answered ${response.status}`);
}

function rows({ early, all }) {
  const each = all.statements / all.checks;
  const flat = early.memory !== null && all.memory !== null;
  return [
    {
      figure: `Health of ${integer(connections)} connections, one worker`,
      measured: `${integer(all.checks / all.took)} checks/s`,
      beside: `all of them in ${integer(all.took)} s; the simulators share the processors`,
      result: `${(((connections / all.took) * 3600) / connections).toFixed(0)} rounds an hour`,
      aim: '≥ 1 round an hour',
      met: all.took <= 3600,
    },
    {
      figure: 'Database statements for each check',
      measured: each.toFixed(2),
      beside: `${integer(all.statements)} for ${integer(all.checks)} checks`,
      result: `${Math.round((100 * each) / mostStatements)} % of the aim`,
      aim: `≤ ${mostStatements}`,
      met: each <= mostStatements,
    },
    ...(flat
      ? [
          {
            figure: `Resident memory of the worker after ${integer(connections)} more checks`,
            measured: `${integer(all.memory)} MB`,
            beside: `after ${integer(first)}: ${integer(early.memory)} MB`,
            result: `${(all.memory / early.memory).toFixed(2)} times`,
            aim: `flat: ≤ ${growth} times`,
            met: all.memory <= early.memory * growth,
          },
        ]
      : []),
  ];
}

/** Each of them breaks: its error and its event are written beside. */
function brokenRow({ statements, checks }) {
  const each = statements / checks;
  return {
    figure: 'The same where each check finds a connection broken',
    measured: each.toFixed(2),
    beside: `${integer(statements)} for ${integer(checks)} checks`,
    result: '',
    aim: '',
    met: null,
  };
}

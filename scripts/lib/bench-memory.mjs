import { residentMegabytes } from './bench-process.mjs';
import { integer } from './bench-numbers.mjs';

const first = 10_000;
const more = 50_000;
/** "Flat": what comes on top in five times as many requests, at most. */
const growth = 1.15;

/** Resident memory of a fresh API process after 10,000 requests, and after another 50,000. */
export async function measureMemory({ name, aim, start, load, apiKey }) {
  const api = await start();
  try {
    const task = {
      plan: 'visits',
      url: api.ready.url,
      connections: 10,
      headers: { 'x-trackstar-api-key': apiKey },
    };
    const send = async (amount) => {
      const { failed } = await load.ask({ ...task, amount });
      if (failed > 0) throw new Error(`${name}: ${failed} calls failed`);
      return residentMegabytes(api.pid);
    };
    const early = await send(first);
    const late = await send(more);
    if (early === null || late === null) return [];
    return [
      {
        figure: `Resident memory after ${integer(first)} requests, ${name}`,
        measured: `${integer(early)} MB`,
        beside: '',
        result: `${Math.round((100 * early) / aim)} % of the aim`,
        aim: `≤ ${aim} MB`,
        met: early <= aim,
      },
      {
        figure: `Resident memory after another ${integer(more)}, ${name}`,
        measured: `${integer(late)} MB`,
        beside: `after ${integer(first)}: ${integer(early)} MB`,
        result: `${(late / early).toFixed(2)} times`,
        aim: `flat: ≤ ${growth} times`,
        met: late <= early * growth,
      },
    ];
  } finally {
    await api.stop();
  }
}

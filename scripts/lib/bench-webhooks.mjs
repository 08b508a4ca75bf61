import { setTimeout } from 'node:timers/promises';
import { integer, median, quantile } from './bench-numbers.mjs';

const burst = 3_000;
const rounds = 3;
const perSecond = 100;
const seconds = 10;
const stored = 1_000_000;
const queries = 100;
/** Posts to one endpoint at the same time; what the worker does. */
const concurrency = 10;

/** An order of about a kilobyte. */
const data = {
  id: 'order-1',
  status: 'open',
  line_items: Array.from({ length: 8 }, (_, index) => ({
    product_id: `product-${index}`,
    sku: `sku-${index}`,
    quantity: index,
    unit_price: 19.99,
  })),
};

/** Deliveries, latency and the log, on PostgreSQL. */
export async function measureWebhooks({ api, receiver, posts, client, apiKey }) {
  const call = async (method, path, body) => {
    const response = await fetch(api.ready.url + path, {
      method,
      headers: { 'x-trackstar-api-key': apiKey, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return response.json();
  };
  try {
    const { rows } = await client.query('select id from organizations limit 1');
    const org = rows[0].id;
    const url = `${receiver.ready.url}/webhooks`;
    await call('POST', '/webhooks/endpoints', { url, event_types: ['order.*'] });
    const write = (count, prefix) =>
      client.query(
        `insert into events (id, org_id, connection_id, type, data, resource_id)
         select 'msg_' || $1 || n, $2, 'c' || n % 50, 'order.created', $3, 'order-' || n
         from generate_series(1, $4::int) n returning id`,
        [prefix, org, JSON.stringify(data), count],
      );
    const statements = async () => {
      await client.query('select pg_stat_clear_snapshot()');
      const { rows: stats } = await client.query(
        'select xact_commit::int as count from pg_stat_database where datname = current_database()',
      );
      return stats[0].count;
    };

    /** All at once; how many per second arrive. */
    const burstRate = async (round) => {
      await receiver.ask({ task: 'expect', count: burst });
      await write(burst, `burst${round}-`);
      const { arrivals } = await receiver.ask({ task: 'wait' });
      const times = arrivals.map(([, at]) => at);
      return burst / ((Math.max(...times) - Math.min(...times)) / 1_000);
    };
    /** One after the other; how long after its commit each arrives. */
    const steady = async (name) => {
      const count = perSecond * seconds;
      await receiver.ask({ task: 'expect', count });
      const committed = new Map();
      const begun = performance.now();
      for (let index = 0; index < count; index += 1) {
        const due = begun + (index * 1_000) / perSecond;
        if (due > performance.now()) await setTimeout(due - performance.now());
        const { rows: written } = await write(1, `${name}${index}-`);
        committed.set(written[0].id, performance.timeOrigin + performance.now());
      }
      const { arrivals } = await receiver.ask({ task: 'wait' });
      return arrivals.map(([id, at]) => at - committed.get(id));
    };

    const bareRate = async () => {
      const task = { url, body: JSON.stringify({ data }), count: burst, concurrency };
      const { took } = await posts.ask(task);
      return burst / took;
    };
    await burstRate('warm');
    await bareRate();
    const ours = [];
    const bare = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await burstRate(round));
      bare.push(await bareRate());
    }
    const ratio = median(ours.map((rate, index) => rate / bare[index]));

    const before = await statements();
    const alone = await steady('alone');
    // The statistics of a database follow within a second.
    await setTimeout(1_500);
    const used = (await statements()) - before - alone.length;
    const perDelivery = used / alone.length;

    await call('POST', '/webhooks/endpoints', {
      url: `${receiver.ready.url}/hung`,
      event_types: ['order.*'],
    });
    const beside = await steady('beside');

    const filtered = await measureLog({ client, call, org });
    return [
      {
        figure: `Webhook deliveries, ${concurrency} at once`,
        measured: `${integer(median(ours))}/s`,
        beside: `bare loop of the same signed posts: ${integer(median(bare))}/s`,
        result: `${ratio.toFixed(2)} of it`,
        aim: '≥ 0.4',
        met: ratio >= 0.4,
      },
      latencyRow(alone),
      {
        figure: 'Statements per delivery at that rate',
        measured: perDelivery.toFixed(2),
        beside: 'five rounds a second at rest included',
        result: `${Math.round((perDelivery / 5) * 100)} % of the aim`,
        aim: '≤ 5',
        met: perDelivery <= 5,
      },
      hungRow(alone, beside),
      filtered,
    ];
  } finally {
    await client.end();
  }
}

function latencyRow(latencies) {
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  return {
    figure: `Event committed until first byte at the receiver, ${perSecond} per second`,
    measured: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    beside: 'written by another process',
    result: `${Math.round((p50 / 150) * 100)} % of the aim (p50)`,
    aim: 'p50 ≤ 150, p99 ≤ 1,000 ms',
    met: p50 <= 150 && p99 <= 1_000,
  };
}

function hungRow(alone, beside) {
  const [without, with_] = [quantile(alone, 0.99), quantile(beside, 0.99)];
  return {
    figure: 'The same while another endpoint never answers',
    measured: `p99 ${with_.toFixed(1)} ms`,
    beside: `without it: p99 ${without.toFixed(1)} ms`,
    result: `${(with_ / without).toFixed(2)} of it`,
    aim: '≤ 1.2',
    met: with_ <= without * 1.2,
  };
}

/** The log over a million messages, asked by connection and type. */
async function measureLog({ client, call, org }) {
  await client.query('set statement_timeout = 0');
  await client.query(
    `insert into events (id, org_id, connection_id, type, data, resource_id, fanned_out_at)
     select 'msg_log' || n, $1, 'log' || n % 1000, (array['order.created', 'order.updated',
       'product.updated', 'inventory.updated'])[1 + n / 1000 % 4], '{}', 'r' || n, now()
     from generate_series(1, $2::int) n`,
    [org, stored],
  );
  await client.query(
    `insert into webhook_deliveries (event_id, endpoint_id, org_id, seq, status)
     select id, 'ep_log', org_id, seq, 'delivered' from events where connection_id like 'log%'`,
  );
  await client.query('vacuum analyze');
  const took = [];
  for (let index = 0; index < queries; index += 1) {
    const begun = performance.now();
    await call(
      'GET',
      `/webhooks/messages?connection_id=log${(index * 37) % 1000}&event_type=order.updated`,
    );
    took.push(performance.now() - begun);
  }
  const p99 = quantile(took, 0.99);
  return {
    figure: `Log filtered by connection and type, ${integer(stored)} messages`,
    measured: `p50 ${quantile(took, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    beside: `${queries} calls over HTTP, 50 messages each`,
    result: `${Math.round((p99 / 50) * 100)} % of the aim (p99)`,
    aim: '≤ 50 ms',
    met: p99 <= 50,
  };
}

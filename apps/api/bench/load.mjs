import autocannon from 'autocannon';
import { codeOf } from './codes.mjs';

/** The load generator: a process of its own, so that it takes no time from what it measures. */
const json = { 'content-type': 'application/json' };

/** What to send, by name of the measurement. */
const plans = {
  'link-token': ({ headers }) => [
    {
      method: 'POST',
      path: '/link/token',
      headers: { ...headers, ...json },
      body: JSON.stringify({ customer_id: 'customer-1' }),
    },
  ],

  'get-connection': ({ headers, ids }) => {
    let next = 0;
    return [
      {
        setupRequest: (request) => ({
          ...request,
          method: 'GET',
          path: `/connections/${ids[next++ % ids.length]}`,
          headers,
        }),
      },
    ];
  },

  exchange: ({ headers, family, from, counter }) => [
    {
      setupRequest: (request) => ({
        ...request,
        method: 'POST',
        path: '/link/exchange',
        headers: { ...headers, ...json },
        body: JSON.stringify({ auth_code: codeOf(family, from + counter.used++) }),
      }),
    },
  ],

  visits,
};

/** Forty requests: a customer who connects, and a host that looks at what it has. */
function visits({ headers }) {
  const api = (method, path, body) => ({
    method,
    path,
    headers: { ...headers, ...(body && json) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const keep = (name) => (status, body, context) => {
    if (status === 200) context[name] = JSON.parse(body)[name];
  };
  const token = api('POST', '/link/token', { customer_id: 'customer-1' });
  const read = {
    setupRequest: (request, context) => ({
      ...request,
      ...api('GET', `/connections/${context.connection_id}`),
    }),
  };
  return [
    { ...token, onResponse: keep('link_token') },
    {
      setupRequest: (request, context) => ({
        ...request,
        method: 'POST',
        path: '/link/session/installs',
        headers: { ...json, authorization: `Bearer ${context.link_token}` },
        body: JSON.stringify({ integration_name: 'sandbox', credentials: {} }),
      }),
      onResponse: keep('auth_code'),
    },
    {
      setupRequest: (request, context) => ({
        ...request,
        ...api('POST', '/link/exchange', { auth_code: context.auth_code }),
      }),
      onResponse: keep('connection_id'),
    },
    ...Array.from({ length: 18 }, () => [token, read]).flat(),
    api('GET', '/connections?limit=20'),
  ];
}

async function run({ url, plan, connections, seconds, amount, ...details }) {
  const counter = { used: 0 };
  const latencies = [];
  let failed = 0;
  const load = autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    sampleInt: 100,
    timeout: 60,
    requests: plans[plan]({ ...details, counter }),
  });
  load.on('response', (_client, status, _bytes, milliseconds) => {
    if (status === 200) latencies.push(milliseconds);
    else failed += 1;
  });
  const { duration, errors } = await load;
  return { latencies, took: duration, used: counter.used, failed: failed + errors };
}

process.on('message', (task) => {
  run(task).then(
    (result) => process.send({ kind: 'done', ...result }),
    (error) => process.send({ kind: 'failed', message: error.message }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send({ kind: 'ready' });

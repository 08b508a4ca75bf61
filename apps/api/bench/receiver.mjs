import { createServer } from 'node:http';

/**
 * A host's receiver of webhooks, as quick as Node makes it: it notes when the first byte of each came
 * and answers 204. What is sent to /hung never gets an answer.
 */
let arrivals = new Map();
let expected = Infinity;
let waiting;

const server = createServer((request, response) => {
  const at = performance.timeOrigin + performance.now();
  if (request.url === '/hung') return request.resume();
  const id = request.headers['webhook-id'];
  request.resume();
  request.on('end', () => {
    response.writeHead(204).end();
    if (!arrivals.has(id)) arrivals.set(id, at);
    if (arrivals.size >= expected) waiting?.();
  });
});
server.listen(0, '127.0.0.1', () =>
  process.send({ kind: 'ready', url: `http://127.0.0.1:${server.address().port}` }),
);

/** Answers when so many different ones have come since the last task. */
process.on('message', async ({ task, count }) => {
  if (task === 'expect') {
    arrivals = new Map();
    expected = count;
    process.send({ kind: 'done' });
    return;
  }
  if (arrivals.size < expected) await new Promise((resolve) => (waiting = resolve));
  process.send({ kind: 'done', arrivals: [...arrivals] });
});
process.on('SIGTERM', () => process.exit(0));

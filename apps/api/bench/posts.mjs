import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';

/** What webhooks are measured against: the same signed posts in a bare loop, without a database. */
const key = Buffer.alloc(32, 7);
const agent = new Agent();

async function post(url, body) {
  const id = `msg_${randomUUID()}`;
  const timestamp = Math.floor(Date.now() / 1_000);
  const content = `${id}.${timestamp}.${body}`;
  const signature = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  const answer = await request(url, {
    method: 'POST',
    dispatcher: agent,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature,
      'svix-id': id,
      'svix-timestamp': String(timestamp),
      'svix-signature': signature,
    },
    body,
  });
  await answer.body.text();
}

process.on('message', async ({ url, body, count, concurrency }) => {
  let left = count;
  const loop = async () => {
    while (left > 0) {
      left -= 1;
      await post(url, body);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, loop));
  process.send({ kind: 'done', took: (performance.now() - begun) / 1_000 });
});
process.send({ kind: 'ready' });
process.on('SIGTERM', () => process.exit(0));

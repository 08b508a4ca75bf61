import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { newWebhookSecret, signatureHeaders } from './secrets';
import { retrySchedule } from './schedule';
import { Sandbox, transform } from './transformations';

/** Promise: what docs/webhooks.md shows works as it stands there. */
const page = readFileSync(new URL('../../../../../docs/webhooks.md', import.meta.url), 'utf8');
const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

function snippet(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/webhooks.md has no ${name}`);
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.each(['receive-svix', 'receive-standardwebhooks'])('the receiver %s', (name) => {
  it('takes what is signed, once, and nothing else', async () => {
    // Where the packages that it imports are found.
    const folder = await mkdtemp(join(packages, '.snippet-'));
    const file = join(folder, 'receiver.mjs');
    await writeFile(file, snippet(name));
    const secret = newWebhookSecret();
    const port = await freePort();
    const receiver = spawn(process.execPath, [file], {
      env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
    });
    let said = '';
    receiver.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    try {
      const body = JSON.stringify({
        id: 'msg_1',
        event_type: 'order.created',
        connection_id: 'c1',
      });
      const send = (with_: string, text = body) =>
        fetch(`http://127.0.0.1:${port}/webhooks`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...signatureHeaders({ id: 'msg_1', timestamp: Math.floor(Date.now() / 1_000), body }, [
              with_,
            ]),
          },
          body: text,
        }).then(({ status }) => status);
      await expect.poll(() => send(secret).catch(() => 0), { timeout: 30_000 }).toBe(204);
      expect(await send(secret)).toBe(204);
      expect(await send(newWebhookSecret())).toBe(400);
      expect(await send(secret, body.replace('created', 'updated'))).toBe(400);
      await expect.poll(() => said, { timeout: 30_000 }).toBe('order.created c1\n');
    } finally {
      receiver.kill();
      await rm(folder, { recursive: true });
    }
  });
});

describe('the page about webhooks', () => {
  const sandbox = new Sandbox();
  afterAll(() => sandbox.close());

  it('shows a transformation that does what it says', async () => {
    const run = (customer_id: string | null) =>
      transform(sandbox, {
        owner: 'docs',
        code: snippet('transformation'),
        eventType: 'order.created',
        webhook: {
          url: 'https://app.example.com/webhooks',
          method: 'POST',
          headers: {},
          payload: { customer_id },
        },
      });
    expect(await run('uat-1')).toMatchObject({ url: 'https://staging.example.com/webhooks' });
    for (const customer of ['acme', null]) {
      expect(await run(customer)).toMatchObject({ url: 'https://app.example.com/webhooks' });
    }
  });

  it('tells the pauses of the schedule', () => {
    expect(retrySchedule.map((seconds) => seconds / 60)).toEqual([
      5 / 60,
      5,
      30,
      ...[2, 5, 10, 14, 20, 24].map((hours) => hours * 60),
    ]);
    expect(page).toContain('5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours');
  });
});

import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { LinkModal } from '../support/link-modal';
import type { Stack } from '../support/stack';
import { expect, test } from '../support/test';

/** Where scripts/test-next.mjs has installed and built the host. */
const folder = process.env['NEXT_HOST_DIR'] ?? '';

test('a page that Next.js renders on the server, under a policy with a nonce, connects', async ({
  page,
  api,
  stack,
  outside,
}) => {
  const before = (await api.connections()).length;
  const next = await startNext(stack);
  try {
    await api.patchOrganization({ allowed_origins: [next.origin] });
    const html = await (await fetch(next.origin)).text();
    expect(html).toMatch(/<button type="button">Connect your warehouse<\/button>/);

    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    const answer = await page.goto(next.origin);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`frame-src ${stack.apiUrl};`);
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy).not.toContain('unsafe-inline');

    await page.getByRole('button', { name: 'Connect your warehouse' }).click();
    await new LinkModal(page).connectSandbox();
    await expect(page.getByRole('status')).toHaveText('Connected sandbox');
    expect(await api.connections()).toHaveLength(before + 1);
    // Hydration that does not fit, refused scripts, refused styles: each would be told here.
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  } finally {
    await next.stop();
  }
});

async function startNext(stack: Stack): Promise<{ origin: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = fork(
    `${folder}/node_modules/next/dist/bin/next`,
    ['start', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      cwd: folder,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LINK_URL: stack.apiUrl,
        TRACKSTAR_API_KEY: stack.apiKey,
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Next.js says on its output that it can be asked. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready in')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`next start ended with ${code}: ${output}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

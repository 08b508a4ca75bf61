import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KeptMail } from '../../platform/mail';
import { startTestApi, type TestApi } from '../../testing/test-api';

let api: TestApi;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mailbox-'));
  api = await startTestApi('pglite', { env: { DATA_DIR: dataDir } });
});
afterAll(async () => {
  await api.close();
  await rm(dataDir, { recursive: true });
});

it('shows a mail that nothing in can break out of', async () => {
  const folder = join(dataDir, 'mail');
  await mkdir(folder);
  const kept: KeptMail = {
    at: '2026-03-01T09:30:00.000Z',
    from: { name: '<b>Acme</b>', address: 'link@localhost' },
    to: 'pat@example.com',
    subject: '<script>alert(1)</script>',
    html: '<html><head></head><body><a href="https://example.com/">Go</a></body></html>',
    text: '</pre><script>',
  };
  await writeFile(join(folder, 'one.json'), JSON.stringify(kept));
  const list = await api.anonymous.call(endpoints.getMailbox);
  expect(list.body).toContain('href="/mail/one"');
  const params = { file_name: 'one' };
  const page = await api.anonymous.call(endpoints.getMailboxMail, { params });
  for (const { body, headers } of [list, page]) {
    expect(body).not.toMatch(/<script|<b>/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect(page.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  const content = await api.anonymous.call(endpoints.getMailboxContent, { params });
  expect(content.body).toContain('<base target="_blank">');
  expect(content.headers.get('content-security-policy')).toMatch(
    /default-src 'none';.*sandbox allow-popups allow-popups-to-escape-sandbox$/,
  );
  await rm(folder, { recursive: true });
});

it('says that it is empty', async () => {
  const { status, body } = await api.anonymous.call(endpoints.getMailbox);
  expect(status).toBe(200);
  expect(body).toContain('No mail yet');
});

it('finds no other file, and no mail that is not there', async () => {
  for (const file_name of ['nothing', '../encryption', '..%2Fencryption']) {
    const answer = await api.anonymous.fails(endpoints.getMailboxMail, { params: { file_name } });
    expect(answer).toMatchObject({ status: 404 });
  }
});

it('does not exist in production', async () => {
  const production = await startTestApi('pglite', {
    env: {
      NODE_ENV: 'production',
      ALLOW_EMBEDDED_DB: '1',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    },
  });
  try {
    for (const path of ['/mail', '/mail/x', '/mail/x/content']) {
      expect((await production.anonymous.send('GET', path)).status).toBe(404);
    }
  } finally {
    await production.close();
  }
});

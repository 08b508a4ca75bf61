import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMailServer, type TestMailServer } from '../../testing/mail-server';
import { loadConfig } from '../config';
import type { Db } from '../db/connect';
import type { JobHandler, Jobs } from '../jobs';
import { createLogger } from '../logging';
import { createMails, localMailbox, type Letter, type Mail } from '.';

const letter: Letter = {
  organization: { name: 'Acme & Sons', color: '#ffcc00' },
  heading: 'Connect your warehouse',
  paragraphs: ['Acme & Sons asks you to connect your warehouse.'],
  button: { label: 'Connect', url: 'https://link.example.com/magic#secret-canary' },
  footer: ['You get this because somebody typed your address.'],
};
const mail: Mail = { to: 'pat@example.com', subject: 'Connect your warehouse', letter };

let server: TestMailServer;
let dataDir: string;
let logged: string;
beforeEach(async () => {
  server = await startMailServer();
  dataDir = await mkdtemp(join(tmpdir(), 'mails-'));
  logged = '';
});
afterEach(async () => {
  await server.close();
  await rm(dataDir, { recursive: true });
});

/** Mails whose queue is this test: what was sent is delivered when it says so. */
function start(env: Record<string, string>, composed: Mail | undefined = mail) {
  let deliver: JobHandler | undefined;
  const queued: Record<string, unknown>[] = [];
  const jobs: Jobs = {
    define: async (_name, handler) => void (deliver = handler),
    send: async (_name, data) => void queued.push(data),
    ready: () => true,
    stop: async () => undefined,
  };
  const destination = { write: (line: string) => void (logged += line) };
  const mails = createMails({
    config: loadConfig({ DATA_DIR: dataDir, ...env }, { rootDir: '/' }),
    jobs,
    logger: createLogger({ level: 'info', destination }),
  });
  const outcomes: string[] = [];
  mails.register('invitation', {
    compose: async () => composed,
    sent: async ({ id }) => void outcomes.push(`sent ${String(id)}`),
    failed: async ({ id }, cause) =>
      void outcomes.push(`failed ${String(id)}: ${cause.kind}: ${cause.message}`),
  });
  return {
    mails,
    queued,
    outcomes,
    async attempt(isLastAttempt = false) {
      await mails.start();
      const [data = {}] = queued;
      const signal = new AbortController().signal;
      await deliver?.({ id: 'job-1', data, isLastAttempt, signal });
    },
  };
}

const anyDb = {} as Db;
const smtp = () => ({ SMTP_URL: server.url, MAIL_FROM: 'link@acme.example' });

describe('by a mail server', () => {
  it('goes to its recipient as HTML and text, and the sender hears of it', async () => {
    const logo = await sharp({
      create: { width: 8, height: 8, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    const organization = { ...letter.organization, logo };
    const { mails, attempt, outcomes, queued } = start(smtp(), {
      ...mail,
      letter: { ...letter, organization },
    });
    await mails.send(anyDb, 'invitation', { id: 'x' });
    // The queue holds a reference and nothing that the mail says.
    expect(queued).toEqual([{ kind: 'invitation', reference: { id: 'x' } }]);
    await attempt();
    expect(outcomes).toEqual(['sent x']);
    const [received] = server.received;
    expect(received?.to).toEqual(['pat@example.com']);
    expect(received?.mail.from?.value).toEqual([
      { name: 'Acme & Sons', address: 'link@acme.example' },
    ]);
    expect(received?.mail.subject).toBe('Connect your warehouse');
    expect(received?.mail.messageId).toBe('<job-1@acme.example>');
    expect(received?.mail.text).toContain('https://link.example.com/magic#secret-canary');
    expect(String(received?.mail.html)).toContain('Acme &#38; Sons asks you');
    expect(received?.mail.attachments.map(({ content }) => content.equals(logo))).toEqual([true]);
  });

  it('tries again what may pass, and says why it gives up', async () => {
    server.refuseWith = { code: 451, text: 'try later, pat@example.com' };
    const { mails, attempt, outcomes } = start(smtp());
    await mails.send(anyDb, 'invitation', { id: 'x' });
    await expect(attempt()).rejects.toThrow('does not take mail');
    expect(outcomes).toEqual([]);
    await attempt(true);
    expect(outcomes).toEqual([
      'failed x: recipient_refused: The mail server does not take mail for this address.',
    ]);
    server.refuseWith = undefined;
    await attempt();
    expect(outcomes.at(-1)).toBe('sent x');
  });

  it('does not try again what the server refuses for good', async () => {
    server.refuseWith = { code: 550, text: 'no such user pat@example.com' };
    const { mails, attempt, outcomes } = start(smtp());
    await mails.send(anyDb, 'invitation', { id: 'x' });
    await attempt();
    expect(outcomes).toHaveLength(1);
    expect(server.asked).toBe(1);
  });

  it('takes a server that is gone for one that may come back', async () => {
    const { mails, attempt, outcomes } = start(smtp());
    await mails.send(anyDb, 'invitation', { id: 'x' });
    await server.close();
    await expect(attempt()).rejects.toThrow('could not be reached');
    await attempt(true);
    expect(outcomes).toEqual([
      'failed x: unreachable: The mail server could not be reached. Check SMTP_URL.',
    ]);
    server = await startMailServer();
  });

  it('sends nothing that has become pointless', async () => {
    const started = start(smtp());
    const { mails } = started;
    mails.register('stale', {
      compose: async () => undefined,
      sent: async () => expect.unreachable(),
      failed: async () => expect.unreachable(),
    });
    await mails.send(anyDb, 'stale', { id: 'x' });
    await started.attempt();
    expect(server.asked).toBe(0);
  });

  it('logs neither address nor body', async () => {
    server.refuseWith = { code: 550, text: 'no such user pat@example.com' };
    const { mails, attempt } = start(smtp());
    await mails.send(anyDb, 'invitation', { id: 'x' });
    await attempt();
    expect(logged).toContain('mail not sent');
    for (const secret of ['pat@', 'example.com', 'secret-canary', 'Connect your']) {
      expect(logged).not.toContain(secret);
    }
  });
});

it('lets no text begin a header, name another recipient or sender', async () => {
  const { mails, attempt } = start(smtp(), {
    to: 'pat@example.com',
    subject: 'Hello\r\nBcc: victim@example.com\r\n\r\nBody',
    letter: {
      ...letter,
      organization: { name: 'Acme"\r\nBcc: victim@example.com, <boss@bank.example>', color: null },
    },
  });
  await mails.send(anyDb, 'invitation', { id: 'x' });
  await attempt();
  const [received] = server.received;
  expect(received?.to).toEqual(['pat@example.com']);
  expect(received?.mail.bcc).toBeUndefined();
  expect(received?.mail.from?.value.map(({ address }) => address)).toEqual(['link@acme.example']);
  expect(received?.mail.subject).toBe('Hello Bcc: victim@example.com Body');
});

it('takes a list of addresses for one, which no server has', async () => {
  const { mails, attempt, outcomes } = start(smtp(), {
    ...mail,
    to: 'pat@example.com, victim@example.com',
  });
  await mails.send(anyDb, 'invitation', { id: 'x' });
  await attempt(true);
  expect(server.received).toEqual([]);
  expect(outcomes.join()).toMatch(/^failed x/);
});

describe('without a mail server', () => {
  it('lands in the data folder while developing', async () => {
    const { mails, attempt, outcomes } = start({});
    expect(mails.configured).toBe(true);
    await mails.send(anyDb, 'invitation', { id: 'x' });
    await attempt();
    expect(outcomes).toEqual(['sent x']);
    const files = await readdir(join(dataDir, 'mail'));
    expect(files.sort()).toEqual(['job-1.eml', 'job-1.json']);
    expect(await readFile(join(dataDir, 'mail', 'job-1.eml'), 'utf8')).toContain(
      'To: pat@example.com',
    );
    expect((await stat(join(dataDir, 'mail', 'job-1.eml'))).mode & 0o077).toBe(0);
    const mailbox = localMailbox(dataDir);
    expect(await mailbox.list()).toMatchObject([{ id: 'job-1', to: 'pat@example.com' }]);
    expect(await mailbox.read('../encryption')).toBeUndefined();
  });

  it('says so in production', async () => {
    const keys = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
    const { mails } = start({
      NODE_ENV: 'production',
      ENCRYPTION_KEYS: keys,
      ALLOW_EMBEDDED_DB: '1',
    });
    expect(mails.configured).toBe(false);
    await expect(mails.send(anyDb, 'invitation', {})).rejects.toMatchObject({
      code: 'mail_not_configured',
    });
    expect(await readdir(dataDir)).toEqual([]);
  });
});

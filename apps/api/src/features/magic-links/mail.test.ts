import { endpoints } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { startMailServer, type TestMailServer } from '../../testing/mail-server';
import { startTestApi, type TestApi } from '../../testing/test-api';

describe.each(testDatabaseKinds)('a mail with a magic link on %s', (kind) => {
  let api: TestApi;
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer();
    const env = { SMTP_URL: server.url, MAIL_FROM: 'link@acme.example' };
    api = await startTestApi(kind, { work: true, env });
  });
  afterAll(async () => {
    await api.close();
    await server.close();
  });

  const create = async (body: Record<string, unknown> = {}) =>
    (await api.acme.client.ok(endpoints.createMagicLink, { body })).magic_link;
  const send = (magic_link_id: string, body: Record<string, unknown> = {}) =>
    api.acme.client.call(endpoints.sendMagicLink, { params: { magic_link_id }, body });
  const timeline = async (magic_link_id: string) =>
    (await api.acme.client.ok(endpoints.getMagicLink, { params: { magic_link_id } })).magic_link
      .timeline;
  const mailTo = (address: string) =>
    vi.waitFor(
      () => {
        const mail = server.received.find(({ to }) => to.includes(address));
        if (!mail) throw new Error('no mail yet');
        return mail;
      },
      { timeout: 15_000 },
    );

  it('arrives with the name, the address of the link and its last day', async () => {
    const link = await create({ email: 'pat@example.com' });
    expect(await send(link.id)).toMatchObject({ status: 200 });
    const { mail } = await mailTo('pat@example.com');
    expect(mail.subject).toBe('Connect your system to Acme');
    expect(mail.from?.text).toBe('"Acme" <link@acme.example>');
    expect(mail.html).toContain(`href="${link.url}"`);
    expect(mail.text).toContain(link.url);
    const until = new Date(link.expires_at);
    expect(mail.text).toContain(
      until.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' }),
    );
    await vi.waitFor(async () =>
      expect((await timeline(link.id)).at(-1)).toMatchObject({
        type: 'sent',
        message: 'pat@example.com',
      }),
    );
  });

  it('speaks the language of the link, and goes where the call says', async () => {
    const link = await create({ language: 'de', email: 'somebody@example.com' });
    const sent = await send(link.id, { email: 'anna@example.com' });
    expect(sent).toMatchObject({ body: { magic_link: { email: 'anna@example.com' } } });
    const { mail } = await mailTo('anna@example.com');
    expect(mail.subject).toBe('Verbinden Sie Ihr System mit Acme');
    expect(mail.html).toContain('lang="de"');
    expect(server.received.some(({ to }) => to.includes('somebody@example.com'))).toBe(false);
  });

  it('tells in the timeline when nobody takes it', async () => {
    const link = await create();
    server.refuseWith = { code: 550, text: 'no such user gone@example.com' };
    await send(link.id, { email: 'gone@example.com' });
    await vi.waitFor(
      async () =>
        expect((await timeline(link.id)).at(-1)).toMatchObject({
          type: 'failed',
          code: 'mail_not_delivered',
          message: 'The mail server does not take mail for this address.',
        }),
      { timeout: 15_000 },
    );
    server.refuseWith = undefined;
  });

  it('wants an address, a link of this organization, and one that works', async () => {
    const link = await create();
    expect(await send(link.id)).toMatchObject({
      status: 422,
      body: { detail: { json: { email: expect.any(Array) } } },
    });
    const params = { magic_link_id: link.id };
    const body = { email: 'pat@example.com' };
    expect(await api.globex.client.call(endpoints.sendMagicLink, { params, body })).toMatchObject({
      status: 404,
    });
    await api.db.execute(sql`update magic_links set expires_at = now() where id = ${link.id}`);
    expect(await send(link.id, body)).toMatchObject({
      status: 409,
      body: { code: 'magic_link_unusable' },
    });
  });

  it('is sent five times an hour at the most, however many ask at once', async () => {
    const link = await create({ email: 'often@example.com' });
    const answers = await Promise.all(Array.from({ length: 9 }, () => send(link.id)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    await api.db.execute(
      sql`update magic_link_mails set created_at = created_at - interval '1 hour'`,
    );
    expect((await send(link.id)).status).toBe(200);
  });

  it('is queued without address or link', async () => {
    const { rows } = await api.db.execute<{ data: unknown }>(
      sql`select data from pgboss.job where name = 'send-mail'`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/example\.com|tsml_/);
  });
});

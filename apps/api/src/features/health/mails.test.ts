import { endpoints } from '@trackstar-link/contract';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { startMailServer, type TestMailServer } from '../../testing/mail-server';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';
import { changeErrors } from '../connection-errors';
import { connections } from '../connections';
import { readOrganization } from '../organizations';
import { healthMail, mailAboutErrors } from './mails';

describe.each(testDatabaseKinds)('mails about connections on %s', (kind) => {
  let api: TestApi;
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer();
    api = await startTestApi(kind, {
      work: true,
      env: { SMTP_URL: server.url, MAIL_FROM: 'link@acme.example' },
    });
  });
  afterAll(async () => {
    await api.close();
    await server.close();
  });
  beforeEach(async () => {
    server.received.length = 0;
    await want({ addresses: ['ops@acme.example'], kinds: ['invalid_credentials'] });
  });

  const want = (health_mails: object) =>
    api.acme.client.ok(endpoints.updateOrganization, { body: { health_mails } });
  const tell = () => mailAboutErrors(api.db, { mails: api.server.mails, keyring: api.keyring });

  async function connection(): Promise<string> {
    const { connection_id } = await connect(api.acme, { customerId: 'customer <7>' });
    return connection_id;
  }

  async function breaks(
    id: string,
    errorType: 'invalid_credentials' | 'missing_permission' = 'invalid_credentials',
  ) {
    await api.db.transaction(async (tx) => {
      const [row] = await tx.select().from(connections).where(eq(connections.id, id));
      const action = errorType === 'invalid_credentials' ? null : 'get_orders';
      const found = [{ errorType, action, message: 'It <b>broke</b>.' } as const];
      const organization = await readOrganization(tx, api.acme.id);
      await changeErrors(tx, row!, organization, { known: [], found, keeps: () => true });
    });
  }

  async function heals(id: string) {
    await api.db.execute(sql`delete from connection_errors where connection_id = ${id}`);
  }

  it('reach every address with the cause, once', async () => {
    await want({ addresses: ['ops@acme.example', 'cto@acme.example'] });
    const id = await connection();
    await breaks(id);
    expect(await tell()).toBe(2);
    expect(await tell()).toBe(0);
    await vi.waitFor(() => expect(server.received).toHaveLength(2), { timeout: 10_000 });
    const [{ mail, raw } = { mail: undefined, raw: '' }] = server.received;
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual([
      'cto@acme.example',
      'ops@acme.example',
    ]);
    expect(mail?.subject).toBe('Sandbox of customer <7> is disconnected');
    expect(mail?.text).toContain('It <b>broke</b>.');
    expect(mail?.text).toContain(`Connection: ${id}`);
    expect(String(mail?.html)).toContain('It &#60;b&#62;broke&#60;/b&#62;.');
    expect(raw).toContain('multipart/alternative');
    const url = /http:\S+\/m#\S+/.exec(mail?.text ?? '')?.[0];
    expect(String(mail?.html)).toContain(`href="${url}"`);
    const { magic_links } = await api.acme.client.ok(endpoints.listMagicLinks);
    expect(magic_links).toMatchObject([{ url, connection_id: id, max_uses: 1, status: 'active' }]);
  });

  it('come once a day for each connection, and tell later what is still so', async () => {
    const id = await connection();
    await breaks(id);
    expect(await tell()).toBe(1);
    await heals(id);
    await breaks(id);
    expect(await tell()).toBe(0);
    await breaks(await connection());
    expect(await tell()).toBe(1);
    await api.db
      .update(connections)
      .set({ mailedAt: sql`now() - interval '25 hours'` })
      .where(eq(connections.id, id));
    expect(await tell()).toBe(1);
  });

  it('come about the kinds that are wanted, and from nobody who wants none', async () => {
    const id = await connection();
    await breaks(id, 'missing_permission');
    expect(await tell()).toBe(0);
    await want({ addresses: [] });
    await breaks(id);
    expect(await tell()).toBe(0);
    await want({ addresses: ['ops@acme.example'], kinds: ['missing_permission'] });
    expect(await tell()).toBe(1);
    await vi.waitFor(
      () =>
        expect(server.received.map(({ mail }) => mail.subject)).toContain(
          'Sandbox of customer <7> no longer allows everything',
        ),
      { timeout: 10_000 },
    );
  });

  it('are sent by one of several workers', async () => {
    const ids = await Promise.all([connection(), connection(), connection()]);
    for (const id of ids) await breaks(id);
    const counts = await Promise.all([tell(), tell(), tell()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
  });

  it('are not sent about what has healed by then', async () => {
    const kindOfMail = healthMail(api.db, { keyring: api.keyring, publicUrl: api.url });
    const id = await connection();
    await breaks(id);
    const { rows } = await api.db.execute<{ hash: string }>(
      sql`select encode(sha256('ops@acme.example'), 'hex') as hash`,
    );
    const reference = {
      org_id: api.acme.id,
      connection_id: id,
      magic_link_id: 'none',
      recipient: rows[0]?.hash,
    };
    expect(await kindOfMail.compose(reference)).toMatchObject({ to: 'ops@acme.example' });
    expect(await kindOfMail.compose({ ...reference, recipient: 'x' })).toBeUndefined();
    expect(await kindOfMail.compose({ ...reference, org_id: api.globex.id })).toBeUndefined();
    await heals(id);
    expect(await kindOfMail.compose(reference)).toBeUndefined();
  });

  it('keep addresses out of the queue and the logs', async () => {
    const { rows } = await api.db.execute<{ data: string }>(
      sql`select data::text from pgboss.job where name = 'send-mail'`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/acme\.example|#/);
    expect(api.logs()).not.toContain('ops@');
  });

  it('go to addresses, each once', async () => {
    const { data } = await want({ addresses: ['a@b.example', 'a@b.example'] });
    expect(data.health_mails.addresses).toEqual(['a@b.example']);
    for (const address of ['nobody', 'a@b.example, c@d.example', 'A <a@b.example>', 'a@b\r\nc']) {
      const body = { health_mails: { addresses: [address] } };
      expect(await api.acme.client.fails(endpoints.updateOrganization, { body })).toMatchObject({
        status: 422,
      });
    }
  });
});

it('cannot be wanted of a server that sends none', async () => {
  const production = await startTestApi('pglite', {
    env: {
      NODE_ENV: 'production',
      ALLOW_EMBEDDED_DB: '1',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    },
  });
  try {
    const change = (addresses: string[]) =>
      production.acme.client.call(endpoints.updateOrganization, {
        body: { health_mails: { addresses } },
      });
    expect(await change(['ops@acme.example'])).toMatchObject({
      status: 422,
      body: { code: 'mail_not_configured' },
    });
    expect((await change([])).status).toBe(200);
  } finally {
    await production.close();
  }
});

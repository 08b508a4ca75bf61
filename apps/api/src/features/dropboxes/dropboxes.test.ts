import { endpoints } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHash } from 'node:crypto';
import { createConnection } from 'node:net';
import { purgeInstalls } from '../installs';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { startTestApi, type TestApi, type TestOrganization } from '../../testing/test-api';
import { login, openSftp } from '../../testing/sftp-sender';
import { inboxOf, purgeDropboxes } from './index';

const way = {
  integration_name: 'fedex',
  integration_type: 'carrier' as const,
  auth_method: 'sftp_push',
};

async function widgetOf({ client }: TestOrganization, customerId?: string) {
  const body = customerId === undefined ? {} : { customer_id: customerId };
  const { link_token } = await client.ok(endpoints.createLinkToken, { body });
  return client.withLinkToken(link_token);
}

async function issue(organization: TestOrganization) {
  const widget = await widgetOf(organization);
  const dropbox = await widget.ok(endpoints.createDropbox, { body: way });
  const install = () =>
    widget.ok(endpoints.createInstall, {
      body: { ...way, credentials: {}, dropbox_id: dropbox.dropbox_id },
    });
  return { widget, dropbox, install };
}

const count = async ({ db }: TestApi, table: string) => {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)}`,
  );
  return rows[0]?.count;
};

describe.each(testDatabaseKinds)('files that a system sends, on %s', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind, {
      inbound: { maxFileBytes: 1_000_000, failuresPerMinute: 1_000 },
    });
  });
  afterAll(() => api.close());

  it('arrive at the place that the widget was shown, and wait at the connection', async () => {
    const { dropbox, install } = await issue(api.acme);
    expect(dropbox).toMatchObject({
      host: '127.0.0.1',
      port: api.config.sftpInbound?.port,
      folder: '/inbox',
    });
    const sender = await login(dropbox);
    const content = Buffer.from('invoice;1\n'.repeat(5_000));
    await sender.put('march.csv', content);
    await sender.put('/inbox/april.csv', 'april');
    expect(await sender.names()).toEqual(['march.csv', 'april.csv']);
    expect(await sender.size('/inbox/march.csv')).toBe(content.length);
    sender.end();

    const { auth_code, permissions, account } = await install();
    expect(permissions).toEqual([
      {
        action: 'get_invoice_line_items',
        resource: 'invoice_line_items',
        status: 'granted',
      },
    ]);
    expect(account).toEqual({ username: dropbox.username, folder: '/inbox' });
    await api.acme.client.ok(endpoints.exchangeAuthCode, { body: { auth_code } });

    const { username } = dropbox;
    const inbox = inboxOf(api.db, api.keyring, { orgId: api.acme.id, username });
    expect(Buffer.from(await inbox.read('march.csv', 1_000_000))).toEqual(content);
    const foreign = inboxOf(api.db, api.keyring, { orgId: api.globex.id, username });
    await expect(foreign.list()).rejects.toThrow('no such place');
  });

  it('may come later: until the first one, nobody can say whether they will', async () => {
    const { dropbox, install } = await issue(api.acme);
    const { permissions, auth_code } = await install();
    expect(permissions).toEqual([
      expect.objectContaining({ status: 'unknown', reason: 'waiting_for_file' }),
    ]);
    const { available_actions } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code },
    });
    expect(available_actions).toEqual(['get_invoice_line_items']);
    const sender = await login(dropbox);
    await sender.put('late.csv', 'late');
    expect(await sender.names('/')).toEqual(['late.csv']);
    sender.end();
  });

  it('stay when the connection is reinstalled: the new place takes the name and password, and what came there', async () => {
    const { dropbox: old, install } = await issue(api.acme);
    const first = await login(old);
    await first.put('march.csv', 'march');
    await first.put('april.csv', 'april, as it was');
    first.end();
    const { auth_code } = await install();
    const before = await api.acme.client.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
    const { connection_id } = before;

    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken, {
      body: { connection_id },
    });
    const widget = api.acme.client.withLinkToken(link_token);
    const made = await widget.ok(endpoints.createDropbox, { body: way });
    const second = await login(made);
    await second.put('april.csv', 'april, sent again');
    second.end();
    // Until then both are open: nothing that is sent meanwhile gets lost.
    const meanwhile = await login(old);
    await meanwhile.put('may.csv', 'may');
    meanwhile.end();
    const again = await widget.ok(endpoints.createInstall, {
      body: { ...way, credentials: {}, dropbox_id: made.dropbox_id },
    });
    expect(again.reinstalled).toBe(true);

    await expect(login(old)).rejects.toThrow(/authentication/i);
    const sender = await login(made);
    expect((await sender.names()).sort()).toEqual(['april.csv', 'march.csv', 'may.csv']);
    sender.end();
    const { username } = made;
    const inbox = inboxOf(api.db, api.keyring, { orgId: api.acme.id, username });
    const read = async (name: string) => (await inbox.read(name, 1_000)).toString();
    expect(await read('march.csv')).toBe('march');
    expect(await read('april.csv')).toBe('april, sent again');
    const { access_token } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code: again.auth_code },
    });
    expect(access_token).toBe(before.access_token);
  });

  it('are taken from nobody without the password, which is stored as a hash alone', async () => {
    const { dropbox } = await issue(api.acme);
    const other = await issue(api.acme);
    for (const changes of [
      { password: 'wrong' },
      { password: '' },
      { password: other.dropbox.password },
      { username: 'in-0000000000000000' },
    ]) {
      await expect(login(dropbox, changes)).rejects.toThrow(/authentication/i);
    }
    await expect(login(dropbox, { host_key_fingerprint: 'SHA256:other' })).rejects.toThrow();
    (await login(dropbox)).end();
    const { rows } = await api.db.execute<{ row: string; hash: string }>(
      sql`select d::text as row, password_hash as hash from dropboxes d
        where username = ${dropbox.username}`,
    );
    expect(rows[0]?.hash).toBe(createHash('sha256').update(dropbox.password).digest('hex'));
    expect(rows[0]?.row).not.toContain(dropbox.password);
    expect(api.logs()).not.toContain(dropbox.password);
  });

  it('are encrypted where they lie', async () => {
    const { dropbox } = await issue(api.acme);
    const sender = await login(dropbox);
    await sender.put('secret.csv', 'canary-in-a-file');
    sender.end();
    const { rows } = await api.db.execute<{ content: string }>(
      sql`select encode(encrypted_content, 'escape') as content from dropbox_files
        where name = 'secret.csv'`,
    );
    expect(rows[0]?.content).toBeTruthy();
    expect(rows[0]?.content).not.toContain('canary');
  });

  it.each([
    '../escape.csv',
    '/inbox/../../etc/passwd',
    '/etc/passwd',
    'folder/file.csv',
    '..',
    '/inbox/..',
    '/inbox',
    'a\\b',
    'line\nbreak',
    'nul\0byte',
    'n'.repeat(201),
  ])('cannot be called %j', async (name) => {
    const { dropbox } = await issue(api.acme);
    const sender = await login(dropbox);
    await expect(sender.put(name, 'x')).rejects.toThrow();
    await sender.put('fine.csv', 'x');
    await expect(sender.rename('fine.csv', name)).rejects.toThrow();
    expect(await sender.names()).toEqual(['fine.csv']);
    sender.end();
  });

  it('are seen by their own sender alone, who can neither read nor remove them', async () => {
    const { dropbox } = await issue(api.acme);
    const stranger = await issue(api.globex);
    const sender = await login(dropbox);
    await sender.put('mine.csv', 'mine');
    await sender.put('mine.csv', 'mine, again');
    expect(await sender.size('mine.csv')).toBe(11);
    await sender.rename('mine.csv', 'final.csv');
    await expect(sender.read('final.csv')).rejects.toThrow(/permission/i);
    await expect(sender.remove('final.csv')).rejects.toThrow();
    await sender.put('other.csv', '');
    await expect(sender.rename('other.csv', 'final.csv')).rejects.toThrow();

    const other = await login(stranger.dropbox);
    expect(await other.names()).toEqual([]);
    await expect(other.size('final.csv')).rejects.toThrow(/no such file/i);
    await expect(other.names(`/${dropbox.username}`)).rejects.toThrow(/no such file/i);
    expect(await sender.names()).toEqual(['final.csv', 'other.csv']);
    sender.end();
    other.end();
  });

  it('have a largest size, and are kept whole or not at all', async () => {
    const { dropbox } = await issue(api.acme);
    const sender = await login(dropbox);
    await expect(sender.put('large.csv', Buffer.alloc(1_000_001))).rejects.toThrow(/at most/);
    await sender.put('fits.csv', Buffer.alloc(1_000_000, 'x'));
    expect(await sender.names()).toEqual(['fits.csv']);
    sender.end();
  });

  it('are refused, not dropped, where there are a hundred', async () => {
    const { dropbox } = await issue(api.acme);
    const sender = await login(dropbox);
    await sender.put('0.csv', 'x');
    // Like that one, without the half minute that sending them takes.
    await api.db.execute(sql`
      insert into dropbox_files (id, dropbox_id, name, size, encrypted_content)
      select id || n, dropbox_id, n || '.csv', size, encrypted_content
      from dropbox_files, generate_series(1, 98) n where name = '0.csv'`);
    await sender.put('99.csv', 'x');
    await expect(sender.put('one-more.csv', 'x')).rejects.toThrow(/full/);
    // One that is there already takes no more room.
    await sender.put('0.csv', 'y');
    expect(await sender.names()).toHaveLength(100);
    sender.end();
  });

  it('need a place of this customer, for this way, that was not connected', async () => {
    const { dropbox, install, widget } = await issue(api.acme);
    const { dropbox_id } = dropbox;
    const refused = (client: typeof widget, changes: object, code: string) =>
      client
        .fails(endpoints.createInstall, { body: { ...way, credentials: {}, ...changes } })
        .then(({ body }) => expect(body.code).toBe(code));
    await refused(widget, {}, 'validation_failed');
    await refused(widget, { dropbox_id: 'x'.repeat(43) }, 'dropbox_not_found');
    await refused(widget, { dropbox_id, integration_name: 'dpd' }, 'dropbox_not_found');
    await refused(await widgetOf(api.globex), { dropbox_id }, 'dropbox_not_found');
    await refused(await widgetOf(api.acme, 'somebody'), { dropbox_id }, 'dropbox_not_found');
    await install();
    await refused(await widgetOf(api.acme), { dropbox_id }, 'dropbox_not_found');
  });

  it('go to the newest place of a widget; places nobody connects expire with their files', async () => {
    const { dropbox, widget } = await issue(api.acme);
    const sender = await login(dropbox);
    await sender.put('early.csv', 'x');
    const newer = await widget.ok(endpoints.createDropbox, { body: way });
    await expect(sender.put('stale.csv', 'x')).rejects.toThrow(/gone/);
    sender.end();
    await expect(login(dropbox)).rejects.toThrow(/authentication/i);
    const { username } = newer;
    await api.db.execute(
      sql`update dropboxes set expires_at = now() - interval '1 second' where username = ${username}`,
    );
    await expect(login(newer)).rejects.toThrow(/authentication/i);
    await purgeDropboxes(api.db);
    const { rows } = await api.db.execute(
      sql`select 1 from dropboxes where username in (${username}, ${dropbox.username})`,
    );
    expect(rows).toEqual([]);
  });

  it('go with their connection, and with an install that nobody claims', async () => {
    const { dropbox, install } = await issue(api.acme);
    const sender = await login(dropbox);
    await sender.put('a.csv', 'x');
    const { auth_code } = await install();
    const { access_token } = await api.acme.client.ok(endpoints.exchangeAuthCode, {
      body: { auth_code },
    });
    const files = (await count(api, 'dropbox_files')) ?? 0;
    await api.acme.client.withAccessToken(access_token).ok(endpoints.deleteConnection);
    expect(await count(api, 'dropbox_files')).toBe(files - 1);
    await expect(sender.put('b.csv', 'x')).rejects.toThrow(/gone/);
    sender.end();
    await expect(login(dropbox)).rejects.toThrow(/authentication/i);

    const unclaimed = await issue(api.acme);
    await unclaimed.install();
    await api.db.execute(
      sql`update connections set pending_until = now() - interval '1 second' where status = 'pending'`,
    );
    await purgeInstalls(api.db);
    await expect(login(unclaimed.dropbox)).rejects.toThrow(/authentication/i);
  });
});

describe('the server for files', () => {
  it('lets an address that guesses wait, whatever it tries then', async () => {
    const api = await startTestApi('pglite', { inbound: { failuresPerMinute: 3 } });
    const { dropbox } = await issue(api.acme);
    // Signing in costs nothing, however often.
    for (let index = 0; index < 4; index += 1) (await login(dropbox)).end();
    for (let index = 0; index < 3; index += 1) {
      await expect(login(dropbox, { password: 'wrong' })).rejects.toThrow(/authentication/i);
    }
    await expect(login(dropbox)).rejects.toThrow(/authentication/i);
    await api.close();
  });

  it('ends who says nothing', async () => {
    const api = await startTestApi('pglite', { inbound: { loginMs: 50 } });
    const silent = createConnection({ port: api.config.sftpInbound?.port ?? 0, host: '127.0.0.1' });
    silent.resume();
    await new Promise((resolve) => silent.once('close', resolve));
    await api.close();
  });

  it('takes so many connections of one address', async () => {
    const api = await startTestApi('pglite', { inbound: { maxConnectionsPerAddress: 1 } });
    const { dropbox } = await issue(api.acme);
    const first = await login(dropbox);
    await expect(login(dropbox)).rejects.toThrow();
    first.end();
    await vi.waitFor(async () => (await login(dropbox)).end(), 10_000);
    await api.close();
  });

  it('shows every process the same key', async () => {
    const api = await startTestApi('pglite', { inbound: {} });
    const first = (await issue(api.acme)).dropbox.host_key_fingerprint;
    expect((await issue(api.globex)).dropbox.host_key_fingerprint).toBe(first);
    expect(await count(api, 'inbound_host_keys')).toBe(1);
    await api.close();
  });

  it('finishes a file that is under way when it stops', async () => {
    const api = await startTestApi('pglite', { inbound: {} });
    const { dropbox } = await issue(api.acme);
    const { sftp } = await openSftp(dropbox);
    const handle = await new Promise<Buffer>((resolve, reject) =>
      sftp.open('a.csv', 'w', (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    const stopped = api.stopInbound();
    await expect(login(dropbox)).rejects.toThrow();
    await new Promise<void>((resolve, reject) =>
      sftp.write(handle, Buffer.from('whole'), 0, 5, 0, (error) =>
        error ? reject(error) : resolve(),
      ),
    );
    await new Promise<void>((resolve, reject) =>
      sftp.close(handle, (error) => (error ? reject(error) : resolve())),
    );
    await stopped;
    expect(await count(api, 'dropbox_files')).toBe(1);
    await api.close();
  });

  it('is not offered where there is none', async () => {
    const api = await startTestApi('pglite');
    const widget = await widgetOf(api.acme);
    const { integrations } = await widget.ok(endpoints.getLinkSession);
    const ways = integrations.flatMap(({ auth_methods }) => auth_methods);
    expect(ways.map(({ kind }) => kind)).not.toContain('push');
    const { body } = await widget.fails(endpoints.createDropbox, { body: way });
    expect(body.code).toBe('dropboxes_unavailable');
    const wrongWay = await widget.fails(endpoints.createDropbox, {
      body: { ...way, auth_method: 'sftp' },
    });
    expect(wrongWay.body.code).toBe('validation_failed');
    await api.close();
  });
});

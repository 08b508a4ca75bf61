import { endpoints, type MagicLink } from '@trackstar-link/contract';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import type { LinkCaller } from '../../platform/http/route';
import type { ApiClient } from '../../testing/client';
import { plain, secretOf } from '../../testing/magic-links';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';
import { auditLog } from '../audit/tables';
import { events } from '../events';
import { completeMagicLink } from './complete';
import { magicLinks } from './tables';

describe.each(testDatabaseKinds)('magic links on %s', (kind) => {
  let api: TestApi;
  let reader: ApiClient;
  beforeAll(async () => {
    api = await startTestApi(kind);
    const body = { access: 'read_only' };
    const { api_key } = await api.acme.client.ok(endpoints.createApiKey, { body });
    reader = api.anonymous.withApiKey(api_key);
  });
  afterAll(() => api.close());

  const create = async (body: Record<string, unknown> = {}) =>
    (await api.acme.client.ok(endpoints.createMagicLink, { body })).magic_link;
  const read = async (magic_link_id: string) =>
    (await api.acme.client.ok(endpoints.getMagicLink, { params: { magic_link_id } })).magic_link;
  const open = (secret: string) =>
    api.anonymous.call(endpoints.openMagicLink, { body: { secret } });
  const start = async (link: Pick<MagicLink, 'url'>) => {
    const body = { secret: secretOf(link) };
    const { link_token } = await api.anonymous.ok(endpoints.startMagicLink, { body });
    return api.anonymous.withLinkToken(link_token);
  };
  const sandbox = { integration_name: 'sandbox', credentials: {} };
  const forSandbox = { integration_allow_list: ['sandbox'] };
  const eventsOf = (type: string) =>
    api.db.select().from(events).where(eq(events.type, type)).orderBy(events.createdAt);

  it('have the documented defaults and a secret that is nowhere but in the address', async () => {
    const link = await create();
    expect(link).toMatchObject({
      status: 'active',
      integration_type: 'wms',
      integration_allow_list: [],
      integration_block_list: [],
      integrations_with_endpoints: [],
      customer_id: null,
      connection_id: null,
      max_uses: 1,
      uses: 0,
      timeline: [{ type: 'created' }],
    });
    expect(link.id).toMatch(/^[0-9a-f]{32}$/);
    expect(link.url).toMatch(new RegExp(`^${api.url}/m#tsml_[\\w-]{43}$`));
    const days = (Date.parse(link.expires_at) - Date.parse(link.created_at)) / 86_400_000;
    expect(days).toBe(7);
    const [row] = await api.db.select().from(magicLinks).where(eq(magicLinks.id, link.id));
    expect(JSON.stringify(row)).not.toContain(secretOf(link));
  });

  it('are listed with their address, which a read-only key does not get to see', async () => {
    const link = await create({ customer_id: 'listed' });
    const { magic_links } = await api.acme.client.ok(endpoints.listMagicLinks);
    expect(magic_links.find(({ id }) => id === link.id)?.url).toBe(link.url);
    const listed = await reader.ok(endpoints.listMagicLinks);
    expect(listed.magic_links.length).toBeGreaterThan(1);
    expect(listed.magic_links.every(({ url }) => url === null)).toBe(true);
    expect(await reader.call(endpoints.createMagicLink)).toMatchObject({ status: 403 });
  });

  it('are listed in pages', async () => {
    const all = await api.acme.client.ok(endpoints.listMagicLinks);
    const ids: string[] = [];
    let token: string | null = null;
    do {
      const query: Record<string, string> = { limit: '1', ...(token && { page_token: token }) };
      const page = await api.acme.client.ok(endpoints.listMagicLinks, { query });
      ids.push(...page.magic_links.map(({ id }) => id));
      token = page.next_token;
    } while (token);
    expect(ids).toEqual(all.magic_links.map(({ id }) => id));
  });

  it.each([
    [
      { integration_allow_list: ['shiphero'], integration_block_list: ['sandbox'] },
      ['integration_allow_list', 'integration_block_list'],
    ],
    [
      { integration_allow_list: ['shiphero'], integrations_with_endpoints: ['get_orders'] },
      ['integration_allow_list', 'integrations_with_endpoints'],
    ],
    [{ integration_allow_list: ['shopify'] }, ['integration_allow_list']],
    [{ integration_block_list: ['no-such'] }, ['integration_block_list']],
    [{ integrations_with_endpoints: ['get_nothing'] }, ['integrations_with_endpoints.0']],
    [{ link_duration: 0 }, ['link_duration']],
    [{ link_duration: 366 }, ['link_duration']],
    [{ max_uses: 0 }, ['max_uses']],
    [{ redirect_url: 'javascript:alert(1)' }, ['redirect_url']],
    [{ redirect_url: 'http://example.com' }, ['redirect_url']],
    [{ redirect_url: 'https://user@example.com' }, ['redirect_url']],
    [{ email: 'nobody' }, ['email']],
    [{ other: 1 }, ['other']],
  ])('refuse %j and name the fields', async (body, fields) => {
    const { status, body: error } = await api.acme.client.fails(endpoints.createMagicLink, {
      body,
    });
    expect(status).toBe(422);
    expect(Object.keys(error.detail?.json ?? {}).sort()).toEqual([...fields].sort());
  });

  it('may block and ask for endpoints at once, and take empty lists for none', async () => {
    await create({
      integration_block_list: ['shiphero'],
      integrations_with_endpoints: ['get_orders'],
      integration_allow_list: [],
    });
  });

  it('for a connection: of this organization only, and without lists', async () => {
    const { connection_id } = await connect(api.acme, { customerId: 'northwind' });
    expect(await create({ connection_id })).toMatchObject({
      connection_id,
      customer_id: 'northwind',
    });
    const foreign = await connect(api.globex);
    for (const id of [foreign.connection_id, 'f'.repeat(32)]) {
      expect(
        await api.acme.client.call(endpoints.createMagicLink, { body: { connection_id: id } }),
      ).toMatchObject({ status: 404, body: { code: 'connection_not_found', id } });
    }
    const both = { connection_id, integration_block_list: ['shiphero'] };
    const { body } = await api.acme.client.fails(endpoints.createMagicLink, { body: both });
    expect(Object.keys(body.detail?.json ?? {}).sort()).toEqual([
      'connection_id',
      'integration_block_list',
    ]);
  });

  it('greet whoever opens them, as often as they like, and use nothing up', async () => {
    const link = await create({ ...forSandbox, language: 'de', customer_id: 'greeted' });
    for (let visit = 0; visit < 5; visit += 1) {
      expect(await open(secretOf(link))).toMatchObject({
        status: 200,
        body: {
          organization: { name: 'Acme', logo_url: null, color: null },
          integration: { integration_name: 'sandbox', display_name: 'Sandbox' },
          integration_type: 'wms',
          language: 'de',
        },
      });
    }
    const { uses, status, timeline } = await read(link.id);
    expect({ uses, status }).toEqual({ uses: 0, status: 'active' });
    // Visits within minutes are one.
    expect(timeline.map(({ type }) => type)).toEqual(['created', 'opened']);
    const opened = (await eventsOf('magic-link.opened')).filter(
      ({ data }) => data['magic_link_id'] === link.id,
    );
    expect(opened).toMatchObject([
      { orgId: api.acme.id, customerId: 'greeted', data: { customer_id: 'greeted' } },
    ]);
  });

  it('make a connection that is active at once, with a token to ask for', async () => {
    const link = await create({ ...forSandbox, customer_id: 'northwind-magic' });
    const session = await start(link);
    const reply = await session.ok(endpoints.createInstall, { body: sandbox });
    expect(reply.auth_code).toBeNull();
    const { data } = await api.acme.client.ok(endpoints.listConnections, {
      query: { customer_id: 'northwind-magic' },
    });
    expect(data).toHaveLength(1);
    const connection_id = data[0]?.connection_id ?? '';

    const { access_token } = await api.acme.client.ok(endpoints.getAccessToken, {
      params: { connection_id },
    });
    const updated = await api.acme.client
      .withAccessToken(access_token)
      .ok(endpoints.updateConnection, { body: {} });
    expect(updated.id).toBe(connection_id);

    expect(await read(link.id)).toMatchObject({
      status: 'used',
      uses: 1,
      url: null,
      timeline: [
        { type: 'created' },
        { type: 'started' },
        { type: 'connected', integration_name: 'sandbox', connection_id },
      ],
    });
    for (const type of ['connection.created', 'magic-link.completed']) {
      const written = (await eventsOf(type)).filter((each) => each.connectionId === connection_id);
      expect(written, type).toMatchObject([
        { customerId: 'northwind-magic', integrationName: 'sandbox' },
      ]);
    }
    const audited = await api.db.select().from(auditLog).where(eq(auditLog.target, connection_id));
    expect(audited.map(({ action }) => action).sort()).toEqual([
      'access_token.shown',
      'connection.updated',
      'install.created',
      'magic_link.connected',
    ]);
  });

  it('show an access token neither to a read-only key nor to another organization', async () => {
    const { connection_id } = await connect(api.acme);
    const params = { connection_id };
    expect(await reader.call(endpoints.getAccessToken, { params })).toMatchObject({
      status: 403,
      body: { code: 'api_key_read_only' },
    });
    expect(await api.globex.client.call(endpoints.getAccessToken, { params })).toMatchObject({
      status: 404,
    });
    const shown = await api.acme.client.call(endpoints.getAccessToken, { params });
    expect(shown.headers.get('cache-control')).toBe('no-store');
  });

  it('make as many connections as they may, and then read like one that never was', async () => {
    const link = await create({ ...forSandbox, max_uses: 2 });
    const sessions = [await start(link), await start(link), await start(link)];
    for (const session of sessions.slice(0, 2)) {
      await session.ok(endpoints.createInstall, { body: sandbox });
    }
    expect(await sessions[2]?.call(endpoints.createInstall, { body: sandbox })).toMatchObject({
      status: 404,
      body: { code: 'magic_link_unknown' },
    });
    const used = await open(secretOf(link));
    const unknown = await open(`tsml_${'x'.repeat(43)}`);
    expect(plain(used)).toEqual(plain(unknown));
  });

  it('of racing sessions let one through', async () => {
    const link = await create({ ...forSandbox, customer_id: 'raced' });
    const sessions = await Promise.all(Array.from({ length: 10 }, () => start(link)));
    const answers = await Promise.all(
      sessions.map((session) => session.call(endpoints.createInstall, { body: sandbox })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(404)]);
    const query = { customer_id: 'raced' };
    const { data } = await api.acme.client.ok(endpoints.listConnections, { query });
    expect(data).toHaveLength(1);
  });

  it('are used by the statement itself, whatever was looked at before', async () => {
    const link = await create({ ...forSandbox, max_uses: 2 });
    const caller: LinkCaller = {
      orgId: api.acme.id,
      tokenId: 'none',
      expiresAt: new Date(),
      customerId: null,
      disabledFunctions: [],
      enabledFunctions: [],
      origins: null,
      reinstall: null,
      magicLinkId: link.id,
    };
    const made = { connectionId: 'none', integrationName: 'sandbox', requestId: 'none' };
    const use = () => api.db.transaction((tx) => completeMagicLink(tx, caller, made));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, use));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await read(link.id)).toMatchObject({ status: 'used', uses: 2 });

    for (const closed of [sql`revoked_at = now()`, sql`expires_at = now()`]) {
      await api.db.execute(
        sql`update magic_links set uses = 0, revoked_at = null, expires_at = now() + interval '1 day' where id = ${link.id}`,
      );
      await api.db.execute(sql`update magic_links set ${closed} where id = ${link.id}`);
      await expect(use()).rejects.toMatchObject({ code: expect.stringMatching(/^magic_link_/) });
    }
  });

  it('stop at once when they are revoked, also for whoever has them open', async () => {
    const link = await create({ ...forSandbox, customer_id: 'revoked' });
    const session = await start(link);
    const params = { magic_link_id: link.id };
    await api.acme.client.ok(endpoints.deleteMagicLink, { params });
    expect(await open(secretOf(link))).toMatchObject({
      status: 410,
      body: { code: 'magic_link_revoked' },
    });
    for (const call of [
      session.call(endpoints.getLinkSession),
      session.call(endpoints.createInstall, { body: sandbox }),
    ]) {
      expect(await call).toMatchObject({ status: 410, body: { code: 'magic_link_revoked' } });
    }
    for (const endpoint of [endpoints.getMagicLink, endpoints.deleteMagicLink]) {
      expect(await api.acme.client.call(endpoint, { params })).toMatchObject({
        status: 404,
        body: { code: 'magic_link_not_found', id: link.id },
      });
    }
    const listed = await api.acme.client.ok(endpoints.listMagicLinks);
    expect(listed.magic_links.map(({ id }) => id)).not.toContain(link.id);
    const revoked = await api.acme.client.ok(endpoints.listMagicLinks, {
      query: { status: 'revoked' },
    });
    expect(revoked.magic_links).toMatchObject([{ id: link.id, url: null }]);
  });

  it("expire by the database's clock", async () => {
    const link = await create({ ...forSandbox, link_duration: 1 });
    const session = await start(link);
    await api.db
      .update(magicLinks)
      .set({ expiresAt: sql`now()` })
      .where(eq(magicLinks.id, link.id));
    expect(await open(secretOf(link))).toMatchObject({
      status: 410,
      body: { code: 'magic_link_expired' },
    });
    expect(await session.call(endpoints.createInstall, { body: sandbox })).toMatchObject({
      status: 410,
      body: { code: 'magic_link_expired' },
    });
    expect(await read(link.id)).toMatchObject({ status: 'expired', uses: 0, url: null });
  });

  it('offer and connect what their lists allow, whatever the page asks for', async () => {
    const link = await create({ integration_block_list: ['shiphero', 'shipbob'] });
    const session = await start(link);
    const { integrations } = await session.ok(endpoints.getLinkSession);
    const names = integrations.map(({ integration_name }) => integration_name);
    expect(names).toContain('shipstation');
    expect(integrations.every(({ integration_type }) => integration_type === 'wms')).toBe(true);
    for (const name of ['shiphero', 'sandbox']) {
      expect(names).not.toContain(name);
      const body = { integration_name: name, credentials: { refresh_token: 'sim_full' } };
      expect(await session.call(endpoints.createInstall, { body })).toMatchObject({
        status: 404,
        body: { code: 'integration_not_found' },
      });
    }
    const oauth = { integration_name: 'shipbob', auth_method: 'oauth' };
    expect(await session.call(endpoints.startOAuth, { body: oauth })).toMatchObject({
      status: 404,
    });
  });

  it('give actions back that the organization disabled, and take others away', async () => {
    await api.acme.client.ok(endpoints.updateOrganization, {
      body: { disabled_functions: { wms: ['get_orders', 'get_products'] } },
    });
    const link = await create({
      ...forSandbox,
      customer_id: 'enabled',
      enabled_functions: ['get_orders'],
      disabled_functions: ['get_inventory'],
    });
    const session = await start(link);
    const { permissions } = await session.ok(endpoints.createInstall, { body: sandbox });
    const probed = permissions.map(({ action }) => action);
    expect(probed).toContain('get_orders');
    expect(probed).not.toContain('get_products');
    const { data } = await api.acme.client.ok(endpoints.listConnections, {
      query: { customer_id: 'enabled' },
    });
    expect(data[0]?.available_actions).toContain('get_orders');
    expect(data[0]?.available_actions).not.toContain('get_products');
    expect(data[0]?.available_actions).not.toContain('get_inventory');
    await api.acme.client.ok(endpoints.updateOrganization, {
      body: { disabled_functions: { wms: [] } },
    });
  });

  it('tell why it failed, in the timeline and to the host', async () => {
    const link = await create({ ...forSandbox, customer_id: 'failing' });
    const session = await start(link);
    const body = { ...sandbox, credentials: { outcome: 'wrong_credentials' } };
    const failed = await session.fails(endpoints.createInstall, { body });
    const { timeline, uses, status } = await read(link.id);
    expect(timeline.at(-1)).toMatchObject({
      type: 'failed',
      integration_name: 'sandbox',
      code: failed.body.code,
      message: failed.body.error,
    });
    expect({ uses, status }).toEqual({ uses: 0, status: 'active' });
    for (const type of ['install.failed', 'magic-link.failed']) {
      const written = (await eventsOf(type)).filter(
        ({ data }) => data['magic_link_id'] === link.id,
      );
      expect(written, type).toMatchObject([
        {
          customerId: 'failing',
          integrationName: 'sandbox',
          data: { code: failed.body.code, customer_id: 'failing' },
        },
      ]);
    }
  });

  it('are made once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'one-magic-link' };
    const first = await api.acme.client.ok(endpoints.createMagicLink, { headers });
    const again = await api.acme.client.ok(endpoints.createMagicLink, { headers });
    expect(again.magic_link.url).toBe(first.magic_link.url);
  });
});

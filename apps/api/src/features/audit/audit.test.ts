import { endpoints } from '@trackstar-link/contract';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { connect, install, startTestApi, type TestApi } from '../../testing/test-api';
import { auditLog } from './tables';

describe.each(testDatabaseKinds)('the audit log on %s', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind);
  });
  afterAll(() => api.close());

  /** What followed the install, which each of these began with. */
  const entriesAbout = async (target: string) => {
    const [first, ...others] = await api.db
      .select({ action: auditLog.action, orgId: auditLog.orgId, requestId: auditLog.requestId })
      .from(auditLog)
      .where(eq(auditLog.target, target))
      .orderBy(auditLog.createdAt);
    expect(first).toMatchObject({ action: 'install.created', orgId: api.acme.id });
    return others;
  };
  const exchange = (auth_code: string, headers: Record<string, string> = {}) =>
    api.acme.client.call(endpoints.exchangeAuthCode, { body: { auth_code }, headers });
  const idOf = (answer: { body: unknown }) =>
    (answer.body as { connection_id: string }).connection_id;

  it('names the request that installed, and the one that exchanged a code, once, also when its answer is given again', async () => {
    const { auth_code } = await install(api.acme);
    const headers = { 'idempotency-key': 'audited-once' };
    const first = await exchange(auth_code, headers);
    expect((await exchange(auth_code, headers)).headers.get('idempotent-replayed')).toBe('true');
    expect(await entriesAbout(idOf(first))).toEqual([
      {
        action: 'auth_code.exchanged',
        orgId: api.acme.id,
        requestId: first.headers.get('x-request-id'),
      },
    ]);
  });

  it('tells who tried a used code again', async () => {
    const { auth_code } = await install(api.acme);
    const first = await exchange(auth_code);
    const again = await exchange(auth_code);
    expect(again.status).toBe(400);
    const entries = await entriesAbout(idOf(first));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'auth_code.exchanged',
      'auth_code.reused',
    ]);
    expect(entries.map(({ requestId }) => requestId)).toContain(again.headers.get('x-request-id'));
  });

  it('names who claimed an install and who deleted its connection', async () => {
    await install(api.acme);
    const { data } = await api.acme.client.ok(endpoints.listInstalls);
    const id = data.at(-1)?.id ?? '';
    const { access_token } = await api.acme.client.ok(endpoints.claimInstall, {
      params: { install_id: id },
      body: {},
    });
    await api.acme.client.withAccessToken(access_token).ok(endpoints.deleteConnection);
    const entries = await entriesAbout(id);
    expect(entries.map(({ action }) => action)).toEqual(['install.claimed', 'connection.deleted']);
  });

  it('says nothing of a call that changed nothing', async () => {
    const { connection_id } = await connect(api.acme);
    await api.acme.client.ok(endpoints.getConnection, { params: { connection_id } });
    expect(await entriesAbout(connection_id)).toHaveLength(1);
  });
});

import { createTraffic, type VendorRequest } from '@trackstar-link/integrations/kit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '../../platform/crypto/secrets';
import { startTestApi, type TestApi } from '../../testing/test-api';
import { connections } from '../connections';
import { createOAuthApps } from '../oauth-apps';
import { createVendorSessions, type VendorSessions } from './sessions';

const { signal } = new AbortController();

/** ShipBob itself, that is no simulator of it, which answers nothing but 503. */
describe('a vendor that is down', () => {
  let api: TestApi;
  let sessions: VendorSessions;
  let requests: VendorRequest[];

  beforeAll(async () => {
    api = await startTestApi('pglite', {
      env: {
        VENDORS: 'live',
        OAUTH_SHIPBOB_CLIENT_ID: 'client',
        OAUTH_SHIPBOB_CLIENT_SECRET: 'secret',
      },
    });
  });
  afterAll(() => api.close());

  beforeEach(() => {
    requests = [];
    const { config, keyring, database } = api;
    sessions = createVendorSessions({
      config,
      keyring,
      database: database.database,
      egress: async (request) => {
        requests.push(request);
        return { status: 503, headers: {}, body: '' };
      },
      sftp: () => Promise.reject(new Error('nothing is fetched here')),
      oauthApps: createOAuthApps({ db: api.db, keyring, config }),
      traffic: createTraffic({ breakAfter: 3 }),
    });
  });

  async function connection({ expired = false } = {}): Promise<string> {
    const id = newId();
    const stored = { environment: 'production', access_token: 'a', refresh_token: 'r' };
    await api.db.insert(connections).values({
      id,
      orgId: api.acme.id,
      status: 'active',
      integrationName: 'shipbob',
      integrationType: 'wms',
      authMethod: 'oauth',
      sealedCredentials: api.keyring.encrypt(JSON.stringify(stored), {
        org: api.acme.id,
        row: id,
        field: 'credentials',
      }),
      permissions: [],
      credentialsExpireAt: expired ? sql`now()` : null,
    });
    return id;
  }

  const use = (connectionId: string) =>
    expect(
      sessions.run({ orgId: api.acme.id, connectionId, signal }, (http) =>
        http.post('/2026-01/order', {}, z.object({})),
      ),
    ).rejects.toMatchObject({ kind: 'unreachable' });

  it('is let alone after a few calls of one connection, and still called for another', async () => {
    const [one, other] = [await connection(), await connection()];
    for (let calls = 0; calls < 5; calls += 1) await use(one);
    expect(requests.map(({ url }) => url)).toEqual(
      Array.from({ length: 3 }, () => 'https://api.shipbob.com/2026-01/order'),
    );
    await use(other);
    expect(requests).toHaveLength(4);
  });

  it('is let alone after a few renewals, whosever they are', async () => {
    for (let calls = 0; calls < 5; calls += 1) await use(await connection({ expired: true }));
    expect(requests.map(({ url }) => url)).toEqual(
      Array.from({ length: 3 }, () => 'https://auth.shipbob.com/connect/token'),
    );
  });
});

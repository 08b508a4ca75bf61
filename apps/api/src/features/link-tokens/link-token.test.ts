import { endpoints } from '@trackstar-link/contract';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, install, startTestApi, type TestApi } from '../../testing/test-api';

describe('a link token', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi('pglite');
  });
  afterAll(() => api.close());

  const claims = (token: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const forge = (payload: Record<string, unknown>, seconds: number, kid = api.keyring.writingKid) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', kid })
      .setIssuer(api.url)
      .setAudience('trackstar-link')
      .setJti('forged')
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(api.keyring.derive('link-token', api.keyring.writingKid));
  const session = (token: string) =>
    api.anonymous.withLinkToken(token).call(endpoints.getLinkSession);

  it('is made without a body, lives half an hour and names its issuer', async () => {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const { iat, exp, iss, origins } = claims(link_token);
    expect(Number(exp) - Number(iat)).toBe(1800);
    expect(iss).toBe(api.url);
    expect(origins).toBeNull();
  });

  it('is refused when expired, altered, of another audience, or signed by nobody', async () => {
    expect(await session(await forge({ org: api.acme.id, origins: null }, 60))).toMatchObject({
      status: 200,
    });
    expect(await session(await forge({ org: api.acme.id, origins: null }, -60))).toMatchObject({
      status: 401,
      body: { code: 'link_token_expired' },
    });
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    const [header, payload = '', signature] = link_token.split('.');
    const other = Buffer.from(
      JSON.stringify({ ...claims(link_token), org: api.globex.id }),
    ).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const token of [
      `${header}.${other}.${signature}`,
      `${unsigned}.${payload}.`,
      await forge({ org: api.acme.id }, 60, 'unknown-key'),
      'not-a-token',
    ]) {
      expect(await session(token)).toMatchObject({
        status: 401,
        body: { code: 'link_token_invalid' },
      });
    }
  });

  it('names a connection to reinstall only where it is there, and the customer its own', async () => {
    const { connection_id } = await connect(api.acme, { customerId: 'customer-1' });
    const create = (body: object, organization = api.acme) =>
      organization.client.call(endpoints.createLinkToken, { body });
    const made = await create({ connection_id, allow_account_change: true });
    const { link_token } = made.body as { link_token: string };
    expect(claims(link_token)).toMatchObject({
      connection_id,
      allow_account_change: true,
      customer_id: 'customer-1',
    });
    expect(await create({ connection_id, customer_id: 'customer-1' })).toMatchObject({
      status: 200,
    });
    const unknown = { status: 404, body: { code: 'connection_not_found' } };
    expect(await create({ connection_id: 'c0a4fef5b1d24d0f8a5b6c7d8e9f0a1b' })).toMatchObject(
      unknown,
    );
    expect(await create({ connection_id }, api.globex)).toMatchObject(unknown);
    expect(await create({ connection_id, customer_id: 'customer-2' })).toMatchObject(unknown);
    await install(api.acme);
    const [waiting] = (await api.acme.client.ok(endpoints.listInstalls)).data;
    expect(await create({ connection_id: waiting?.id })).toMatchObject(unknown);
    expect(await create({ allow_account_change: true })).toMatchObject({
      status: 422,
      body: { detail: { json: { allow_account_change: expect.any(Array) } } },
    });
  });

  it('lets no page show the widget in production unless the organization names it', async () => {
    const production = await startTestApi('pglite', {
      env: {
        NODE_ENV: 'production',
        ALLOW_EMBEDDED_DB: '1',
        METRICS_TOKEN: 'm'.repeat(32),
        ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      },
    });
    try {
      const { link_token } = await production.acme.client.ok(endpoints.createLinkToken);
      const { allowed_origins } = await production.anonymous
        .withLinkToken(link_token)
        .ok(endpoints.getLinkSession);
      expect(allowed_origins).toEqual([]);
    } finally {
      await production.close();
    }
  });
});

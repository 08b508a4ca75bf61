import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api';

describe('an operator', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi('pglite', { env: { METRICS_TOKEN: 'a-token-for-metrics' } });
  });
  afterAll(() => api.close());

  it('sees that the process is up and ready', async () => {
    expect(await api.anonymous.ok(endpoints.getHealth)).toEqual({ status: 'ok' });
    expect(await api.anonymous.ok(endpoints.getReadiness)).toMatchObject({ status: 'ready' });
  });

  it('reads metrics by route template, with the token only', async () => {
    await api.acme.client.fails(endpoints.getConnection, { params: { connection_id: 'some-id' } });
    expect(await api.anonymous.send('GET', '/metrics')).toMatchObject({
      status: 401,
      body: { code: 'metrics_token_invalid' },
    });
    const { body } = await api.anonymous
      .as({ authorization: 'Bearer a-token-for-metrics' })
      .send('GET', '/metrics');
    expect(body).toContain('route="/connections/:connection_id"');
    expect(body).not.toContain('some-id');
  });

  it('finds metrics closed in production without a token', async () => {
    const production = await startTestApi('pglite', {
      env: {
        NODE_ENV: 'production',
        ALLOW_EMBEDDED_DB: '1',
        ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      },
    });
    try {
      expect((await production.anonymous.send('GET', '/metrics')).status).toBe(401);
    } finally {
      await production.close();
    }
  });

  it('reads documents that name every route', async () => {
    const { body } = await api.anonymous.send('GET', '/openapi.json');
    const { openapi, paths } = body as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(openapi).toMatch(/^3\.1/);
    for (const { path, method } of Object.values(endpoints)) {
      expect(paths[path]?.[method.toLowerCase()], `${method} ${path}`).toBeDefined();
    }
    const postman = await api.anonymous.send('GET', '/postman.json');
    expect(JSON.stringify(postman.body)).toContain('/link/exchange');
    const docs = await api.anonymous.send('GET', '/docs');
    expect(docs.headers.get('content-type')).toContain('text/html');
    const outside = String(docs.body).match(/(?:src|href)="https?:[^"]*"/g) ?? [];
    expect(outside.filter((link) => /src=|stylesheet/.test(link))).toEqual([]);
  });

  it('is told to look elsewhere once the server drains', async () => {
    const draining = await startTestApi('pglite');
    try {
      draining.server.drain();
      const { status, headers } = await draining.anonymous.call(endpoints.getReadiness);
      expect(status).toBe(503);
      expect(headers.get('connection')).toBe('close');
      expect((await draining.anonymous.call(endpoints.getHealth)).status).toBe(200);
    } finally {
      await draining.close();
    }
  });
});

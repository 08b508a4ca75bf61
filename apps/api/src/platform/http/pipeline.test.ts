import { request as rawRequest } from 'node:http';
import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';

describe('every request', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi('pglite');
  });
  afterAll(() => api.close());

  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    api.acme.client.send('POST', path, { body, headers });

  it('carries an X-Request-Id of its own, also when it fails', async () => {
    const answers = await Promise.all([
      api.anonymous.send('GET', '/healthz'),
      api.anonymous.send('GET', '/connections'),
      api.anonymous.send('GET', '/nowhere'),
      api.anonymous.send('GET', '/%zz'),
      post('/link/token', '{'),
    ]);
    const ids = answers.map(({ headers }) => headers.get('x-request-id'));
    expect(ids.every(Boolean)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fails with one superset body, whatever is wrong', async () => {
    const cases = [
      [api.anonymous.send('GET', '/connections'), 401, 'api_key_missing'],
      [api.anonymous.withApiKey('nobody').send('GET', '/connections'), 401, 'api_key_invalid'],
      [api.acme.client.send('DELETE', '/connections'), 401, 'access_token_missing'],
      [api.anonymous.send('GET', '/link/session'), 401, 'link_token_missing'],
      [api.acme.client.send('GET', '/nowhere'), 404, 'route_not_found'],
      [api.acme.client.send('DELETE', '/link/token'), 405, 'method_not_allowed'],
      [api.acme.client.send('GET', '/connections/none'), 404, 'connection_not_found'],
      [api.acme.client.send('GET', '/integrations/teapots'), 422, 'validation_failed'],
      [post('/link/exchange', '{"auth_code":'), 400, 'body_not_json'],
      [
        post('/link/exchange', '{}', { 'content-type': 'text/plain' }),
        415,
        'unsupported_media_type',
      ],
      [post('/link/exchange', `{"auth_code":"${'x'.repeat(1_100_000)}"}`), 413, 'body_too_large'],
      [post('/link/exchange', '['.repeat(100_000)), 422, 'body_too_deep'],
    ] as const;
    for (const [pending, status, code] of cases) {
      const answer = await pending;
      expect(answer).toMatchObject({ status, body: { code, origin: 'trackstar' } });
      expect(answer.headers.get('content-type')).toContain('application/json');
      const { error, request_id } = answer.body as { error: unknown; request_id: unknown };
      expect(error).toEqual(expect.any(String));
      expect(request_id).toBe(answer.headers.get('x-request-id'));
    }
  });

  it('names each unknown or missing field and changes nothing', async () => {
    const answer = await post('/link/token', '{"color":"red","customer_id":""}');
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'validation_failed',
        detail: { json: { color: ['Unknown field.'], customer_id: [expect.any(String)] } },
      },
    });
    expect(await api.acme.client.send('GET', '/connections?color=red')).toMatchObject({
      status: 422,
      body: { detail: { query: { color: ['Unknown field.'] } } },
    });
  });

  it('is not fooled by prototype keys', async () => {
    const answer = await post('/link/token', '{"__proto__":{"polluted":true},"constructor":1}');
    expect(answer.status).toBe(422);
    expect('polluted' in {}).toBe(false);
  });

  it('takes nesting up to 32 levels', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    const deepest = await post('/link/token', `{"customer_id":${nested(31)}}`);
    expect(deepest).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    const deeper = await post('/link/token', `{"customer_id":${nested(32)}}`);
    expect(deeper).toMatchObject({ body: { code: 'body_too_deep' } });
    const brackets = await post('/link/token', JSON.stringify({ customer_id: '['.repeat(100) }));
    expect(brackets.status).toBe(200);
  });

  it('refuses compressed bodies', async () => {
    const answer = await post('/link/token', '{}', { 'content-encoding': 'gzip' });
    expect(answer).toMatchObject({ status: 415 });
  });

  it('works with no body, an empty object and none declared', async () => {
    expect((await api.acme.client.send('POST', '/link/token')).status).toBe(200);
    expect((await post('/link/token', '{}')).status).toBe(200);
  });

  it('answers HEAD like GET without a body', async () => {
    const answer = await api.anonymous.send('HEAD', '/healthz');
    expect(answer).toMatchObject({ status: 200, body: '' });
  });

  it('is logged as one JSON line, by its template', async () => {
    const answer = await api.acme.client.send('GET', '/connections/some-id-in-the-path');
    const id = answer.headers.get('x-request-id');
    const line = api
      .logs()
      .split('\n')
      .find((text) => text.includes(String(id)));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      requestId: id,
      method: 'GET',
      status: 404,
      route: '/connections/:connection_id',
    });
    expect(line).not.toContain('some-id-in-the-path');
  });

  it('survives a client that goes away in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const request = rawRequest(`${api.url}/link/token`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': '1000',
          'x-trackstar-api-key': api.acme.apiKey,
        },
      });
      request.on('error', () => resolve());
      request.write('{"customer_id":', () => request.destroy());
      request.on('close', () => resolve());
    });
    expect((await api.anonymous.send('GET', '/healthz')).status).toBe(200);
  });
});

describe('rate limits', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi('pglite', { env: { API_KEY_RATE_LIMIT: '40' } });
  });
  afterAll(() => api.close());

  const names = ['limit', 'remaining', 'reset'].map((name) => `x-ratelimit-${name}`);

  it('are announced on every answer, as strings of integers', async () => {
    const { access_token } = await connect(api.acme);
    const client = api.acme.client.withAccessToken(access_token);
    const first = await client.call(endpoints.updateConnection, { body: {} });
    expect(first.headers.get('x-ratelimit-limit')).toBe('50');
    for (const name of [...names, 'retry-after']) {
      expect(first.headers.get(name)).toMatch(/^\d+$/);
    }
    const reset = Number(first.headers.get('x-ratelimit-reset'));
    expect(Math.abs(reset - Date.now() / 1000)).toBeLessThan(5);
    const read = await client.call(endpoints.getIntegration, {
      params: { integration_type: 'wms', integration_name: 'sandbox' },
    });
    expect(read.headers.get('x-ratelimit-limit')).toBe('10');
  });

  it('refuse what is over, per token and kind', async () => {
    const [one, other] = [await connect(api.acme), await connect(api.acme)];
    const read = (access_token: string) =>
      api.acme.client.withAccessToken(access_token).call(endpoints.getIntegration, {
        params: { integration_type: 'wms', integration_name: 'sandbox' },
      });
    const answers = await Promise.all(Array.from({ length: 30 }, () => read(one.access_token)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ body: { code: 'rate_limited' } });
    expect(refused[0]?.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await read(other.access_token)).status).toBe(200);
    const write = await api.acme.client
      .withAccessToken(one.access_token)
      .call(endpoints.updateConnection, { body: {} });
    expect(write.status).toBe(200);
  });

  it('put a ceiling on an API key alone', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => api.globex.client.call(endpoints.getOrganization)),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect((await api.acme.client.call(endpoints.getOrganization)).status).toBe(200);
  });
});

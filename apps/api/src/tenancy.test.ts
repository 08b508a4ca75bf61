import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from './platform/testing/test-database';
import { connect, install, startTestApi, type TestApi } from './testing/test-api';

interface Operation {
  operationId: string;
  security?: Record<string, unknown>[];
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** Which object of Acme's each path parameter can name; a new parameter must be added here. */
type Objects = Record<string, string>;

describe.each(testDatabaseKinds)('another organization on %s', (kind) => {
  let api: TestApi;
  let objects: Objects;
  let accessToken: string;
  let operations: { method: string; path: string; operation: Operation }[];

  beforeAll(async () => {
    api = await startTestApi(kind);
    const connection = await connect(api.acme, { customerId: 'acme-customer' });
    accessToken = connection.access_token;
    await install(api.acme);
    const { data: installs } = await api.acme.client.ok(endpoints.listInstalls);
    const { data: keys } = await api.acme.client.ok(endpoints.listApiKeys);
    const attempt = await api.acme.client
      .withLinkToken((await api.acme.client.ok(endpoints.createLinkToken)).link_token)
      .ok(endpoints.startOAuth, {
        body: { integration_name: 'shipbob', auth_method: 'oauth' },
      });
    const { data: endpoint } = await api.acme.client.ok(endpoints.createWebhookEndpoint, {
      body: { url: 'http://127.0.0.1:9/webhooks' },
    });
    const { data: messages } = await api.acme.client.ok(endpoints.listWebhookMessages);
    const link = await api.acme.client.ok(endpoints.createMagicLink);
    objects = {
      magic_link_id: link.magic_link.id,
      endpoint_id: endpoint.id,
      message_id: messages[0]?.id ?? '',
      attempt_id: attempt.attempt_id,
      connection_id: connection.connection_id,
      install_id: installs[0]?.id ?? '',
      api_key_id: keys[0]?.id ?? '',
    };
    const { body } = await api.anonymous.send('GET', '/openapi.json');
    operations = Object.entries((body as OpenApi).paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
        .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
  });
  afterAll(() => api.close());

  /** Public names of files and kinds, which are not any organization's objects; a download may be opened by whoever was given it (see features/webhooks). */
  const shared = ['integration_type', 'integration_name', 'file_name', 'download_token'];

  it('finds nothing behind a foreign id in any path, on any route', async () => {
    let asked = 0;
    for (const { method, path, operation } of operations) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const foreign = names.filter((name) => !shared.includes(name));
      if (foreign.length === 0) continue;
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const id = objects[name] ?? (name === 'integration_type' ? 'wms' : undefined);
        if (id === undefined) throw new Error(`${path}: no foreign object for ${name}`);
        return id;
      });
      // A start address may be opened by whoever was given it: see features/oauth.
      if (path.startsWith('/oauth/start/')) continue;
      const asWidget = JSON.stringify(operation.security ?? []).includes('LinkToken');
      const { link_token } = await api.globex.client.ok(endpoints.createLinkToken);
      const stranger = asWidget ? api.globex.client.withLinkToken(link_token) : api.globex.client;
      const key = 'k'.repeat(43);
      const needed = path.endsWith('/resume') && { resume_key: key, next_resume_key: key };
      const bodies: Record<string, unknown> = {
        updateWebhookEndpoint: { enabled: false },
        testWebhookEndpoint: { event_type: 'order.created' },
        recoverWebhookEndpoint: { since: '2026-01-01T00:00:00Z' },
        resendWebhookMessage: { endpoint_id: objects['endpoint_id'] },
      };
      const given = needed || bodies[operation.operationId];
      const body = given ? { body: JSON.stringify(given) } : {};
      const answer = await stranger.send(method, filled, body);
      expect(answer, `${method} ${path}`).toMatchObject({
        status: 404,
        body: { origin: 'trackstar' },
      });
      asked += 1;
    }
    expect(asked).toBeGreaterThanOrEqual(6);
    // Nothing was touched.
    await api.acme.client.ok(endpoints.getConnection, {
      params: { connection_id: objects['connection_id'] ?? '' },
    });
    expect((await api.acme.client.ok(endpoints.listInstalls)).total_count).toBe(1);
    expect((await api.acme.client.ok(endpoints.listApiKeys)).data).toHaveLength(1);
  });

  it('finds nothing behind a foreign access token, on any route that takes one', async () => {
    const routes = Object.values(endpoints).filter(
      ({ auth }) => auth === 'connection' || auth === 'optionalConnection',
    );
    expect(routes.length).toBeGreaterThanOrEqual(3);
    for (const { method, path } of routes) {
      const filled = path
        .replace('{integration_type}', 'wms')
        .replace('{integration_name}', 'sandbox');
      const answer = await api.globex.client
        .withAccessToken(accessToken)
        .send(method, filled, method === 'PATCH' ? { body: '{}' } : {});
      expect(answer, `${method} ${path}`).toMatchObject({ status: 404 });
    }
    await api.acme.client.withAccessToken(accessToken).ok(endpoints.updateConnection, { body: {} });
  });

  it('sees nothing of it in any list', async () => {
    const lists = operations.filter(
      ({ method, path, operation }) =>
        method === 'GET' &&
        !path.includes('{') &&
        JSON.stringify(operation.security ?? []).includes('ApiKey'),
    );
    expect(lists.length).toBeGreaterThanOrEqual(4);
    for (const { path } of lists) {
      const answer = await api.globex.client.send('GET', path);
      expect(answer.status, path).toBe(200);
      const text = JSON.stringify(answer.body);
      for (const secret of [...Object.values(objects), api.acme.id, 'acme-customer']) {
        expect(text, path).not.toContain(secret);
      }
    }
  });

  it('cannot use a link token beyond the widget', async () => {
    const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
    for (const { auth, method, path } of Object.values(endpoints)) {
      if (auth === 'linkToken' || auth === 'public' || auth === 'metrics') continue;
      const attempts: Record<string, string>[] = [
        { authorization: `Bearer ${link_token}` },
        { 'x-trackstar-api-key': link_token },
        { 'x-trackstar-api-key': api.globex.apiKey, 'x-trackstar-access-token': link_token },
      ];
      for (const headers of attempts) {
        if (auth === 'apiKey' && 'x-trackstar-access-token' in headers) continue;
        const answer = await api.anonymous
          .as(headers)
          .send(method, path.replaceAll(/\{\w+\}/g, 'x'));
        expect(answer.status, `${method} ${path}`).toBe(401);
      }
    }
  });
});

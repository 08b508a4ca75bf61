import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageNames } from './pages';
import { startDemo, type RunningDemo } from './server';

const apiKey = 'tsk_the_api_key_of_this_test_0123456789';
const accessToken = 'trackstar_the_access_token_of_this_test_wxyz';
const exchanged = {
  access_token: accessToken,
  connection_id: 'c1',
  integration_name: 'shiphero',
  customer_id: 'northwind',
  available_actions: ['get_orders'],
};

interface Call {
  route: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** The API and the simulators in one: answers what a test says, and remembers what it was asked. */
async function startFakeApi(answer: (call: Call) => Reply) {
  const calls: Call[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const call: Call = {
      route: `${request.method} ${request.url}`,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    calls.push(call);
    const { status = 200, headers = {}, body } = answer(call);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    calls,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const toClose: { close(): Promise<void> }[] = [];
let pagesDir: string;

beforeEach(async () => {
  pagesDir = await mkdtemp(path.join(tmpdir(), 'demo-pages-'));
  const html = '<meta name="trackstar-link" content="__TRACKSTAR_LINK_ORIGIN__">';
  for (const name of pageNames) await writeFile(path.join(pagesDir, name), html);
});

afterEach(async () => {
  await Promise.all(toClose.splice(0).map((each) => each.close()));
  await rm(pagesDir, { recursive: true });
});

async function start(answer: (call: Call) => Reply, key: () => string | undefined = () => apiKey) {
  const api = await startFakeApi(answer);
  const demo = await startDemo({
    port: 0,
    host: '127.0.0.1',
    apiUrl: api.url,
    publicApiUrl: 'http://localhost:4400',
    simulatorsUrl: api.url,
    apiKey: key,
    pagesDir,
  });
  toClose.push(demo, api);
  return { api, demo };
}

function post(demo: RunningDemo, route: string, body: unknown = {}) {
  return fetch(demo.url + route, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const refusal = {
  status: 400,
  headers: { 'x-request-id': 'req_1' },
  body: { error: 'This auth code has already been exchanged.', code: 'auth_code_used' },
};

describe('POST /get-link-token', () => {
  it('answers a link token that it asked for with the API key', async () => {
    const { api, demo } = await start(() => ({ body: { link_token: 'lt' } }));
    const response = await post(demo, '/get-link-token');
    expect(await response.json()).toEqual({ linkToken: 'lt' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(api.calls).toMatchObject([
      { route: 'POST /link/token', headers: { 'x-trackstar-api-key': apiKey } },
    ]);
  });

  it('asks for one that reinstalls a connection', async () => {
    const { api, demo } = await start(() => ({ body: { link_token: 'lt' } }));
    await post(demo, '/get-link-token', { connection_id: 'c1' });
    expect(api.calls).toMatchObject([{ route: 'POST /link/token', body: { connection_id: 'c1' } }]);
  });

  it('passes on the status, the code and the words of an error', async () => {
    const { demo } = await start(() => ({
      status: 429,
      headers: { 'x-request-id': 'req_2' },
      body: { error: 'Too many requests.', code: 'rate_limited' },
    }));
    const response = await post(demo, '/get-link-token');
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({
      error: 'Too many requests.',
      code: 'rate_limited',
      request_id: 'req_2',
    });
  });

  it('says that Trackstar Link does not answer when it does not', async () => {
    const { api, demo } = await start(() => ({ body: {} }));
    await api.close();
    const response = await post(demo, '/get-link-token');
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'trackstar_unreachable' });
  });

  it('says that an answer which is not JSON was not expected', async () => {
    const { demo } = await start(() => ({ status: 200, body: 'no object' }));
    const response = await post(demo, '/get-link-token');
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'trackstar_unexpected_answer' });
  });
});

describe('POST /store-token', () => {
  it('exchanges the auth code and keeps what came of it', async () => {
    const { api, demo } = await start(() => ({ body: exchanged }));
    const response = await post(demo, '/store-token', {
      auth_code: 'tsac_1',
      customer_id: 'northwind',
    });
    expect(response.status).toBe(200);
    const { data } = (await (await fetch(`${demo.url}/received`)).json()) as { data: object[] };
    expect(data).toEqual([await response.json()]);
    expect(data).toMatchObject([
      {
        connection_id: 'c1',
        integration_name: 'shiphero',
        customer_id: 'northwind',
        access_token: '…wxyz',
        available_actions: ['get_orders'],
      },
    ]);
    expect(api.calls).toMatchObject([
      {
        route: 'POST /link/exchange',
        headers: { 'x-trackstar-api-key': apiKey },
        body: { auth_code: 'tsac_1', customer_id: 'northwind' },
      },
    ]);
  });

  it('sends the same Idempotency-Key for the same code, which does not tell the code', async () => {
    const { api, demo } = await start(() => ({ body: exchanged }));
    for (const code of ['tsac_1', 'tsac_1', 'tsac_2']) {
      await post(demo, '/store-token', { auth_code: code });
    }
    const keys = api.calls.map(({ headers }) => String(headers['idempotency-key']));
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
    expect(keys[0]).not.toContain('tsac_1');
  });

  it('keeps one entry per connection', async () => {
    const { demo } = await start(() => ({ body: exchanged }));
    await post(demo, '/store-token', { auth_code: 'tsac_1' });
    await post(demo, '/store-token', { auth_code: 'tsac_1' });
    const { data } = (await (await fetch(`${demo.url}/received`)).json()) as { data: object[] };
    expect(data).toHaveLength(1);
  });

  it('passes on a refusal and keeps nothing', async () => {
    const { demo } = await start(() => refusal);
    const response = await post(demo, '/store-token', { auth_code: 'tsac_1' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: 'This auth code has already been exchanged.',
      code: 'auth_code_used',
      request_id: 'req_1',
    });
    expect(await (await fetch(`${demo.url}/received`)).json()).toEqual({ data: [] });
  });

  it.each([{}, { auth_code: '' }, { auth_code: 7 }])('refuses %j without a call', async (body) => {
    const { api, demo } = await start(() => ({ body: exchanged }));
    const response = await post(demo, '/store-token', body);
    expect(response.status).toBe(422);
    expect(api.calls).toEqual([]);
  });

  it('takes a body of another type or that is broken for no auth code', async () => {
    const { api, demo } = await start(() => ({ body: exchanged }));
    const plain = await fetch(`${demo.url}/store-token`, {
      method: 'POST',
      body: JSON.stringify({ auth_code: 'tsac_1' }),
    });
    const broken = await fetch(`${demo.url}/store-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([plain.status, broken.status]).toEqual([422, 400]);
    expect(api.calls).toEqual([]);
  });
});

it('never tells a browser the access token or the API key', async () => {
  const { demo } = await start(({ route }) =>
    route.startsWith('GET') ? { body: { data: [], next_token: null } } : { body: exchanged },
  );
  const answers = [
    await post(demo, '/store-token', { auth_code: 'tsac_1' }),
    await fetch(`${demo.url}/received`),
    await fetch(`${demo.url}/connections`),
    await fetch(`${demo.url}/`),
    await fetch(`${demo.url}/plain.html`),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    const told = (await answer.text()) + JSON.stringify([...answer.headers]);
    expect(told).not.toContain(accessToken.slice(0, -4));
    expect(told).not.toContain(apiKey);
  }
});

describe('GET /connections', () => {
  it('lists all pages', async () => {
    const { api, demo } = await start(({ route }) =>
      route === 'GET /connections'
        ? { body: { data: [{ connection_id: 'a' }], next_token: 'p/2' } }
        : { body: { data: [{ connection_id: 'b' }], next_token: null } },
    );
    const response = await fetch(`${demo.url}/connections`);
    expect(await response.json()).toEqual({
      data: [{ connection_id: 'a' }, { connection_id: 'b' }],
    });
    expect(api.calls[1]?.route).toBe('GET /connections?page_token=p%2F2');
  });
});

describe('without an API key', () => {
  it('says what to do, and works as soon as there is one', async () => {
    const keys: string[] = [];
    const { api, demo } = await start(
      () => ({ body: { link_token: 'lt' } }),
      () => keys[0],
    );
    const refused = await post(demo, '/get-link-token');
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({
      code: 'demo_key_missing',
      error: expect.stringContaining('DEMO_API_KEY') as string,
    });
    expect(api.calls).toEqual([]);
    keys.push(apiKey);
    expect((await post(demo, '/get-link-token')).status).toBe(200);
  });
});

describe('the pages', () => {
  it('know where Trackstar Link is', async () => {
    const { demo } = await start(() => ({ body: {} }));
    const html = await (await fetch(`${demo.url}/`)).text();
    expect(html).toBe('<meta name="trackstar-link" content="http://localhost:4400">');
  });

  it.each(['/', '/angular.html'])('are served as strictly as a host can: %s', async (route) => {
    const { demo } = await start(() => ({ body: {} }));
    const policy = directives(await fetch(demo.url + route));
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'img-src': "'self' data: http://localhost:4400",
      'frame-src': 'http://localhost:4400 http://127.0.0.1:4400',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    });
  });

  it('allow main.js only where a script tag brings it', async () => {
    const { demo } = await start(() => ({ body: {} }));
    const policy = directives(await fetch(`${demo.url}/plain.html`));
    expect(policy['script-src']).toBe("'self' http://localhost:4400");
    expect(policy).not.toHaveProperty('require-trusted-types-for');
  });

  it.each(['/element.html', '/published.html'])(
    'allow a script that their HTML names, and none that is put in: %s',
    async (route) => {
      const { demo } = await start(() => ({ body: {} }));
      const policy = directives(await fetch(demo.url + route));
      expect(policy['script-src']).toBe("'self' http://localhost:4400");
      expect(policy['require-trusted-types-for']).toBe("'script'");
    },
  );
});

function directives(response: Response): Record<string, string> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((each) => {
      const [name = '', ...values] = each.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('GET /simulator-credentials', () => {
  it('passes on what the simulators list', async () => {
    const { api, demo } = await start(() => ({ body: { data: [{ id: 'shiphero' }] } }));
    const response = await fetch(`${demo.url}/simulator-credentials`);
    expect(await response.json()).toEqual({ data: [{ id: 'shiphero' }] });
    expect(api.calls[0]?.route).toBe('GET /credentials.json');
    // They are another party: the key is none of their business.
    expect(JSON.stringify(api.calls)).not.toContain(apiKey);
  });

  it('is absent while they are not running', async () => {
    const { api, demo } = await start(() => ({ body: {} }));
    await api.close();
    expect((await fetch(`${demo.url}/simulator-credentials`)).status).toBe(404);
  });
});

it('rejects when the port is taken', async () => {
  const { demo } = await start(() => ({ body: {} }));
  const again = startDemo({
    port: Number(new URL(demo.url).port),
    host: '127.0.0.1',
    apiUrl: '',
    publicApiUrl: 'http://localhost:4400',
    simulatorsUrl: '',
    apiKey: () => undefined,
    pagesDir,
  });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

describe('POST /webhooks', () => {
  const body = JSON.stringify({
    id: 'msg_1',
    event_type: 'connection.created',
    data: { access_token: accessToken },
  });

  async function secretOf(demo: RunningDemo): Promise<Buffer> {
    const { data } = (await (await fetch(`${demo.url}/webhooks/setup`)).json()) as {
      data: { command: string }[];
    };
    return Buffer.from(/whsec_([^"]+)/.exec(data[0]?.command ?? '')?.[1] ?? '', 'base64');
  }

  const send = (demo: RunningDemo, key: Buffer, changes: { body?: string; age?: number } = {}) => {
    const timestamp = String(Math.floor(Date.now() / 1_000) - (changes.age ?? 0));
    const signature = createHmac('sha256', key)
      .update(`msg_1.${timestamp}.${body}`)
      .digest('base64');
    return fetch(`${demo.url}/webhooks`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'msg_1',
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body: changes.body ?? body,
    });
  };
  const list = async (demo: RunningDemo) =>
    (await (await fetch(`${demo.url}/webhooks`)).json()) as { data: unknown[] };

  it('takes what is signed with the secret of the command, each message once', async () => {
    const { demo } = await start(() => ({ body: {} }));
    const key = await secretOf(demo);
    expect((await send(demo, key)).status).toBe(204);
    expect((await send(demo, key)).status).toBe(204);
    const listed = await list(demo);
    expect(listed.data).toMatchObject([
      { id: 'msg_1', event_type: 'connection.created', times: 2 },
    ]);
    expect(JSON.stringify(listed)).not.toContain(accessToken);
  });

  it('refuses what was changed, is old, or signed by somebody else', async () => {
    const { demo } = await start(() => ({ body: {} }));
    const key = await secretOf(demo);
    expect((await send(demo, key, { body: body.replace('created', 'deleted') })).status).toBe(400);
    for (const age of [301, -302]) expect((await send(demo, key, { age })).status).toBe(400);
    expect((await send(demo, Buffer.alloc(32))).status).toBe(400);
    expect((await post(demo, '/webhooks', {})).status).toBe(400);
    expect((await list(demo)).data).toEqual([]);
  });
});

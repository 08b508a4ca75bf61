import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { TransportError, type VendorRequest } from '@trackstar-link/integrations/kit';
import { afterEach, describe, expect, it } from 'vitest';
import { createEgress, parseEgressAllow, type EgressOptions } from './index';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

/** Starts a server on loopback that counts what reaches it. */
async function serve(listener: RequestListener): Promise<{ port: number; calls: string[] }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { port: address.port, calls };
}

const get = (url: string, more: Partial<VendorRequest> = {}): VendorRequest => ({
  method: 'GET',
  url,
  headers: {},
  signal: new AbortController().signal,
  ...more,
});
const strict = (options: Partial<EgressOptions> = {}) =>
  createEgress({ allow: parseEgressAllow(''), ...options });
const loose = (options: Partial<EgressOptions> = {}) =>
  createEgress({ allow: parseEgressAllow('loopback'), ...options });

/** The kind of the TransportError that a call ends with. */
async function kindOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => 'answered',
    (reason: unknown) => reason,
  );
  return error instanceof TransportError ? error.kind : `not a TransportError: ${String(error)}`;
}

const specialAddresses = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254',
  '168.63.129.16', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1',
  '192.88.99.1', '192.168.0.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1',
  '240.0.0.1', '255.255.255.255',
  '::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:169.254.169.254',
  '::ffff:0:7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1',
  '2002:7f00:1::', '3fff::1', '4000::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1',
  'fec0::1', 'ff02::1',
]; // prettier-ignore

describe('an address that is not public', () => {
  it.each(specialAddresses)('%s is refused, written out and behind a name', async (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    expect(await kindOf(strict()(get(`http://${host}/`)))).toBe('blocked');
    const resolve = () => Promise.resolve([address]);
    expect(await kindOf(strict({ resolve })(get('http://vendor.example/')))).toBe('blocked');
  });

  it('is refused although a public one stands beside it', async () => {
    const resolve = () => Promise.resolve(['8.8.8.8', '127.0.0.1']);
    expect(await kindOf(strict({ resolve })(get('http://vendor.example/')))).toBe('blocked');
  });

  it('is reached by nobody: the server hears nothing', async () => {
    const { port, calls } = await serve((_, response) => response.end());
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]'])
      expect(await kindOf(strict()(get(`http://${host}:${port}/`)))).toBe('blocked');
    expect(calls).toEqual([]);
  });

  it('is reached where the operator allows it, and only there', async () => {
    const { port, calls } = await serve((_, response) => response.end('pong'));
    expect(await loose()(get(`http://127.0.0.1:${port}/ping?x=1`))).toMatchObject({
      status: 200,
      body: 'pong',
    });
    expect(calls).toEqual(['GET /ping?x=1']);
    const mapped = await loose()(get(`http://[::ffff:127.0.0.1]:${port}/`));
    expect(mapped.body).toBe('pong');
    expect(await kindOf(loose()(get('http://10.0.0.1/')))).toBe('blocked');
    expect(await kindOf(loose()(get('http://169.254.169.254/')))).toBe('blocked');
  });
});

describe('a URL written to deceive', () => {
  it.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://user:pass@127.0.0.1/',
    'http://@127.0.0.1/',
    'http://user:pass@localhost/',
    'http://127.0.0.1\\@vendor.example/',
    'http:127.0.0.1/',
    'http:\\\\127.0.0.1/',
    'http://127.0.0.1/\r\nHost: x',
    'ht\ntp://127.0.0.1/',
    ' http://127.0.0.1/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'unix:/run/docker.sock',
    '//127.0.0.1/',
    'http://',
    '',
  ])('%j is refused even where its address is allowed', async (url) => {
    expect(await kindOf(loose()(get(url)))).toBe('blocked');
  });

  it.each([
    ['host', { Host: 'internal' }],
    ['transfer-encoding', { 'Transfer-Encoding': 'chunked' }],
    ['line breaks', { 'x-a': 'b\r\nhost: internal' }],
  ])('may not come with headers either: %s', async (_, headers) => {
    const { port, calls } = await serve((__, response) => response.end());
    expect(await kindOf(loose()(get(`http://127.0.0.1:${port}/`, { headers })))).toBe('blocked');
    expect(calls).toEqual([]);
  });
});

describe('a name that changes its mind', () => {
  it('is asked once per connection, and the checked answer is the one that is called', async () => {
    const { port, calls } = await serve((_, response) => response.end('reached'));
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const asked: string[] = [];
    const resolve = (hostname: string) => {
      asked.push(hostname);
      return Promise.resolve(answers.shift() ?? []);
    };
    const egress = createEgress({ allow: parseEgressAllow('127.0.0.1'), resolve });
    const close = { headers: {} };
    expect((await egress(get(`http://rebind.example:${port}/`, close))).body).toBe('reached');
    expect(asked).toEqual(['rebind.example']);
    servers[0]?.closeAllConnections();
    await expect
      .poll(() => kindOf(egress(get(`http://rebind.example:${port}/again`))))
      .toBe('blocked');
    expect(calls).toEqual(['GET /']);
  });

  it('is unreachable when nobody knows it', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await kindOf(strict({ resolve })(get('http://nowhere.example/')))).toBe('unreachable');
  });
});

describe('an answer', () => {
  it('that redirects is handed over and not followed', async () => {
    const { port, calls } = await serve((_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end('moved');
    });
    expect(await loose()(get(`http://127.0.0.1:${port}/`))).toMatchObject({
      status: 302,
      body: 'moved',
      headers: { location: 'http://169.254.169.254/latest/meta-data' },
    });
    expect(calls).toHaveLength(1);
  });

  it('that is too large is cut off, announced or not', async () => {
    const announced = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 2_000 }).end('x'.repeat(2_000));
    });
    const endless = await serve((request, response) => {
      response.writeHead(200);
      const more = () => {
        while (!request.destroyed && response.write('x'.repeat(500)));
        if (!request.destroyed) response.once('drain', more);
      };
      more();
    });
    const egress = loose({ maxBytes: 1_000 });
    for (const { port } of [announced, endless])
      expect(await kindOf(egress(get(`http://127.0.0.1:${port}/`)))).toBe('too_large');
    const exact = await serve((_, response) => response.end('x'.repeat(1_000)));
    expect((await egress(get(`http://127.0.0.1:${exact.port}/`))).body).toHaveLength(1_000);
  });

  it('is never unpacked', async () => {
    const bomb = gzipSync('x'.repeat(1_000_000));
    let accepted: string | undefined;
    const { port } = await serve((request, response) => {
      accepted = String(request.headers['accept-encoding']);
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await kindOf(loose()(get(`http://127.0.0.1:${port}/`)))).toBe('unreachable');
    expect(accepted).toBe('identity');
  });

  it('keeps its repeated headers, in lower case, and its text', async () => {
    const { port } = await serve((_, response) => {
      response.writeHead(401, { 'X-Limit': '7', 'Set-Cookie': ['a=1', 'b=2'] }).end('żółw');
    });
    expect(await loose()(get(`http://127.0.0.1:${port}/`))).toMatchObject({
      status: 401,
      headers: { 'x-limit': '7', 'set-cookie': 'a=1, b=2' },
      body: 'żółw',
    });
  });

  it('that is no HTTP, or none at all, makes the system unreachable', async () => {
    const garbage = await serve((request) => {
      request.socket.end('220 mail.example ESMTP\r\n');
    });
    const cut = await serve((request) => void request.socket.destroy());
    for (const { port } of [garbage, cut])
      expect(await kindOf(loose()(get(`http://127.0.0.1:${port}/`)))).toBe('unreachable');
    expect(await kindOf(loose()(get('http://127.0.0.1:1/')))).toBe('unreachable');
  });
});

describe('the deadline', () => {
  it('covers headers that never come', async () => {
    const { port } = await serve(() => undefined);
    expect(await kindOf(loose({ totalMs: 100 })(get(`http://127.0.0.1:${port}/`)))).toBe('timeout');
  });

  it('covers a body that comes a byte at a time', async () => {
    const { port } = await serve((request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 10);
      request.socket.once('close', () => clearInterval(drip));
    });
    expect(await kindOf(loose({ totalMs: 100 })(get(`http://127.0.0.1:${port}/`)))).toBe('timeout');
  });

  it('covers a resolver that never answers', async () => {
    const egress = strict({ totalMs: 100, resolve: () => new Promise(() => undefined) });
    expect(await kindOf(egress(get('http://vendor.example/')))).toBe('timeout');
  }, 5_000);

  it('may be the caller’s', async () => {
    const { port, calls } = await serve(() => undefined);
    const url = `http://127.0.0.1:${port}/`;
    const controller = new AbortController();
    const call = kindOf(loose()(get(url, { signal: controller.signal })));
    await expect.poll(() => calls.length).toBe(1);
    controller.abort();
    expect(await call).toBe('timeout');
    expect(await kindOf(loose()(get(url, { signal: AbortSignal.abort() })))).toBe('timeout');
    expect(calls).toHaveLength(1);
  });
});

it('sends method, headers and body as given', async () => {
  const { port } = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () =>
      response.end(`${request.method} ${request.headers['x-api-key']} ${body}`),
    );
  });
  const headers = { 'X-Api-Key': 'k', 'content-type': 'application/json' };
  const call = get(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body: '{"ż":1}' });
  expect((await loose()(call)).body).toBe('POST k {"ż":1}');
});

it('keeps paths and queries, which may carry keys, out of its errors', async () => {
  const urls = ['http://127.0.0.1:1/canary?k=canary', 'http://user:canary@vendor.example/'];
  for (const url of urls) {
    const error = await loose()(get(url)).catch((reason: unknown) => reason);
    expect(String(error)).not.toContain('canary');
  }
});

describe('EGRESS_ALLOW', () => {
  it.each(['everything', '10.0.0.0/33', '127.1', '0x7f.0.0.1', 'localhost', '10.0.0'])(
    'does not take %j',
    (list) => {
      expect(() => parseEgressAllow(list)).toThrow(`"${list}" is neither`);
    },
  );

  it('takes ranges and addresses of both families', async () => {
    const { port } = await serve((_, response) => response.end('reached'));
    for (const list of ['127.0.0.0/8', 'fc00::/7, 127.0.0.1', 'private,loopback']) {
      const egress = createEgress({ allow: parseEgressAllow(list) });
      expect((await egress(get(`http://127.0.0.1:${port}/`))).body).toBe('reached');
    }
    const egress = createEgress({ allow: parseEgressAllow('private, ::1, 127.0.0.2') });
    expect(await kindOf(egress(get(`http://127.0.0.1:${port}/`)))).toBe('blocked');
  });
});

import { createServer, type RequestListener, type Server } from 'node:http';
import { createVendorHttp, IntegrationFailure } from '@trackstar-link/integrations/kit';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createEgress, parseEgressAllow } from './index';

/**
 * Whatever a vendor's address answers, a call ends in one of the kit's failures, within its deadline:
 * the kit's client over the real transport, against servers on loopback.
 */
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    }),
  );
});

/** A server, and a promise that ends once it has been called. */
async function serve(listener: RequestListener) {
  let heard = () => {};
  const called = new Promise<void>((done) => (heard = done));
  const server = createServer((request, response) => {
    listener(request, response);
    heard();
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { baseUrl: `http://127.0.0.1:${address.port}`, called };
}

const transport = createEgress({ allow: parseEgressAllow('loopback') });
const Rows = z.object({ rows: z.array(z.object({ id: z.string() })) });
const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024);
const sending =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

async function kindOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'answered',
    (reason: unknown) => reason,
  );
  return error instanceof IntegrationFailure ? error.kind : `something else: ${String(error)}`;
}

function client(baseUrl: string, signal = new AbortController().signal) {
  return createVendorHttp({ transport, baseUrl, signal, wait: async () => {} });
}

describe('garbage', () => {
  const page = '<!doctype html><title>Down</title>';
  const html = { 'content-type': 'text/html' };
  it.each<[string, RequestListener, string]>([
    ['a web page', sending(200, page, html), 'unexpected_answer'],
    ['a web page that calls itself JSON', sending(200, page), 'unexpected_answer'],
    ['nothing', sending(200, ''), 'unexpected_answer'],
    ['no content', sending(204, ''), 'unexpected_answer'],
    ['more than 10 MB', sending(200, `"${megabytes(10)}"`), 'unexpected_answer'],
    ['10 MB of another shape', sending(200, `"${megabytes(9)}"`), 'unexpected_answer'],
    ['JSON that is cut off', sending(200, '{"rows":[{"id":"1"},{"i'), 'unexpected_answer'],
    ['JSON that is nested too deep', sending(200, '['.repeat(1_000_000)), 'unexpected_answer'],
    ['a list for an object', sending(200, '[]'), 'unexpected_answer'],
    ['a number for a text', sending(200, '{"rows":[{"id":1}]}'), 'unexpected_answer'],
    ['null', sending(200, 'null'), 'unexpected_answer'],
    ['bytes that are no text', sending(200, '\ud800\u0000\uffff'), 'unexpected_answer'],
    ['a redirect', sending(302, '', { location: 'http://127.0.0.1:1/' }), 'unexpected_answer'],
    ['a status that nobody knows', sending(999, '{"rows":[]}'), 'unreachable'],
    ['a teapot', sending(418, '{"rows":[]}'), 'unexpected_answer'],
    ['a page of a proxy that is down', sending(502, page, html), 'unreachable'],
    ['a wait that is nonsense', sending(429, '', { 'retry-after': '-1, soon' }), 'throttled'],
    [
      'a body shorter than announced',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"rows":');
        response.socket?.end();
      },
      'unreachable',
    ],
    ['a connection that breaks', (request) => void request.socket.destroy(), 'unreachable'],
    ['another protocol', (request) => void request.socket.end('SSH-2.0-x\r\n'), 'unreachable'],
    ['a page that is packed', sending(200, 'x', { 'content-encoding': 'gzip' }), 'unreachable'],
  ])('%s ends in a clear state', async (_, listener, kind) => {
    const { baseUrl } = await serve(listener);
    expect(await kindOf(client(baseUrl).get('/rows', Rows))).toBe(kind);
  });

  it('a web page is no file either', async () => {
    const { baseUrl } = await serve(sending(200, page, html));
    expect(await kindOf(client(baseUrl).getText('/invoices.csv'))).toBe('unexpected_answer');
  });
});

describe('slowness', () => {
  it.each<[string, RequestListener]>([
    ['no answer at all', () => undefined],
    ['a body that never ends', (_, response) => void response.writeHead(200).write('{"rows":[')],
    ['headers that never end', ({ socket }) => void socket.write('HTTP/1.1 200 OK\r\nX-A: b\r\n')],
    ['a promise to go on', ({ socket }) => void socket.write('HTTP/1.1 102 Processing\r\n\r\n')],
  ])('ends with the deadline: %s', async (_, listener) => {
    const { baseUrl, called } = await serve(listener);
    const deadline = new AbortController();
    const work = kindOf(client(baseUrl, deadline.signal).get('/rows', Rows));
    await called;
    deadline.abort(new DOMException('late', 'TimeoutError'));
    expect(await work).toBe('timeout');
  });

  it('ends with the deadline while waiting to ask again', async () => {
    const { baseUrl } = await serve(sending(503, ''));
    const deadline = new AbortController();
    const http = createVendorHttp({
      transport,
      baseUrl,
      signal: deadline.signal,
      wait: async () => deadline.abort(),
    });
    expect(await kindOf(http.get('/rows', Rows))).toBe('unreachable');
  });
});

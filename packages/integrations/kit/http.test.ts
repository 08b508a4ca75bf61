import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { form } from './body';
import { createVendorHttp, type VendorHttpOptions } from './http';
import { fakeVendor, type Answer } from './testing';
import { IntegrationFailure, TransportError, type VendorTransport } from './types';

const now = Date.UTC(2026, 2, 1, 12, 0, 0);
const Body = z.object({ rows: z.array(z.unknown()) });

function client(transport: VendorTransport, options: Partial<VendorHttpOptions> = {}) {
  const signal = new AbortController().signal;
  return createVendorHttp({
    transport,
    baseUrl: 'https://api.acme.example/',
    signal,
    now: () => now,
    wait: async () => {},
    ...options,
  });
}

async function failureOf(work: Promise<unknown>): Promise<IntegrationFailure> {
  const error = await work.then(
    () => new Error('It did not fail.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof IntegrationFailure)) throw error;
  return error;
}

const getting = (answer: Answer, options: Partial<VendorHttpOptions> = {}) =>
  failureOf(client(fakeVendor(() => answer).transport, options).get('/orders?key=canary', Body));

describe('statuses', () => {
  it.each([
    [401, 'credentials_rejected'],
    [402, 'not_enabled'],
    [403, 'missing_permission'],
    [404, 'not_enabled'],
    [429, 'throttled'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [302, 'unexpected_answer'],
    [400, 'unexpected_answer'],
  ])('%i is %s', async (status, kind) => {
    expect((await getting({ status, json: { rows: [] } })).kind).toBe(kind);
  });

  it('404 to something posted is no list that is missing', async () => {
    const { transport } = fakeVendor(() => ({ status: 404 }));
    expect((await failureOf(client(transport).post('/x', {}, Body))).kind).toBe(
      'unexpected_answer',
    );
  });

  it('a call may name more statuses that reject credentials', async () => {
    const { transport } = fakeVendor(() => ({ status: 400 }));
    const work = client(transport).post('/token', {}, Body, { rejectedBy: [400] });
    expect((await failureOf(work)).kind).toBe('credentials_rejected');
  });

  it('the vendor’s own wording goes first', async () => {
    const interpret: VendorHttpOptions['interpret'] = ({ json }) =>
      z.object({ rows: z.tuple([z.literal('disabled')]) }).safeParse(json).success
        ? new IntegrationFailure('account_disabled', { internal: 'disabled' })
        : undefined;
    const disabled = { status: 401, json: { rows: ['disabled'] } };
    expect((await getting(disabled, { interpret })).kind).toBe('account_disabled');
    expect((await getting({ status: 401 }, { interpret })).kind).toBe('credentials_rejected');
  });
});

describe('waiting', () => {
  it.each([
    ['seconds', { 'retry-after': '7' }, 7],
    ['a date', { 'retry-after': new Date(now + 9_500).toUTCString() }, 9],
    ['a date that has passed', { 'retry-after': new Date(now - 9_000).toUTCString() }, 0],
    ['the vendor’s own header', { 'x-reset': '20' }, 20],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
    ['nothing', {}, undefined],
  ])('is read from %s', async (_, headers, seconds) => {
    const failure = await getting(
      { status: 429, headers },
      { rateLimit: { resetHeader: 'x-reset' } },
    );
    expect(failure.retryAfterSeconds).toBe(seconds);
  });
});

describe('answers', () => {
  it('of the shape asked for are handed over', async () => {
    const { transport, requests } = fakeVendor(() => ({ json: { rows: [1], more: 2 } }));
    const http = client(transport).withHeaders({ 'x-key': 'k' });
    expect(await http.post('/rows', { a: 1 }, Body)).toEqual({ rows: [1] });
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://api.acme.example/rows',
      body: '{"a":1}',
      headers: { 'x-key': 'k', 'content-type': 'application/json' },
    });
  });

  it.each([
    ['a web page', { body: '<h1>canary</h1>' }],
    ['nothing', { body: '' }],
    ['another shape', { json: { rows: 'canary' } }],
  ])('that are %s are unexpected', async (_, answer) => {
    expect((await getting(answer)).kind).toBe('unexpected_answer');
  });

  it('leave no trace of their body or of the query in any message', async () => {
    const bodies: Answer[] = [{ body: '<b>canary</b>' }, { json: { rows: 'canary' } }];
    for (const status of [200, 400, 401, 403, 404, 429, 500]) {
      for (const body of bodies) {
        const failure = await getting({ status, ...body });
        expect(`${failure.message} ${failure.publicMessage}`).not.toContain('canary');
      }
    }
  });
});

describe('requests', () => {
  it.each([
    ['put', { a: 1 }, '{"a":1}', 'application/json'],
    ['patch', { a: 1 }, '{"a":1}', 'application/json'],
    ['post', form({ a: 'x y', b: undefined }), 'a=x%20y', 'application/x-www-form-urlencoded'],
  ] as const)('%s sends a body of its kind', async (method, body, text, type) => {
    const { transport, requests } = fakeVendor(() => ({ json: { rows: [] } }));
    await client(transport)[method]('/x', body, Body, { headers: { 'x-a': '1' } });
    expect(requests[0]).toMatchObject({
      method: method.toUpperCase(),
      body: text,
      headers: { 'content-type': type, 'x-a': '1' },
    });
  });

  it('delete takes an answer without a body', async () => {
    const { transport } = fakeVendor(() => ({ status: 204, body: '' }));
    expect(await client(transport).delete('/x', z.unknown())).toBeUndefined();
  });

  it('read gives the headers too, and getText what is no JSON', async () => {
    const headers = { 'x-wp-total': '7' };
    const { transport } = fakeVendor(() => ({ json: { rows: [] }, headers }));
    expect(await client(transport).read('/x', Body)).toMatchObject({
      data: { rows: [] },
      headers,
    });
    const csv = fakeVendor(() => ({ body: 'a,b' }));
    expect(await client(csv.transport).getText('/invoices.csv')).toBe('a,b');
  });

  it.each(['.evil.example/', '@evil.example/', ':81/'])(
    'cannot leave for another host by the path %s',
    async (path) => {
      const { transport, requests } = fakeVendor(() => ({ json: { rows: [] } }));
      const failure = await failureOf(client(transport).get(path, Body));
      expect(failure.kind).toBe('unexpected_answer');
      expect(requests).toEqual([]);
    },
  );
});

describe('without an answer', () => {
  it.each([
    ['unreachable', 'unreachable'],
    ['blocked', 'unreachable'],
    ['timeout', 'timeout'],
    ['too_large', 'unexpected_answer'],
  ] as const)('%s is %s', async (kind, expected) => {
    const transport = () => Promise.reject(new TransportError(kind, 'socket'));
    expect((await failureOf(client(transport).get('/orders', Body))).kind).toBe(expected);
  });

  it('a call ends with its deadline even if the transport never does', async () => {
    const deadline = new AbortController();
    const never = () => new Promise<never>(() => {});
    const work = client(never, { signal: deadline.signal }).get('/orders', Body);
    deadline.abort();
    expect((await failureOf(work)).kind).toBe('timeout');
  });

  it('nothing is sent after the deadline', async () => {
    const { transport, requests } = fakeVendor(() => ({ json: { rows: [] } }));
    const work = client(transport, { signal: AbortSignal.abort() }).get('/orders', Body);
    expect((await failureOf(work)).kind).toBe('timeout');
    expect(requests).toEqual([]);
  });

  it('a fault of our own is not blamed on the vendor', async () => {
    const transport = () => Promise.reject(new TypeError('bug'));
    await expect(client(transport).get('/orders', Body)).rejects.toThrow(TypeError);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createVendorHttp } from './http';
import { fakeVendor, type Answer } from './testing';
import { createTraffic, type RateLimit, type TrafficOptions } from './traffic';
import { IntegrationFailure, TransportError, type FailureKind } from './types';

/** A clock that only waiting moves. */
function clock() {
  let time = 1_000_000;
  return {
    now: () => time,
    pass: (milliseconds: number) => void (time += milliseconds),
    waits: [] as number[],
  };
}

function setUp(rateLimit: RateLimit | undefined, options: TrafficOptions = {}) {
  const at = clock();
  const traffic = createTraffic({
    now: at.now,
    wait: async (milliseconds) => {
      at.waits.push(milliseconds);
      at.pass(milliseconds);
    },
    ...options,
  });
  const signal = new AbortController().signal;
  const gate = (account = 'a', id = 'acme') => traffic.gate({ id, rateLimit }, account);
  const call = (account?: string, id?: string) =>
    gate(account, id).pass(async () => at.now(), signal);
  const failing = (kind: FailureKind, more: { retryAfterSeconds?: number; cause?: unknown } = {}) =>
    gate()
      .pass(() => Promise.reject(new IntegrationFailure(kind, { internal: kind, ...more })), signal)
      .catch((error: unknown) => error);
  return { at, traffic, gate, call, failing, signal };
}

describe('a rate limit', () => {
  it('is never exceeded in any stretch of its length', async () => {
    const { call } = setUp({ requests: 3, perSeconds: 10 });
    const times: number[] = [];
    for (let index = 0; index < 12; index += 1) times.push(await call());
    for (const [index, time] of times.entries()) {
      const earlier = times[index - 3];
      if (earlier !== undefined) expect(time - earlier).toBeGreaterThanOrEqual(10_000);
    }
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(30_000);
  });

  it('is each account’s own', async () => {
    const { at, call } = setUp({ requests: 1, perSeconds: 10, per: 'connection' });
    await Promise.all([call('a'), call('b'), call('a', 'other')]);
    expect(at.waits).toEqual([]);
    await call('a');
    expect(at.waits).toEqual([10_000]);
  });

  it('may be shared by all accounts of an integration, and no other', async () => {
    const { at, call } = setUp({ requests: 1, perSeconds: 10, per: 'integration' });
    await call('a');
    await call('a', 'other');
    expect(at.waits).toEqual([]);
    await call('b');
    expect(at.waits).toEqual([10_000]);
  });

  it('refuses a call whose turn comes too late, without counting it', async () => {
    const { call } = setUp({ requests: 1, perSeconds: 60 });
    await call();
    await expect(call()).rejects.toMatchObject({ kind: 'throttled', retryAfterSeconds: 60 });
    await expect(call()).rejects.toMatchObject({ retryAfterSeconds: 60 });
  });

  it('does not send what has passed its deadline while waiting', async () => {
    const { gate } = setUp({ requests: 1, perSeconds: 5 }, { wait: async () => stop.abort() });
    const stop = new AbortController();
    let sent = 0;
    const once = () => gate().pass(async () => (sent += 1), stop.signal);
    await once();
    await expect(once()).rejects.toMatchObject({ kind: 'throttled' });
    expect(sent).toBe(1);
  });

  it('learns from the vendor how long to wait', async () => {
    const { at, call, failing } = setUp({ requests: 100, perSeconds: 1 });
    await failing('throttled', { retryAfterSeconds: 7 });
    await call();
    expect(at.waits).toEqual([7000]);
  });

  it.each([
    ['seconds', '12', 12_000],
    ['milliseconds', '1500', 2_000],
    ['epoch_seconds', '1009', 9_000],
  ] as const)('pauses when none are left, until the reset in %s', async (resetUnit, reset, ms) => {
    const { at, call, gate } = setUp({
      requests: 100,
      perSeconds: 1,
      resetHeader: 'X-Reset',
      resetUnit,
      remainingHeader: 'X-Left',
    });
    gate().heard({ 'x-left': '1', 'x-reset': reset });
    await call();
    expect(at.waits).toEqual([]);
    gate().heard({ 'x-left': '0', 'x-reset': reset });
    await call();
    expect(at.waits).toEqual([ms]);
  });
});

describe('a circuit breaker', () => {
  const options = { breakAfter: 3, cooldownMs: 10_000 };
  const open = async (failing: ReturnType<typeof setUp>['failing']) => {
    for (const kind of ['unreachable', 'timeout', 'unreachable'] as const) await failing(kind);
  };

  it('stops calling after several failures in a row', async () => {
    const { call, failing } = setUp(undefined, options);
    await open(failing);
    await expect(call()).rejects.toMatchObject({ kind: 'unreachable', retryAfterSeconds: 10 });
    await expect(call('b')).resolves.toBeDefined();
  });

  it.each(['throttled', 'credentials_rejected', 'not_enabled', 'unexpected_answer'] as const)(
    'takes %s for a sign of life',
    async (kind) => {
      const { call, failing } = setUp(undefined, options);
      await failing('unreachable');
      await failing('unreachable');
      await failing(kind);
      await failing('unreachable');
      await failing('unreachable');
      await expect(call()).resolves.toBeDefined();
    },
  );

  it('lets one call try after a while, and closes when it gets through', async () => {
    const { at, gate, call, failing, signal } = setUp(undefined, options);
    await open(failing);
    at.pass(10_000);
    let finish = () => {};
    const trying = gate().pass(() => new Promise<void>((resolve) => (finish = resolve)), signal);
    await Promise.resolve();
    await expect(call()).rejects.toMatchObject({ kind: 'unreachable' });
    finish();
    await trying;
    await expect(call()).resolves.toBeDefined();
  });

  it('stays open when the try fails', async () => {
    const { at, call, failing } = setUp(undefined, options);
    await open(failing);
    at.pass(10_000);
    await failing('timeout');
    at.pass(9_999);
    await expect(call()).rejects.toMatchObject({ kind: 'unreachable', retryAfterSeconds: 1 });
    at.pass(1);
    await expect(call()).resolves.toBeDefined();
  });

  it('counts neither our own refusals nor bugs nor callers that went away', async () => {
    const { call, failing, gate } = setUp(undefined, options);
    const cause = new TransportError('blocked', 'private');
    for (let index = 0; index < 5; index += 1) {
      await failing('unreachable', { cause });
      await gate()
        .pass(() => Promise.reject(new TypeError('bug')), new AbortController().signal)
        .catch(() => undefined);
      await gate()
        .pass(
          () => Promise.reject(new IntegrationFailure('timeout', { internal: 'gone' })),
          AbortSignal.abort(),
        )
        .catch(() => undefined);
    }
    await expect(call()).resolves.toBeDefined();
  });

  it('counts deadlines that passed', async () => {
    const { call, gate } = setUp(undefined, options);
    const passed = AbortSignal.abort(new DOMException('late', 'TimeoutError'));
    for (let index = 0; index < 3; index += 1) {
      await gate()
        .pass(() => Promise.reject(new IntegrationFailure('timeout', { internal: 'x' })), passed)
        .catch(() => undefined);
    }
    await expect(call()).rejects.toMatchObject({ kind: 'unreachable' });
  });
});

it('forgets the account that called the longest ago', async () => {
  const { at, call } = setUp({ requests: 1, perSeconds: 10 }, { accounts: 2 });
  for (const account of ['a', 'b', 'c', 'a']) await call(account);
  expect(at.waits).toEqual([]);
});

describe('a call', () => {
  const Body = z.object({});
  function client(answers: (Answer | TransportError)[], options: { gated?: boolean } = {}) {
    const { traffic, signal } = setUp({ requests: 1, perSeconds: 3 });
    const waits: number[] = [];
    const { transport, requests } = fakeVendor(() => {
      const answer = answers.shift() ?? {};
      if (answer instanceof TransportError) throw answer;
      return answer;
    });
    const http = createVendorHttp({
      transport,
      baseUrl: 'https://api.acme.example',
      signal,
      random: () => 0.5,
      wait: async (milliseconds) => void waits.push(milliseconds),
      ...(options.gated && { gate: traffic.gate({ id: 'acme' }, 'a') }),
    });
    return { http, requests, waits };
  }
  const down = { status: 503 };

  it('that reads is repeated twice while the vendor is down', async () => {
    const { http, requests, waits } = client([down, new TransportError('unreachable', 'x')]);
    await http.get('/x', Body);
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([250, 750]);
    const never = client([down, down, down]);
    await expect(never.http.get('/x', Body)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(never.requests).toHaveLength(3);
  });

  it.each(['post', 'patch'] as const)('that may change something is not: %s', async (method) => {
    for (const answer of [down, { status: 429, headers: { 'retry-after': '1' } }]) {
      const { http, requests } = client([answer]);
      await expect(http[method]('/x', {}, Body)).rejects.toThrow();
      expect(requests).toHaveLength(1);
    }
  });

  it('that says it may be repeated is, and the other way round', async () => {
    const search = client([down]);
    await search.http.post('/search', {}, Body, { repeatable: true });
    expect(search.requests).toHaveLength(2);
    const cancel = client([down]);
    await expect(cancel.http.get('/cancel', Body, { repeatable: false })).rejects.toThrow();
    expect(cancel.requests).toHaveLength(1);
  });

  it.each([
    ['a short wait of a system that is down', { status: 503, headers: { 'retry-after': '2' } }, 2],
    ['a long one', { status: 503, headers: { 'retry-after': '60' } }, 1],
    ['a refusal', { status: 401 }, 1],
    ['our own rules', new TransportError('blocked', 'x'), 1],
    ['a deadline', new TransportError('timeout', 'x'), 1],
  ])('respects %s', async (_, answer, times) => {
    const { http, requests } = client([answer]);
    await http.get('/x', Body).catch(() => undefined);
    expect(requests).toHaveLength(times);
  });

  it('takes its turn each time it is repeated', async () => {
    const { http, requests } = client([down, down, down, down], { gated: true });
    await expect(http.get('/x', Body)).rejects.toThrow();
    expect(requests).toHaveLength(3);
  });
});

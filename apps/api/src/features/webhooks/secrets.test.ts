import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newWebhookSecret, signatureHeaders } from './secrets';

const body = JSON.stringify({ event_type: 'order.created', data: { note: 'żółw' } });
const timestamp = Date.UTC(2026, 2, 1) / 1_000;
const secret = newWebhookSecret();
const verifiers = [
  ['svix', (key: string) => new SvixWebhook(key)],
  ['standardwebhooks', (key: string) => new StandardWebhook(key)],
] as const;

describe.each(verifiers)('a signature, to %s,', (_, verifier) => {
  beforeEach(() => {
    vi.useFakeTimers({ now: timestamp * 1_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const signed = (secrets: string[], at = timestamp) =>
    signatureHeaders({ id: 'msg_1', timestamp: at, body }, secrets);

  it('is good with the secret', () => {
    expect(verifier(secret).verify(body, signed([secret]))).toEqual(JSON.parse(body));
  });

  it('is good within five minutes, before and after', () => {
    for (const off of [-299, 299]) {
      const headers = signed([secret], timestamp + off);
      expect(() => verifier(secret).verify(body, headers)).not.toThrow();
    }
    for (const off of [-301, 301]) {
      const headers = signed([secret], timestamp + off);
      expect(() => verifier(secret).verify(body, headers), String(off)).toThrow();
    }
  });

  it('is not good for any changed byte', () => {
    const headers = signed([secret]);
    const bytes = Buffer.from(body);
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const text = changed.toString('latin1');
      expect(() => verifier(secret).verify(text, headers), String(index)).toThrow();
    }
  });

  it('is not good for another id, time or secret', () => {
    const headers = signed([secret]);
    const others: Record<string, string>[] = [
      { 'webhook-id': 'msg_2', 'svix-id': 'msg_2' },
      { 'webhook-timestamp': String(timestamp + 1), 'svix-timestamp': String(timestamp + 1) },
    ];
    for (const other of others) {
      expect(() => verifier(secret).verify(body, { ...headers, ...other })).toThrow();
    }
    expect(() => verifier(newWebhookSecret()).verify(body, headers)).toThrow();
  });

  it('is good with both secrets while one replaces the other', () => {
    const newer = newWebhookSecret();
    const headers = signed([newer, secret]);
    for (const key of [newer, secret]) {
      expect(() => verifier(key).verify(body, headers)).not.toThrow();
    }
    expect(() => verifier(secret).verify(body, signed([newer]))).toThrow();
  });
});

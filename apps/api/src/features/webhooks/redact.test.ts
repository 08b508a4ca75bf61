import { describe, expect, it } from 'vitest';
import { toStoredAnswer } from './redact';

const secret = 'trackstar_Q2FuYXJ5-of_43_characters_of_base64url_text';

describe('an answer as it is stored', () => {
  it('is what the receiver said, up to 4 KB', () => {
    expect(toStoredAnswer('thanks', [secret])).toBe('thanks');
    expect(toStoredAnswer('x'.repeat(9_000), [])).toHaveLength(4_096);
    expect(Buffer.byteLength(toStoredAnswer('ü'.repeat(4_000) + 'x', []))).toBeLessThanOrEqual(
      4_096,
    );
    expect(toStoredAnswer(`x${'ü'.repeat(4_000)}`, [])).not.toContain('�');
    expect(toStoredAnswer('a\0b', [])).toBe('a�b');
  });

  it('has no secret in it, nor half of one', () => {
    expect(toStoredAnswer(`{"access_token":"${secret}","again":"${secret}"}`, [secret])).toBe(
      '{"access_token":"[redacted]","again":"[redacted]"}',
    );
    const across = 'x'.repeat(4_090) + secret;
    expect(toStoredAnswer(across, [secret])).not.toContain('trackstar_'.slice(0, 4));
  });

  it.each([
    ['hex', Buffer.from(secret).toString('hex')],
    ['upper-case hex', Buffer.from(secret).toString('hex').toUpperCase()],
    ...[0, 1, 2, 3].map((offset): [string, string] => [
      `base64 after ${offset} bytes`,
      Buffer.from(`${'{'.repeat(offset)}${secret}"}`).toString('base64'),
    ]),
    ['base64url', Buffer.from(`{"a":"${secret}"}`).toString('base64url')],
  ])('is left out when it repeats one in %s', (_, form) => {
    const stored = toStoredAnswer(`you said ${form}`, [secret]);
    expect(stored).toBe('[left out: the answer repeats a secret]');
  });
});

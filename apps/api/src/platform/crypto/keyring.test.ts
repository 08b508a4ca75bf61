import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  generateKey,
  KeyringError,
  parseKeyring,
  UnsealError,
  type EncryptionContext,
} from './keyring';

const key = (kid: string, bytes = 32) => `${kid}:${randomBytes(bytes).toString('base64')}`;
const keyring = parseKeyring(`${key('new')},${key('old')}`);
const context = fc.record({ org: fc.string(), row: fc.string(), field: fc.string() });
const text = fc.string({ unit: 'binary', maxLength: 300 });
const here: EncryptionContext = { org: 'o', row: 'r', field: 'f' };

describe('sealing', () => {
  it('opens in the same context', () => {
    fc.assert(
      fc.property(text, context, (plain, where) => {
        expect(keyring.decrypt(keyring.encrypt(plain, where), where)).toBe(plain);
      }),
    );
  });

  it('opens in no other context', () => {
    fc.assert(
      fc.property(text, context, context, (plain, where, elsewhere) => {
        fc.pre(JSON.stringify(Object.entries(where)) !== JSON.stringify(Object.entries(elsewhere)));
        const sealed = keyring.encrypt(plain, where);
        expect(() => keyring.decrypt(sealed, elsewhere)).toThrow(UnsealError);
      }),
    );
  });

  it('keeps the parts of a context apart', () => {
    const sealed = keyring.encrypt('x', { org: 'a|b', row: 'c', field: 'd' });
    expect(() => keyring.decrypt(sealed, { org: 'a', row: 'b|c', field: 'd' })).toThrow(
      UnsealError,
    );
    const quoted = keyring.encrypt('x', { org: 'a","b', row: 'c', field: 'd' });
    expect(() => keyring.decrypt(quoted, { org: 'a', row: 'b","c', field: 'd' })).toThrow(
      UnsealError,
    );
  });

  it('opens after no flip of any single bit', () => {
    for (const plain of ['', 'a', 'ab', 'abc']) {
      const sealed = Buffer.from(keyring.encrypt(plain, here), 'latin1');
      for (let bit = 0; bit < sealed.length * 8; bit++) {
        const flipped = Buffer.from(sealed);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => keyring.decrypt(flipped.toString('latin1'), here)).toThrow(UnsealError);
      }
    }
  });

  it('never seals the same text alike', () => {
    const sealed = Array.from({ length: 50 }, () => keyring.encrypt('same', here));
    expect(new Set(sealed).size).toBe(50);
  });

  it.each([
    '',
    'v1.new.',
    'v1.new.AAAA',
    'v2.new.AAAA',
    'plain text',
    'v1.nobody.' + 'A'.repeat(60),
  ])('refuses %j, which it never sealed', (sealed) => {
    expect(() => keyring.decrypt(sealed, here)).toThrow(UnsealError);
  });
});

describe('rotation', () => {
  it('writes with the first key and reads with every one', () => {
    const old = parseKeyring(key('k1'));
    const sealed = old.encrypt('kept', here);
    const next = generateKey();
    const rotated = old.with(next.spec);
    expect(rotated.kids).toEqual([next.kid, 'k1']);
    expect(rotated.kidOf(rotated.encrypt('x', here))).toBe(next.kid);
    expect(rotated.kidOf(sealed)).toBe('k1');
    expect(rotated.decrypt(sealed, here)).toBe('kept');
    expect(old.kids).toEqual(['k1']);
  });

  it('swaps the keys of a keyring that is in use', () => {
    const inUse = parseKeyring(key('k1'));
    const sealed = inUse.encrypt('kept', here);
    const rotated = inUse.with(key('k2'));
    inUse.replace(rotated);
    expect(inUse.writingKid).toBe('k2');
    expect(inUse.decrypt(sealed, here)).toBe('kept');
    expect(rotated.decrypt(inUse.encrypt('new', here), here)).toBe('new');
  });

  it('refuses a key id that is in use', () => {
    expect(() => keyring.with(key('old'))).toThrow('the key id "old" is already in use');
  });
});

describe('derived keys', () => {
  it('differ by purpose and by key, and stay the same for both', () => {
    const derived = [
      keyring.derive('link-token'),
      keyring.derive('page-token'),
      keyring.derive('link-token', 'old'),
      keyring.derive('page-token', 'old'),
    ].map((bytes) => bytes.toString('hex'));
    expect(new Set(derived).size).toBe(4);
    expect(derived.every((hex) => hex.length === 64)).toBe(true);
    expect(keyring.derive('link-token', 'new').toString('hex')).toBe(derived[0]);
  });

  it('do not exist for unknown keys', () => {
    expect(() => keyring.derive('link-token', 'nobody')).toThrow(UnsealError);
    expect(keyring.signingKids).toEqual(['new', 'old']);
  });
});

describe('parseKeyring', () => {
  const good = key('good');
  const secret = randomBytes(31).toString('base64');
  it.each([
    ['', 'key 1 is empty'],
    [`${good},`, 'key 2 is empty'],
    [secret, 'key 1 has no "<id>:" before its base64'],
    [`a b:${secret}`, 'key 1 has an id other than 1 to 32 letters, digits, "-" or "_"'],
    [`k1:${secret}`, 'key "k1" has 31 bytes instead of 32'],
    [`${good},k2:`, 'key "k2" has 0 bytes instead of 32'],
    [`k1:${secret}!`, 'key "k1" has characters that are not base64'],
    [`${good},${good}`, 'the key id "good" stands there twice'],
  ])('names the fault of %j', (spec, problem) => {
    const error = problemsOf(spec);
    expect(error.problems).toEqual([problem]);
    expect(error.message).not.toContain(secret);
  });

  it('names every fault at once', () => {
    expect(problemsOf(`k1:AAAA,,k2:%`).problems).toHaveLength(3);
  });

  it('takes what it generates, with room around the commas', () => {
    const [first, second] = [generateKey(), generateKey()];
    expect(parseKeyring(` ${first.spec} , ${second.spec}\n`).kids).toEqual([first.kid, second.kid]);
  });

  it('shows no key material when printed', () => {
    const printed = inspect(parseKeyring(good), { showHidden: true, depth: 9 });
    expect(printed + JSON.stringify(parseKeyring(good))).not.toContain(good.slice(5, 20));
  });
});

function problemsOf(spec: string): KeyringError {
  try {
    parseKeyring(spec);
  } catch (error) {
    if (error instanceof KeyringError) return error;
  }
  throw new Error('no KeyringError');
}

import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { newId, newSecret, Secret, sha256 } from './secrets';

describe('Secret', () => {
  const secret = new Secret('canary-7f3a');

  it('gives its text to reveal alone', () => {
    expect(secret.reveal()).toBe('canary-7f3a');
  });

  it.each([
    ['a template', () => `${secret}`],
    ['concatenation', () => 'key ' + String(secret)],
    ['JSON', () => JSON.stringify({ nested: [secret] })],
    ['inspect', () => inspect({ nested: [secret] }, { showHidden: true, depth: 9 })],
    ['console formatting', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['spreading', () => JSON.stringify({ ...secret })],
    ['an error', () => new Error('bad', { cause: secret }).stack + inspect(new Error(`${secret}`))],
  ])('hides it from %s', (_, show) => {
    expect(show()).not.toContain('canary');
  });
});

it('makes secrets of 256 bits behind their prefix, each different', () => {
  const made = Array.from({ length: 100 }, () => newSecret('trackstar_'));
  expect(new Set(made).size).toBe(100);
  for (const secret of made) expect(secret).toMatch(/^trackstar_[A-Za-z0-9_-]{43}$/);
});

it('makes ids of 32 lowercase hex digits, each different', () => {
  const made = Array.from({ length: 100 }, newId);
  expect(new Set(made).size).toBe(100);
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

it('hashes as SHA-256 in hex', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

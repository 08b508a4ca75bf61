import { execFileSync } from 'node:child_process';
import { defineEndpoint, endpoints } from '@trackstar-link/contract';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readOperations } from '../read';
import { build } from '../testing';
import { curl } from './curl';

/** What curl would be given if a shell ran this. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; ${command}`;
  const env = { TRACKSTAR_API_KEY: 'the-key' };
  return execFileSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

it('is one command of a shell, whatever stands in an example', () => {
  const awkward = `it's $HOME \`id\` "quoted" \\ /?&#`;
  const document = build([
    defineEndpoint({
      ...endpoints.exchangeAuthCode,
      path: '/awkward/{name}',
      params: z.object({ name: z.string().meta({ example: awkward }) }),
      body: z.object({ text: z.string().meta({ example: awkward }) }),
    }),
  ]);
  const [operation] = readOperations(document);
  const [, method, url, ...rest] = argumentsOf(operation ? curl(document, operation) : '');
  expect(method).toBe('POST');
  expect(decodeURIComponent(new URL(url ?? '').pathname)).toBe(`/awkward/${awkward}`);
  expect(rest.slice(0, -2)).toEqual([
    '-H',
    'x-trackstar-api-key: the-key',
    '-H',
    expect.stringMatching(/^idempotency-key: [0-9a-f-]{36}$/),
    '-H',
    'content-type: application/json',
  ]);
  expect(JSON.parse(rest.at(-1) ?? '')).toEqual({ text: awkward });
});

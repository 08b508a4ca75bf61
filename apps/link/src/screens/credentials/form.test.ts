import type { AuthMethod } from '@trackstar-link/contract/types';
import { describe, expect, it } from 'vitest';
import { en } from '../../i18n';
import { serverErrors, toCredentials, validate } from './form';

const method: AuthMethod = {
  id: 'store',
  label: 'Store',
  fields: [
    { type: 'url', name: 'address', label: 'Address', required: true },
    { type: 'secret', name: 'token', label: 'API token', required: true },
    { type: 'text', name: 'code', label: 'Code', required: false, pattern: '[A-Z]{2}' },
    {
      type: 'select',
      name: 'region',
      label: 'Region',
      required: true,
      default: 'us',
      options: [{ value: 'us', label: 'US' }],
    },
  ],
};

function check(typed: Record<string, string>) {
  return validate(method, toCredentials(method, typed), en);
}

describe('a credential form', () => {
  it('sends trimmed values, whole addresses and defaults, and leaves empty ones out', () => {
    expect(
      toCredentials(method, { address: ' shop.example ', token: '\tkey\n', code: ' ' }),
    ).toEqual({ address: 'https://shop.example', token: 'key', region: 'us' });
  });

  it('names each field that is at fault', () => {
    expect(check({ code: 'x' })).toEqual({
      address: expect.stringContaining('Address') as string,
      token: expect.stringContaining('API token') as string,
      code: expect.stringContaining('Code') as string,
    });
  });

  it('takes addresses of the web only', () => {
    for (const address of ['javascript://x', 'file:///etc', 'https://'])
      expect(check({ address, token: 'k' })).toHaveProperty('address');
    expect(check({ address: 'http://localhost:8080/x', token: 'k' })).toEqual({});
  });

  it('matches a pattern as a whole, and lets nobody be locked out by a broken one', () => {
    expect(check({ address: 'a.example', token: 'k', code: 'ABC' })).toHaveProperty('code');
    const broken: AuthMethod = {
      ...method,
      fields: [{ type: 'text', name: 'code', label: 'Code', required: true, pattern: '(' }],
    };
    expect(validate(broken, { code: 'x' }, en)).toEqual({});
  });

  it('puts what the API found on the fields it names', () => {
    const json = { 'credentials.token': ['Too short.', 'More.'], 'credentials.gone': ['?'] };
    expect(serverErrors(method, { json })).toEqual({ token: 'Too short.' });
    expect(serverErrors(method, undefined)).toEqual({});
  });
});

import type { AuthMethod } from '@trackstar-link/contract/types';
import { describe, expect, it } from 'vitest';
import { CallFailed } from '../../api';
import { en, languages, loadMessages } from '../../i18n';
import { helpLinks, serverErrors, toCredentials, validate } from './form';

const method: AuthMethod = {
  id: 'store',
  kind: 'credentials',
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
    const failure = new CallFailed('validation_failed', '', undefined, { json });
    expect(serverErrors(method, failure, 'ShipHero', en)).toEqual({ token: 'Too short.' });
    expect(serverErrors(method, null, 'ShipHero', en)).toEqual({});
  });

  it('names a refused field without repeating what the notice says', async () => {
    const json = { 'credentials.token': ['ShipHero did not accept this. Make a new one.'] };
    const failure = new CallFailed('credentials_rejected', '', undefined, { json });
    for (const language of languages) {
      const messages = await loadMessages(language);
      const { token = '' } = serverErrors(method, failure, 'ShipHero', messages);
      expect(token).toMatch(/ShipHero.*API token\P{L}{1,2}$/u);
      expect(token).not.toContain('Make a new one');
    }
    const lower = { ...method, fields: [{ ...method.fields[1], label: 'Refresh token' }] };
    expect(serverErrors(lower as AuthMethod, failure, 'ShipHero', en)).toEqual({
      token: 'ShipHero refused this refresh token.',
    });
  });
});

describe('where to find the values', () => {
  const page = 'https://vendor.example/keys';
  const text = (name: string, help_url?: string) =>
    ({ type: 'text', name, label: name, required: true, ...(help_url && { help_url }) }) as const;
  const links = (help_url: string | undefined, ...fields: AuthMethod['fields']) =>
    helpLinks({ id: 'm', kind: 'credentials', label: 'M', fields, ...(help_url && { help_url }) });

  it('is linked once for each page, at the first field that needs it', () => {
    expect(links(page, text('key', page), text('secret', page))).toEqual({
      about: undefined,
      fields: { key: page },
    });
  });

  it('is linked above the form where no field has it', () => {
    expect(links(page, text('key'))).toEqual({ about: page, fields: {} });
    expect(links(page, text('key', `${page}#v2`))).toEqual({
      about: page,
      fields: { key: `${page}#v2` },
    });
  });
});

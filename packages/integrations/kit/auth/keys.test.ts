import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { secret, text } from '../fields';
import { signInAt } from '../testing';
import { basic } from './basic';
import { headerKey } from './header-key';
import { headerKeys } from './header-keys';
import { queryKey } from './query-key';

const key = secret({ label: 'Key' });
const Anything = z.object({});

describe('basic', () => {
  const method = basic({
    label: 'Pair',
    fields: { user: text({ label: 'User' }), password: key },
    username: 'user',
    password: 'password',
  });

  it('sends both values, in UTF-8', async () => {
    const values = { user: 'jörg', password: 'a:b' };
    const { http, stored, requests } = await signInAt(method, values);
    await http.get('/orders', Anything);
    const sent = requests[0]?.headers['authorization']?.replace('Basic ', '') ?? '';
    expect(Buffer.from(sent, 'base64').toString('utf8')).toBe('jörg:a:b');
    expect(stored).toEqual(values);
  });
});

describe('headerKey', () => {
  const method = headerKey({
    label: 'Key',
    fields: { key },
    key: 'key',
    header: 'authorization',
    prefix: 'Token ',
  });

  it('sends the key behind its prefix', async () => {
    const { http, requests } = await signInAt(method, { key: 'k' });
    await http.get('/orders', Anything);
    expect(requests[0]?.headers).toMatchObject({ authorization: 'Token k' });
  });
});

describe('headerKeys', () => {
  const method = headerKeys({
    label: 'Keys',
    fields: { account_id: text({ label: 'Account' }), key },
    headers: { 'api-auth-accountid': 'account_id', 'api-auth-applicationkey': 'key' },
  });

  it('sends each in its own header', async () => {
    const { http, stored, requests } = await signInAt(method, { account_id: 'a', key: 'k' });
    await http.get('/orders', Anything);
    expect(requests[0]?.headers).toMatchObject({
      'api-auth-accountid': 'a',
      'api-auth-applicationkey': 'k',
    });
    expect(stored).toEqual({ account_id: 'a', key: 'k' });
  });

  it('names the one that cannot be sent', async () => {
    const work = signInAt(method, { account_id: 'a', key: 'schlüssel' });
    await expect(work).rejects.toMatchObject({ kind: 'credentials_rejected', field: 'key' });
  });
});

describe('queryKey', () => {
  const method = queryKey({ label: 'Key', fields: { key }, key: 'key', parameter: 'api_key' });

  it('sends the key with every call, encoded, beside what the call asks', async () => {
    const { http, requests } = await signInAt(method, { key: 'k&b=1' });
    await http.get('/orders?limit=1', Anything, { query: { page: 2 } });
    expect(requests[0]?.url).toBe(
      'https://api.acme.example/orders?limit=1&api_key=k%26b%3D1&page=2',
    );
  });
});

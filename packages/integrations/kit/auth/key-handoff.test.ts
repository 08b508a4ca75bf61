import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { secret, text, url } from '../fields';
import { signInAt } from '../testing';
import { wcAuth } from './key-handoff';

const method = wcAuth({
  label: 'Approve in the shop',
  fields: {
    store_url: url({ label: 'Shop' }),
    consumer_key: text({ label: 'Key' }),
    consumer_secret: secret({ label: 'Secret' }),
  },
  store: 'store_url',
  key: 'consumer_key',
  secret: 'consumer_secret',
  scope: 'read_write',
});
const handoff = method.handoff!;
const request = {
  appName: 'Northwind & Co',
  state: 's-1',
  returnUrl: 'https://link.example/done',
  callbackUrl: 'https://link.example/callback',
};
const posted = {
  key_id: 1,
  user_id: 's-1',
  consumer_key: 'ck_1',
  consumer_secret: 'cs_1',
  key_permissions: 'read_write',
};

describe('wcAuth', () => {
  it('sends the customer to their own shop', () => {
    const address = new URL(
      handoff.authorizeUrl({ store_url: 'https://shop.example/de/' }, request),
    );
    expect(address.origin + address.pathname).toBe('https://shop.example/de/wc-auth/v1/authorize');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      app_name: 'Northwind & Co',
      scope: 'read_write',
      user_id: 's-1',
      return_url: 'https://link.example/done',
      callback_url: 'https://link.example/callback',
    });
    expect(handoff.asks).toEqual(['store_url']);
  });

  it.each(['http://shop.example', 'javascript:alert(1)', 'https://u:p@shop.example', ''])(
    'sends nobody to %j',
    (store_url) => {
      expect(() => handoff.authorizeUrl({ store_url }, request)).toThrow();
    },
  );

  it('reads what the shop posts, and signs in with it', async () => {
    const keys = handoff.receive(JSON.stringify(posted));
    expect(keys).toEqual({
      state: 's-1',
      values: { consumer_key: 'ck_1', consumer_secret: 'cs_1' },
    });
    const { http, requests } = await signInAt(method, keys!.values);
    await http.get('/orders', z.object({}));
    expect(requests[0]?.headers['authorization']).toBe(
      `Basic ${Buffer.from('ck_1:cs_1').toString('base64')}`,
    );
  });

  it.each([
    ['', 'nothing'],
    ['<h1>Error</h1>', 'a page'],
    [JSON.stringify({ ...posted, consumer_key: '' }), 'an empty key'],
    [JSON.stringify({ ...posted, consumer_secret: { $ne: 1 } }), 'an object for a secret'],
    [JSON.stringify({ ...posted, user_id: undefined }), 'no state'],
  ])('makes nothing of %s', (body) => {
    expect(handoff.receive(body)).toBeUndefined();
  });
});

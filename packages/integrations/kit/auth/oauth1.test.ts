import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { form } from '../body';
import { secret, text } from '../fields';
import { signInAt } from '../testing';
import { oauth1, signatureBaseString } from './oauth1';

const fields = {
  ck: text({ label: 'Consumer key' }),
  cs: secret({ label: 'Consumer secret' }),
  at: text({ label: 'Access token', required: false }),
  as: secret({ label: 'Access token secret', required: false }),
};
const shared = { label: 'OAuth 1', fields, nonce: () => '7d8f3e4a' } as const;
const options = { baseUrl: 'https://shop.example/rest' };
const signatureIn = (authorization: string | undefined) =>
  decodeURIComponent(/oauth_signature="([^"]*)"/.exec(authorization ?? '')?.[1] ?? '');

describe('oauth1', () => {
  it('builds the base string of RFC 5849, section 3.4.1.1', () => {
    const request = {
      method: 'POST' as const,
      url: 'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'c2&a3=2+q',
    };
    expect(
      signatureBaseString(request, [
        ['oauth_consumer_key', '9djdj82h48djs9d2'],
        ['oauth_token', 'kkk9d7dh3k39sjv7'],
        ['oauth_signature_method', 'HMAC-SHA1'],
        ['oauth_timestamp', '137131201'],
        ['oauth_nonce', '7d8f3e4a'],
      ]),
    ).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    );
  });

  // Both signatures were computed by another implementation, in Python.
  it('signs each request with four values', async () => {
    const method = oauth1({
      ...shared,
      consumerKey: 'ck',
      consumerSecret: 'cs',
      token: 'at',
      tokenSecret: 'as',
    });
    const values = { ck: 'ck-1', cs: 'cs-1&x', at: 'at-1', as: 'ts-1%y' };
    const { http, stored, requests } = await signInAt(method, values, undefined, options);
    await http.get(
      '/default/V1/orders?searchCriteria%5BpageSize%5D=1&note=a%20b%2Bc%2A%21',
      z.object({}),
    );
    const sent = requests[0]?.headers['authorization'];
    expect(sent).toMatch(/^OAuth oauth_consumer_key="ck-1", oauth_nonce="7d8f3e4a", /);
    expect(sent).toContain('oauth_signature_method="HMAC-SHA256", oauth_timestamp="1772366400"');
    expect(signatureIn(sent)).toBe('UZgBE901/Zs6I8YZnEy3sztsXO/35d1Tl5W0sWExSF4=');
    expect(stored).toEqual(values);
  });

  it('signs forms and, where there is no token, does without', async () => {
    const method = oauth1({
      ...shared,
      consumerKey: 'ck',
      consumerSecret: 'cs',
      placement: 'query',
    });
    const values = { ck: 'ck-1', cs: 'cs-1&x' };
    const { http, requests } = await signInAt(method, values, undefined, options);
    await http.post('/V1/x', form({ grant: "it's (ok)*", b: 'ż' }), z.object({}));
    const sent = new URL(requests[0]?.url ?? '').searchParams;
    expect(sent.get('oauth_signature')).toBe('5QSnPah9vFayMT1DRVS2uAC/VABaeGhHaXkLuPFbkj4=');
    expect(sent.has('oauth_token')).toBe(false);
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('never uses a nonce twice', async () => {
    const { nonce: _, ...own } = shared;
    const method = oauth1({ ...own, consumerKey: 'ck', consumerSecret: 'cs' });
    const { http, requests } = await signInAt(method, { ck: 'k', cs: 's' }, undefined, options);
    for (let call = 0; call < 3; call += 1) await http.get('/x', z.object({}));
    expect(new Set(requests.map(({ headers }) => headers['authorization'])).size).toBe(3);
  });
});

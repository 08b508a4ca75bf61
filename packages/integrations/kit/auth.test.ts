import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { basic } from './auth/basic';
import { headerKey } from './auth/header-key';
import { refreshToken } from './auth/refresh-token';
import type { SignIn } from './define-integration';
import { secret, text } from './fields';
import { createVendorHttp } from './http';
import { fakeVendor, type Answer } from './testing';

const key = secret({ label: 'Key' });

/** Signs in, makes one call, and tells which headers it carried and what is kept. */
async function signIn(method: SignIn, values: Record<string, string>, token: Answer = {}) {
  const { transport, requests } = fakeVendor(({ url }) => (url.endsWith('/token') ? token : {}));
  const signal = new AbortController().signal;
  const http = createVendorHttp({ transport, baseUrl: 'https://api.acme.example', signal });
  const signedIn = await method.signIn(http, values);
  await signedIn.http.get('/orders', z.object({}));
  return { headers: requests.at(-1)?.headers, stored: signedIn.stored, first: requests[0] };
}

describe('basic', () => {
  const method = basic({
    label: 'Pair',
    fields: { user: text({ label: 'User' }), password: key },
    username: 'user',
    password: 'password',
  });

  it('sends both values, in UTF-8', async () => {
    const values = { user: 'jörg', password: 'a:b' };
    const { headers, stored } = await signIn(method, values);
    const sent = headers?.['authorization']?.replace('Basic ', '') ?? '';
    expect(Buffer.from(sent, 'base64').toString('utf8')).toBe('jörg:a:b');
    expect(stored).toEqual(values);
  });
});

describe('headerKey', () => {
  it('sends the key behind its prefix', async () => {
    const method = headerKey({
      label: 'Key',
      fields: { key },
      key: 'key',
      header: 'authorization',
      prefix: 'Token ',
    });
    expect((await signIn(method, { key: 'k' })).headers).toMatchObject({
      authorization: 'Token k',
    });
  });
});

describe('refreshToken', () => {
  const method = refreshToken({ label: 'Token', fields: { key }, token: 'key', path: '/token' });

  it('trades the token, and keeps only what was typed', async () => {
    const { headers, stored, first } = await signIn(
      method,
      { key: 'long-lived' },
      { json: { access_token: 'short-lived' } },
    );
    expect(first?.body).toBe('{"refresh_token":"long-lived"}');
    expect(headers).toMatchObject({ authorization: 'Bearer short-lived' });
    expect(stored).toEqual({ key: 'long-lived' });
  });

  it.each([400, 401, 403])('takes %i for a refusal of the token', async (status) => {
    const work = signIn(method, { key: 'k' }, { status });
    await expect(work).rejects.toMatchObject({ kind: 'credentials_rejected' });
  });

  it.each([{}, { access_token: '' }, { access_token: 'a\r\nb' }])(
    'does not go on with %j for an access token',
    async (json) => {
      const work = signIn(method, { key: 'k' }, { json });
      await expect(work).rejects.toMatchObject({ kind: 'unexpected_answer' });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { secret } from '../fields';
import { signInAt } from '../testing';
import { refreshToken } from './refresh-token';

const fields = { key: secret({ label: 'Key' }) };
const method = refreshToken({ label: 'Token', fields, token: 'key', path: '/token' });
const given = { json: { access_token: 'short-lived', expires_in: '3600' } };

describe('refreshToken', () => {
  it('trades the token, and keeps only what was typed', async () => {
    const { http, stored, requests, expiresAt } = await signInAt(
      method,
      { key: 'long-lived' },
      () => given,
    );
    await http.get('/orders', z.object({}));
    expect(requests[0]?.body).toBe('{"refresh_token":"long-lived"}');
    expect(requests[1]?.headers).toMatchObject({ authorization: 'Bearer short-lived' });
    expect(stored).toEqual({ key: 'long-lived' });
    expect(expiresAt).toEqual(new Date('2026-03-01T13:00:00Z'));
  });

  it('may trade it on another host, as a form, for a header of the vendor’s own', async () => {
    const elsewhere = refreshToken({
      label: 'Token',
      fields,
      token: 'key',
      path: 'https://login.acme.example/auth/o2/token',
      encoding: 'form',
      body: () => ({ grant_type: 'refresh_token', client_id: 'a b' }),
      header: 'x-amz-access-token',
    });
    const { http, requests } = await signInAt(elsewhere, { key: 'Atzr|x' }, () => given);
    await http.get('/orders', z.object({}));
    expect(requests[0]).toMatchObject({
      url: 'https://login.acme.example/auth/o2/token',
      body: 'grant_type=refresh_token&client_id=a%20b&refresh_token=Atzr%7Cx',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(requests[1]?.url).toBe('https://api.acme.example/orders');
    expect(requests[1]?.headers).toMatchObject({ 'x-amz-access-token': 'short-lived' });
  });

  it.each([400, 401, 403])('takes %i for a refusal of the token', async (status) => {
    const work = signInAt(method, { key: 'k' }, () => ({ status }));
    await expect(work).rejects.toMatchObject({ kind: 'credentials_rejected' });
  });

  it.each([{}, { access_token: '' }, { access_token: 'a\r\nb' }])(
    'does not go on with %j for an access token',
    async (json) => {
      const work = signInAt(method, { key: 'k' }, () => ({ json }));
      await expect(work).rejects.toMatchObject({ kind: 'unexpected_answer' });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { secret, text } from '../fields';
import { signInAt, type Answer } from '../testing';
import { clientCredentials } from './client-credentials';

const shared = {
  label: 'Client',
  fields: { id: text({ label: 'Id' }), secret: secret({ label: 'Secret' }) },
  clientId: 'id',
  clientSecret: 'secret',
  path: '/oauth/token',
} as const;
const values = { id: 'i', secret: 's' };
const given = (json: object = {}): Answer => ({ json: { access_token: 'a1', ...json } });
const basicPair = `Basic ${Buffer.from('i:s').toString('base64')}`;

describe('clientCredentials', () => {
  it('sends a form with the pair in a header, and keeps the token', async () => {
    const method = clientCredentials({ ...shared, scope: 'read write' });
    const { http, stored, expiresAt, requests } = await signInAt(method, values, () =>
      given({ expires_in: 3600 }),
    );
    await http.get('/orders', z.object({}));
    expect(requests[0]).toMatchObject({
      body: 'grant_type=client_credentials&scope=read%20write',
      headers: {
        authorization: basicPair,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(requests[1]?.headers).toMatchObject({ authorization: 'Bearer a1' });
    expect(stored).toEqual({ ...values, access_token: 'a1' });
    expect(expiresAt).toEqual(new Date('2026-03-01T13:00:00Z'));
  });

  it('may send JSON with the pair and more in the body', async () => {
    const method = clientCredentials({
      ...shared,
      encoding: 'json',
      clientAuth: 'body',
      body: ({ id }) => ({ user_login_id: 7, tpl: `{${id}}` }),
      header: 'x-token',
    });
    const { http, requests, expiresAt } = await signInAt(method, values, () => given());
    await http.get('/orders', z.object({}));
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      grant_type: 'client_credentials',
      client_id: 'i',
      client_secret: 's',
      user_login_id: 7,
      tpl: '{i}',
    });
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
    expect(requests[1]?.headers).toMatchObject({ 'x-token': 'a1' });
    expect(expiresAt).toBeUndefined();
  });

  it('may name an account in a header, when it refreshes too', async () => {
    const method = clientCredentials({ ...shared, headers: ({ id = '' }) => ({ 'x-for': id }) });
    const { before, stored, requests } = await signInAt(method, values, () => given());
    await method.refresh!(before, stored);
    expect(requests.map(({ headers }) => [headers['x-for'], headers['authorization']])).toEqual([
      ['i', basicPair],
      ['i', basicPair],
    ]);
  });

  it('goes on with what is stored without a call', async () => {
    const method = clientCredentials(shared);
    const { before, requests } = await signInAt(method, values, () => given());
    await method.resume?.(before, { access_token: 'kept' }).get('/orders', z.object({}));
    expect(requests.map(({ headers }) => headers['authorization'])).toEqual([
      basicPair,
      'Bearer kept',
    ]);
  });

  it('refreshes by trading the pair again', async () => {
    const method = clientCredentials(shared);
    const { before } = await signInAt(method, values, () => given({ expires_in: '900' }));
    expect(await method.refresh?.(before, { ...values, access_token: 'old' })).toEqual({
      stored: { ...values, access_token: 'a1' },
      expiresAt: new Date('2026-03-01T12:15:00Z'),
    });
  });

  it('refreshes at a place of its own with the newest refresh token', async () => {
    const method = clientCredentials({ ...shared, refreshPath: '/oauth/refresh' });
    let round = 0;
    const { before, stored, requests } = await signInAt(method, values, () =>
      given({ refresh_token: `r${(round += 1)}` }),
    );
    const second = await method.refresh!(before, stored);
    expect(second.stored).toMatchObject({ refresh_token: 'r2' });
    expect(requests[1]).toMatchObject({
      url: 'https://api.acme.example/oauth/refresh',
      body: 'grant_type=refresh_token&refresh_token=r1',
    });
  });

  it.each([
    ['a plain 400', { status: 400 }, 'credentials_rejected'],
    ['401', { status: 401 }, 'credentials_rejected'],
    ['403', { status: 403 }, 'credentials_rejected'],
    ['a scope', { status: 400, json: { error: 'invalid_scope' } }, 'missing_permission'],
    ['its own state', { status: 400, json: { error: 'server_error' } }, 'unreachable'],
    ['the rate', { status: 429 }, 'throttled'],
    ['its being down', { status: 503 }, 'unreachable'],
    ['a token that is none', { json: { access_token: 'a\nb' } }, 'unexpected_answer'],
  ])('is refused because of %s', async (_, answer: Answer, kind) => {
    const work = signInAt(clientCredentials(shared), values, () => answer);
    await expect(work).rejects.toMatchObject({ kind });
  });

  it.each([
    [
      'refuses for good',
      { status: 400, json: { error: 'invalid_client' } },
      'credentials_rejected',
    ],
    ['refuses for good', { status: 401 }, 'credentials_rejected'],
    ['only stumbles', { status: 400, body: 'oops' }, 'unexpected_answer'],
    ['only stumbles', { status: 502 }, 'unreachable'],
  ])('tells later on whether the vendor %s', async (_, answer: Answer, kind) => {
    const method = clientCredentials(shared);
    let first = true;
    const { before, stored } = await signInAt(method, values, () => {
      const now = first ? given() : answer;
      first = false;
      return now;
    });
    await expect(method.refresh?.(before, stored)).rejects.toMatchObject({ kind });
  });
});

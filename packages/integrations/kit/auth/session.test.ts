import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { secret, text } from '../fields';
import { signInAt } from '../testing';
import { session } from './session';

const fields = { user: text({ label: 'User' }), password: secret({ label: 'Password' }) };
const values = { user: 'u', password: 'p' };
const login = {
  label: 'Login',
  fields,
  path: '/login',
  body: ({ user, password }: Readonly<Record<string, string>>) => ({ name: user, pass: password }),
};

describe('session', () => {
  it('trades user and password for a bearer token', async () => {
    const method = session({ ...login, token: 'token', seconds: 'ttl' });
    const { http, stored, expiresAt, requests } = await signInAt(method, values, () => ({
      json: { token: 't1', ttl: 60 },
    }));
    await http.get('/orders', z.object({}));
    expect(requests[0]?.body).toBe('{"name":"u","pass":"p"}');
    expect(requests[1]?.headers).toMatchObject({ authorization: 'Bearer t1' });
    expect(stored).toEqual({ ...values, access_token: 't1' });
    expect(expiresAt).toEqual(new Date('2026-03-01T12:01:00Z'));
  });

  it('takes an answer that is the token, into a header of the vendor’s own', async () => {
    const method = session({ ...login, header: 'ms-apikey', seconds: 86_400, encoding: 'form' });
    const { http, requests, expiresAt } = await signInAt(method, values, () => ({ json: 'k1' }));
    await http.get('/orders', z.unknown());
    expect(requests[0]?.body).toBe('name=u&pass=p');
    expect(requests[1]?.headers).toMatchObject({ 'ms-apikey': 'k1' });
    expect(expiresAt).toEqual(new Date('2026-03-02T12:00:00Z'));
  });

  it('tells whose account it is, as far as the answer does', async () => {
    const method = session({
      ...login,
      token: 'token',
      account: { account_id: 'Id', account_name: 'Name', email: 'Mail', plan: 'Plan' },
    });
    const json = { token: 't1', Id: 7, Name: '', Mail: 'dana@northwind.example', Plan: {} };
    const { account } = await signInAt(method, values, () => ({ json }));
    expect(account).toEqual({
      account_id: 7,
      account_name: null,
      email: 'dana@northwind.example',
      plan: null,
    });
  });

  describe('at a host that the vendor names', () => {
    const method = session({
      ...login,
      token: 'Token',
      server: { key: 'Server', hosts: ['*.linnworks.net'] },
      header: 'authorization',
    });
    const naming = (server: unknown) => () => ({ json: { Token: 't1', Server: server } });

    it('calls that host from then on, later too', async () => {
      const { http, stored, before, requests } = await signInAt(
        method,
        values,
        naming('https://eu-ext.linnworks.net'),
      );
      await http.get('/orders', z.object({}));
      await method.resume!(before, stored).get('/stock', z.object({}));
      expect(requests.map(({ url }) => url)).toEqual([
        'https://api.acme.example/login',
        'https://eu-ext.linnworks.net/orders',
        'https://eu-ext.linnworks.net/stock',
      ]);
      expect(requests[2]?.headers).toMatchObject({ authorization: 't1' });
    });

    it.each([
      'https://evil.example',
      'https://linnworks.net.evil.example',
      'https://evillinnworks.net',
      'https://linnworks.net',
      'http://eu-ext.linnworks.net',
      'https://eu-ext.linnworks.net:8443',
      'https://user@eu-ext.linnworks.net',
      'https://eu-ext.linnworks.net?x=',
      'eu-ext.linnworks.net',
      '',
      null,
      7,
    ])('sends nothing to %s', async (server) => {
      const work = signInAt(method, values, naming(server));
      await expect(work).rejects.toMatchObject({ kind: 'unexpected_answer' });
    });
  });

  it('refreshes by signing in again, and then takes 400 for the vendor’s own trouble', async () => {
    const method = session({ ...login, token: 'token' });
    const answers = [{ json: { token: 't1' } }, { json: { token: 't2' } }, { status: 400 }];
    const { before, stored } = await signInAt(method, values, () => answers.shift() ?? {});
    expect((await method.refresh!(before, stored)).stored).toMatchObject({ access_token: 't2' });
    await expect(method.refresh!(before, stored)).rejects.toMatchObject({
      kind: 'unexpected_answer',
    });
  });

  it.each([400, 401, 403])('takes %i for a refusal at first', async (status) => {
    const work = signInAt(session({ ...login, token: 'token' }), values, () => ({ status }));
    await expect(work).rejects.toMatchObject({ kind: 'credentials_rejected' });
  });
});

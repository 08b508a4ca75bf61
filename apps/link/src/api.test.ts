import { afterEach, describe, expect, it, vi } from 'vitest';
import { getSession } from './api';
import { createInstall, type InstallProgress, type InstallRequest } from './api-install';
import { failed, fakeApi, granted, json, linkSession, reply, streamed } from './testing/fake-api';

const caller = { token: 't', language: 'fr', signal: new AbortController().signal };
const request: InstallRequest = {
  integration_name: 'shiphero',
  integration_type: 'wms',
  auth_method: 'key',
  credentials: {},
  disabled_functions: [],
};
const install = (onProgress: (progress: InstallProgress) => void = () => undefined) =>
  createInstall(caller, request, onProgress);

function online(onLine: boolean) {
  vi.stubGlobal('navigator', { onLine });
}

afterEach(() => vi.unstubAllGlobals());

describe('an install', () => {
  it('tells its progress and ends with the reply', async () => {
    const stage = { stage: 'checking_permissions', resources: [] };
    fakeApi(() =>
      streamed([
        ['stage', stage],
        ['permission', granted],
        ['ping', {}],
        ['done', reply()],
      ]),
    );
    const heard: InstallProgress[] = [];
    await expect(install((progress) => heard.push(progress))).resolves.toEqual(reply());
    expect(heard).toEqual([
      { event: 'stage', data: stage },
      { event: 'permission', data: granted },
    ]);
  });

  it('takes a plain answer too', async () => {
    fakeApi(() => json(reply()));
    await expect(install()).resolves.toEqual({ ...reply(), requestId: 'req-1' });
  });

  it('fails alike before and within the stream', async () => {
    const detail = { json: { 'credentials.key': ['?'] } };
    const body = { error: 'No.', origin: 'integration', code: 'credentials_rejected', detail };
    const expected = { code: 'credentials_rejected', requestId: 'r', detail };
    fakeApi(() => json({ ...body, request_id: 'r' }, 422));
    await expect(install()).rejects.toMatchObject(expected);
    fakeApi(() => streamed([['failed', { ...body, request_id: 'r' }]]));
    await expect(install()).rejects.toMatchObject(expected);
  });

  it('tells a stream that broke off from an answer that makes no sense', async () => {
    online(true);
    fakeApi(() => streamed([['permission', granted]]));
    await expect(install()).rejects.toMatchObject({ code: 'network' });
    fakeApi(() => streamed([['done', { auth_code: 7 }]]));
    await expect(install()).rejects.toMatchObject({ code: 'internal' });
    fakeApi(() => new Response('<html>', { status: 502 }));
    await expect(install()).rejects.toMatchObject({ code: 'internal' });
    fakeApi(
      () => new Response('data: {\n\n', { headers: { 'content-type': 'text/event-stream' } }),
    );
    await expect(install()).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('a session', () => {
  it('is asked for with the token and in the language of the customer', async () => {
    fakeApi(() => json(linkSession));
    await expect(getSession(caller)).resolves.toEqual(linkSession);
  });

  it('names what the API refused, with the id to quote', async () => {
    fakeApi(() => failed('link_token_expired', 401));
    const expected = { code: 'link_token_expired', requestId: 'req-1' };
    await expect(getSession(caller)).rejects.toMatchObject(expected);
  });

  it.each([
    [true, 'network'],
    [false, 'offline'],
  ])('says whose network failed (online: %s)', async (onLine, code) => {
    online(onLine);
    fakeApi(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(getSession(caller)).rejects.toMatchObject({ code });
  });
});

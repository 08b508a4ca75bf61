import { describe, expect, it } from 'vitest';
import { secret, text } from '../fields';
import { SftpError, type SftpSession, type SftpTarget, type SftpTransport } from '../sftp';
import { signInAt } from '../testing';
import { TransportError } from '../types';
import { sftpCheck, sftpProbe, sftpPull } from './sftp-pull';
import {
  inboxCheck,
  inboxProbe,
  issueDropbox,
  NothingYet,
  sftpPush,
  type Inbox,
} from './sftp-push';

const serverKey = `SHA256:${'k'.repeat(43)}`;
const method = sftpPull({
  label: 'SFTP',
  fields: {
    host: text({ label: 'Host' }),
    port: text({ label: 'Port', required: false }),
    user: text({ label: 'User' }),
    password: secret({ label: 'Password', required: false }),
    private_key: secret({ label: 'Private key', required: false }),
    fingerprint: text({ label: 'Fingerprint', required: false }),
    folder: text({ label: 'Folder', required: false }),
  },
  host: 'host',
  port: 'port',
  username: 'user',
  password: 'password',
  privateKey: 'private_key',
  hostKey: 'fingerprint',
  folder: 'folder',
});
const values = { host: 'sftp.example', user: 'u', password: 'p', folder: '/invoices' };

/** A server of one folder; keeps what it was asked. */
function server(list: SftpSession['list'] = async () => []) {
  const targets: SftpTarget[] = [];
  const listed: string[] = [];
  const sftp: SftpTransport = async (target, _, use) => {
    targets.push(target);
    if (target.hostKey !== undefined && target.hostKey !== serverKey) {
      throw new SftpError('host_key_changed', 'another key');
    }
    return use({
      hostKey: serverKey,
      list: (folder) => {
        listed.push(folder);
        return list(folder);
      },
      read: async () => new Uint8Array(),
    });
  };
  return { sftp, targets, listed };
}
const signIn = (typed: Record<string, string>, { sftp }: { sftp: SftpTransport }) =>
  signInAt(method, typed, undefined, { sftp });

describe('sftpPull', () => {
  it('stores the key that the server shows first, and holds it to that', async () => {
    const { targets, ...first } = server();
    const { stored, http } = await signIn(values, first);
    expect(stored).toEqual({ ...values, host_key: serverKey });
    expect(await sftpCheck(http, {})).toEqual({ folder: '/invoices' });
    expect(await sftpProbe(http, {})).toEqual([]);
    expect(targets.map(({ hostKey }) => hostKey)).toEqual([undefined, serverKey, serverKey]);
    expect(targets[0]).toEqual({
      host: 'sftp.example',
      port: 22,
      username: 'u',
      password: 'p',
    });
  });

  it('refuses another key later on, and says so', async () => {
    const other = { ...values, host_key: `SHA256:${'x'.repeat(43)}` };
    await expect(signIn(other, server())).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: undefined,
      publicMessage: expect.stringContaining('another host key'),
    });
  });

  it.each([serverKey, serverKey.slice(7), `256 ${serverKey} root@host (ED25519)`])(
    'takes a fingerprint written like %s',
    async (fingerprint) => {
      await signIn({ ...values, fingerprint }, server());
    },
  );

  it('believes a fingerprint that was typed more than the server', async () => {
    const work = signIn({ ...values, fingerprint: 'SHA256:nonsense' }, server());
    await expect(work).rejects.toMatchObject({
      kind: 'credentials_rejected',
      field: 'fingerprint',
    });
  });

  it('gives a private key back the lines that a form has taken', async () => {
    const pem = `-----BEGIN OPENSSH PRIVATE KEY-----\n${'a'.repeat(64)}\nbb=\n-----END OPENSSH PRIVATE KEY-----\n`;
    const { targets, ...to } = server();
    await signIn({ ...values, private_key: pem.replaceAll('\n', '') }, to);
    expect(targets[0]?.privateKey).toBe(pem);
  });

  it.each(['0', '65536', '22x'])('has no port %s', async (port) => {
    const work = signIn({ ...values, port }, server());
    await expect(work).rejects.toMatchObject({ kind: 'credentials_rejected', field: 'port' });
  });

  it.each([
    [new SftpError('not_found', 'x'), 'not_enabled'],
    [new SftpError('denied', 'x'), 'missing_permission'],
    [new TransportError('timeout', 'x'), 'timeout'],
    [new TransportError('blocked', 'x'), 'unreachable'],
  ])('reports %s as %s', async (error, kind) => {
    const { http } = await signIn(
      values,
      server(() => Promise.reject(error)),
    );
    await expect(sftpProbe(http, {})).rejects.toMatchObject({ kind });
  });
});

it('says what to check where no server answers', async () => {
  const sftp: SftpTransport = () => Promise.reject(new TransportError('unreachable', 'ENOTFOUND'));
  await expect(signIn(values, { sftp })).rejects.toMatchObject({
    kind: 'unreachable',
    publicMessage: expect.stringContaining('host and port'),
  });
});

describe('sftpPush', () => {
  const push = sftpPush({ label: 'We send files' });
  const inboxWith = (...names: string[]): Inbox => ({
    username: 'in-1',
    folder: '/inbox',
    list: async () =>
      names.map((name) => ({ name, type: 'file', size: 1, modifiedAt: new Date(0) })),
    read: () => Promise.reject(new Error('Nobody reads here.')),
  });

  it('asks for nothing, and keeps whose place it is and no password', async () => {
    expect(push.fields).toEqual({});
    const { http, stored } = await signInAt(push, { password: 'p' }, undefined, {
      inbox: inboxWith(),
    });
    expect(stored).toEqual({ username: 'in-1' });
    expect(await inboxCheck(http, {})).toEqual({ username: 'in-1', folder: '/inbox' });
  });

  it('waits for the first file', async () => {
    const empty = await signInAt(push, {}, undefined, { inbox: inboxWith() });
    await expect(inboxProbe(empty.http, {})).rejects.toBeInstanceOf(NothingYet);
    const filled = await signInAt(push, {}, undefined, { inbox: inboxWith('a.csv') });
    await expect(inboxProbe(filled.http, {})).resolves.toBeUndefined();
  });

  it('issues what nobody can guess', () => {
    const issued = Array.from({ length: 100 }, () => issueDropbox());
    expect(new Set(issued.map(({ username }) => username)).size).toBe(100);
    expect(new Set(issued.map(({ password }) => password)).size).toBe(100);
    expect(issued.every(({ password }) => Buffer.from(password, 'base64url').length === 24)).toBe(
      true,
    );
  });
});

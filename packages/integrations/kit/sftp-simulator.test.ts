import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { simulatedHostKey, simulatedSftp } from './sftp-simulator';
import type { SftpTarget } from './sftp';
import { simulatedKey } from './simulated-key';

const march = { name: 'march.csv', content: 'a,b\n', modifiedAt: new Date('2026-03-01') };
const sftp = simulatedSftp({
  users: {
    pass: { password: 'p', folders: { '.': [march], '/in': [], '/secret': 'denied' } },
    keyed: { key: 'keyed', folders: { '.': [] } },
    gone: { password: 'p', hangsUp: true, folders: {} },
  },
});
const never = new AbortController().signal;
const as = (more: Partial<SftpTarget> = {}): SftpTarget => ({
  host: 'h',
  port: 22,
  username: 'pass',
  password: 'p',
  ...more,
});
const list = (folder: string, target = as()) => sftp(target, never, ({ list }) => list(folder));

describe('a fake SFTP server', () => {
  it('lists and reads', async () => {
    const entry = { name: 'march.csv', type: 'file', size: 4, modifiedAt: march.modifiedAt };
    expect(await list('.')).toEqual([entry]);
    expect(await list('/in/')).toEqual([]);
    const read = (bytes: number) =>
      sftp(as(), never, (session) => session.read('./march.csv', bytes));
    expect(Buffer.from(await read(4)).toString()).toBe('a,b\n');
    await expect(read(3)).rejects.toMatchObject({ kind: 'too_large' });
  });

  it('takes a key in place of a password', async () => {
    const { privateKey } = simulatedKey('keyed');
    expect(await list('.', { host: 'h', port: 22, username: 'keyed', privateKey })).toEqual([]);
  });

  it.each<[string, Partial<SftpTarget>, string]>([
    ['a wrong password', { password: 'x' }, 'credentials_rejected'],
    ['nobody', { username: '__proto__' }, 'credentials_rejected'],
    ['a password where a key is wanted', { username: 'keyed' }, 'credentials_rejected'],
    [
      'another key',
      { username: 'keyed', privateKey: simulatedKey('x').privateKey },
      'credentials_rejected',
    ],
    ['who expects another server', { hostKey: 'SHA256:other' }, 'host_key_changed'],
    ['one it hangs up on', { username: 'gone' }, 'unreachable'],
  ])('refuses %s', async (_, more, kind) => {
    await expect(list('.', as(more))).rejects.toMatchObject({ kind });
  });

  it.each([
    ['/secret', 'denied'],
    ['/nowhere', 'not_found'],
    ['__proto__', 'not_found'],
  ])('says about %s that it is %s', async (folder, kind) => {
    await expect(list(folder)).rejects.toMatchObject({ kind });
  });
});

describe('a simulated key', () => {
  it('is the same for the same name only', () => {
    expect(simulatedKey('a')).toEqual(simulatedKey('a'));
    expect(simulatedKey('a').publicKey).not.toBe(simulatedKey('b').publicKey);
  });

  it('has halves that belong together', () => {
    const { privateKey, publicKey, fingerprint } = simulatedKey('a');
    const { x = '', y = '' } = createPublicKey(createPrivateKey(privateKey)).export({
      format: 'jwk',
    });
    const blob = Buffer.from(publicKey.split(' ')[1] ?? '', 'base64');
    const point = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    expect(blob.subarray(-64)).toEqual(point);
    const digest = createHash('sha256').update(blob).digest('base64').replace('=', '');
    expect(fingerprint).toBe(`SHA256:${digest}`);
    expect(simulatedHostKey.fingerprint).not.toBe(fingerprint);
  });
});

import { createHash } from 'node:crypto';
import type { Dropbox } from '@trackstar-link/contract';
import ssh2, { type SFTPWrapper } from 'ssh2';

/** What somebody who is to send files was told. */
export type Told = Pick<Dropbox, 'port' | 'username' | 'password' | 'host_key_fingerprint'>;

/** What a system with an SFTP client does, as promises. */
export interface Sender {
  put(path: string, content: Buffer | string): Promise<void>;
  names(path?: string): Promise<string[]>;
  size(path: string): Promise<number>;
  read(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  end(): void;
}

/** Logs in to a server on this machine, if it shows the key that it is known by. */
export async function login(told: Told, changes: Partial<Told> = {}): Promise<Sender> {
  const { client, sftp } = await openSftp({ ...told, ...changes });
  return senderOf(client, sftp);
}

export function openSftp(told: Told): Promise<{ client: ssh2.Client; sftp: SFTPWrapper }> {
  const { port, username, password, host_key_fingerprint } = told;
  const client = new ssh2.Client();
  return new Promise((resolve, reject) => {
    client.on('error', reject);
    client.on('close', () => reject(new Error('closed')));
    client.on('ready', () =>
      client.sftp((error, sftp) => (error ? reject(error) : resolve({ client, sftp }))),
    );
    client.connect({
      host: '127.0.0.1',
      port,
      username,
      password,
      hostVerifier: (key: Buffer) => host_key_fingerprint === fingerprintOf(key),
    });
  });
}

function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

function senderOf(client: ssh2.Client, sftp: SFTPWrapper): Sender {
  const done = (resolve: () => void, reject: (error: Error) => void) => (error?: Error | null) =>
    error ? reject(error) : resolve();
  return {
    put: (path, content) =>
      new Promise((resolve, reject) => sftp.writeFile(path, content, done(resolve, reject))),
    names: (path = '.') =>
      new Promise((resolve, reject) =>
        sftp.readdir(path, (error, list) =>
          error ? reject(error) : resolve(list.map(({ filename }) => filename)),
        ),
      ),
    size: (path) =>
      new Promise((resolve, reject) =>
        sftp.stat(path, (error, stats) => (error ? reject(error) : resolve(stats.size))),
      ),
    read: (path) => new Promise((resolve, reject) => sftp.readFile(path, done(resolve, reject))),
    rename: (from, to) =>
      new Promise((resolve, reject) => sftp.rename(from, to, done(resolve, reject))),
    remove: (path) => new Promise((resolve, reject) => sftp.unlink(path, done(resolve, reject))),
    end: () => void client.end(),
  };
}

import { simulatedKey } from './simulated-key';
import { SftpError, type SftpEntry, type SftpTarget, type SftpTransport } from './sftp';
import { TransportError } from './types';

export interface SimulatedFile {
  name: string;
  content: string;
  modifiedAt: Date;
}

/** Someone whom a fake SFTP server knows, and what they find there. */
export interface SftpUser {
  password?: string;
  /** Has the key of this name, as `simulatedKey` makes it. */
  key?: string;
  /** By path without a slash at the end; `.` is where the user arrives. */
  folders: Readonly<Record<string, readonly SimulatedFile[] | 'denied'>>;
  /** The server hangs up once it has let them in. */
  hangsUp?: boolean;
}

/** A fake SFTP server, as data: it is played in process, and over the network by the simulators' app. */
export interface SftpSimulator {
  users: Readonly<Record<string, SftpUser>>;
}

/** All fake servers show the same key, however often they are started. */
export const simulatedHostKey = simulatedKey('every server');

/** The user who may come in with this; undefined refuses. */
export function admitted(
  { users }: SftpSimulator,
  username: string,
  proof: { password?: string | undefined; publicKey?: string | undefined },
): SftpUser | undefined {
  const user = Object.hasOwn(users, username) ? users[username] : undefined;
  const byPassword = user?.password !== undefined && user.password === proof.password;
  const byKey = user?.key !== undefined && simulatedKey(user.key).publicKey === proof.publicKey;
  return byPassword || byKey ? user : undefined;
}

/** What is in the folder, or why nobody says so. */
export function folderOf(
  { folders }: SftpUser,
  path: string,
): readonly SimulatedFile[] | 'denied' | 'not_found' {
  const name = path.replace(/(?<=.)\/+$/, '');
  return (Object.hasOwn(folders, name) && folders[name]) || 'not_found';
}

/** The file of this path, or why there is none. */
export function fileOf(user: SftpUser, path: string): SimulatedFile | 'denied' | 'not_found' {
  const [, folder = '.', name = path] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
  const files = folderOf(user, folder);
  if (typeof files === 'string') return files;
  return files.find((file) => file.name === name) ?? 'not_found';
}

/** Calls a fake SFTP server in process, as if it were behind a network. */
export function simulatedSftp(simulator: SftpSimulator): SftpTransport {
  return async (target, signal, use) => {
    if (signal.aborted) throw new TransportError('timeout', 'The deadline has passed.');
    const hostKey = simulatedHostKey.fingerprint;
    if (target.hostKey !== undefined && target.hostKey !== hostKey) {
      throw new SftpError('host_key_changed', `the server shows ${hostKey}`);
    }
    const user = admitted(simulator, target.username, proofOf(target, simulator));
    if (!user) throw new SftpError('credentials_rejected', 'the server refused the user');
    if (user.hangsUp) throw new TransportError('unreachable', 'the server hung up');
    return use({
      hostKey,
      list: async (path) => found(folderOf(user, path)).map(toEntry),
      read: async (path, maxBytes) => {
        const content = Buffer.from(found(fileOf(user, path)).content);
        if (content.length <= maxBytes) return content;
        throw new TransportError('too_large', `the file has more than ${maxBytes} bytes`);
      },
    });
  };
}

/** Nobody signs anything in process: who has the private key has the public one. */
function proofOf({ password, privateKey, username }: SftpTarget, { users }: SftpSimulator) {
  const key = Object.hasOwn(users, username) ? users[username]?.key : undefined;
  const known = key === undefined ? undefined : simulatedKey(key);
  const publicKey = known?.privateKey === privateKey ? known?.publicKey : undefined;
  return { password, publicKey };
}

function found<T extends object>(result: T | 'denied' | 'not_found'): T {
  if (typeof result === 'string') throw new SftpError(result, 'the folder');
  return result;
}

function toEntry({ name, content, modifiedAt }: SimulatedFile): SftpEntry {
  return { name, type: 'file', size: Buffer.byteLength(content), modifiedAt };
}

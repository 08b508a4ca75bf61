import { createHash } from 'node:crypto';
import { connect, isIP, type Socket } from 'node:net';
import {
  SftpError,
  TransportError,
  type SftpEntry,
  type SftpSession,
  type SftpTarget,
  type SftpTransport,
} from '@trackstar-link/integrations/kit';
import { Client, type FileEntryWithStats, type SFTPWrapper } from 'ssh2';
import { assertReachable } from './address';
import type { EgressAllow } from './allow';
import { resolveAll, type Resolve } from './dispatcher';

/** Status codes of the SFTP protocol. */
const endOfFile = 1;
const noSuchFile = 2;
const permissionDenied = 3;

export interface SftpEgressOptions {
  allow: EgressAllow;
  /** From the connection to the end of what it is used for. */
  totalMs?: number;
  /** The system's resolver when left out. */
  resolve?: Resolve;
}

/** SFTP under the rules of all outbound calls: every socket goes to an address that was checked. */
export function createSftpEgress({
  allow,
  totalMs = 30_000,
  resolve = resolveAll,
}: SftpEgressOptions): SftpTransport {
  return async (target, caller, use) => {
    const signal = AbortSignal.any([caller, AbortSignal.timeout(totalMs)]);
    const opened: { end(): void }[] = [];
    try {
      return await until(signal, async () => {
        const socket = await openSocket(target, allow, resolve);
        opened.push({ end: () => socket.destroy() });
        if (signal.aborted) throw new Error('aborted');
        const client = new Client();
        opened.push({ end: () => client.end() });
        return await use(await openSession(client, socket, target));
      });
    } catch (error) {
      throw toSftpError(error, signal, target);
    } finally {
      for (const each of opened.reverse()) each.end();
    }
  };
}

/** The check and the connection use the same answer of the resolver. */
async function openSocket(
  { host, port }: SftpTarget,
  allow: EgressAllow,
  resolve: Resolve,
): Promise<Socket> {
  // A resolver would read 0x7f.1 and the like as addresses, each in its own way.
  if (!isIP(host) && !/^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i.test(host))
    throw new TransportError('blocked', 'the host of an SFTP server is no name');
  if (!isIP(host) && /(^|\.)(\d+|0x[0-9a-f]*)\.?$/i.test(host))
    throw new TransportError('blocked', 'the host of an SFTP server is a number');
  const addresses = isIP(host) ? [host] : await resolve(host);
  assertReachable(host, addresses, allow);
  const [address = ''] = addresses;
  const socket = connect({ host: address, port, family: isIP(address) });
  return new Promise((done, reject) => {
    socket.once('connect', () => done(socket));
    // Also heard after the connection stands: unheard, an error would end the process.
    socket.on('error', reject);
  });
}

function openSession(client: Client, sock: Socket, target: SftpTarget): Promise<SftpSession> {
  const { username, password, privateKey, passphrase } = target;
  return new Promise((done, reject) => {
    let hostKey = '';
    client.on('error', (error) =>
      reject(
        hostKey && isRefused(target, hostKey)
          ? new SftpError('host_key_changed', `the server shows ${hostKey}`)
          : error,
      ),
    );
    client.on('close', () => reject(new TransportError('unreachable', 'the server hung up')));
    client.on('ready', () =>
      client.sftp((error, sftp) => {
        if (error) return reject(error);
        // What matters reaches the call that it befell.
        sftp.on('error', () => undefined);
        done(toSession(sftp, hostKey));
      }),
    );
    try {
      client.connect({
        sock,
        username,
        ...(password !== undefined && { password }),
        ...(privateKey !== undefined && { privateKey }),
        ...(passphrase !== undefined && { passphrase }),
        hostVerifier: (key: Buffer) => {
          hostKey = fingerprintOf(key);
          return !isRefused(target, hostKey);
        },
        readyTimeout: 0,
      });
    } catch (error) {
      // A private key that cannot be read, or that has another passphrase.
      reject(new SftpError('credentials_rejected', String(error)));
    }
  });
}

/** As `ssh-keygen -l` prints it. */
function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

function isRefused({ hostKey }: SftpTarget, shown: string): boolean {
  return hostKey !== undefined && hostKey !== shown;
}

function toSession(sftp: SFTPWrapper, hostKey: string): SftpSession {
  return {
    hostKey,
    list: (folder) =>
      new Promise((done, reject) => {
        sftp.readdir(folder, (error, list) => (error ? reject(error) : done(list.map(toEntry))));
      }),
    read: (path, maxBytes) => readFile(sftp, path, maxBytes),
  };
}

const chunkBytes = 32 * 1024;

/** Not through a stream: one that is cut off reports so where nobody can hear it. */
async function readFile(sftp: SFTPWrapper, path: string, maxBytes: number): Promise<Buffer> {
  const handle = await new Promise<Buffer>((done, reject) => {
    sftp.open(path, 'r', (error, opened) => (error ? reject(error) : done(opened)));
  });
  const chunks: Buffer[] = [];
  try {
    for (let size = 0; ;) {
      const chunk = await readChunk(sftp, handle, size);
      if (!chunk) return Buffer.concat(chunks);
      size += chunk.length;
      if (size > maxBytes)
        throw new TransportError('too_large', `the file has more than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } finally {
    await new Promise<void>((done) => sftp.close(handle, () => done()));
  }
}

/** The bytes at this place; undefined at the end of the file. */
function readChunk(
  sftp: SFTPWrapper,
  handle: Buffer,
  position: number,
): Promise<Buffer | undefined> {
  const buffer = Buffer.alloc(chunkBytes);
  return new Promise((done, reject) => {
    sftp.read(handle, buffer, 0, chunkBytes, position, (error, size) => {
      if (isEndOfFile(error) || (!error && size === 0)) done(undefined);
      else if (error) reject(error);
      else done(buffer.subarray(0, size));
    });
  });
}

function isEndOfFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === endOfFile;
}

function toEntry({ filename, attrs }: FileEntryWithStats): SftpEntry {
  const type = attrs.isFile() ? 'file' : attrs.isDirectory() ? 'folder' : 'other';
  return { name: filename, type, size: attrs.size, modifiedAt: new Date(attrs.mtime * 1000) };
}

/** Ends with the signal, whatever the work does. */
async function until<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new Error('aborted'));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
  try {
    return await (signal.aborted ? aborted : Promise.race([work(), aborted]));
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Names the host only. */
function toSftpError(error: unknown, signal: AbortSignal, { host }: SftpTarget): Error {
  if (error instanceof TransportError || error instanceof SftpError) return error;
  if (signal.aborted) return new TransportError('timeout', `${host} did not answer in time`);
  if (!(error instanceof Error)) return new TransportError('unreachable', host);
  const { code, level } = error as { code?: unknown; level?: unknown };
  if (level === 'client-authentication')
    return new SftpError('credentials_rejected', `${host} refused the user`);
  if (code === noSuchFile) return new SftpError('not_found', `${host} has no such folder`);
  if (code === permissionDenied) return new SftpError('denied', `${host} denies the folder`);
  return new TransportError('unreachable', `${host}: ${String(code ?? level ?? error.name)}`);
}

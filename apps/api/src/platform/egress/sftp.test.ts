import { createServer, type AddressInfo, type Server as NetServer } from 'node:net';
import { createHash } from 'node:crypto';
import { SftpError, TransportError, type SftpTarget } from '@trackstar-link/integrations/kit';
import { Server, utils, type Connection, type PublicKeyAuthContext, type SFTPWrapper } from 'ssh2';
import { afterEach, describe, expect, it } from 'vitest';
import { createSftpEgress, parseEgressAllow } from './index';
import type { SftpEgressOptions } from './sftp';

const { STATUS_CODE, flagsToString } = utils.sftp;
const keys = () => utils.generateKeyPairSync('ed25519');
const hostKeys = keys();
const userKeys = keys();

interface Closable {
  close(done: () => void): unknown;
}
const servers: Closable[] = [];
const connections = new Set<{ end?(): unknown; destroy?(): unknown }>();
afterEach(async () => {
  for (const each of connections) (each.destroy ?? each.end)?.call(each);
  connections.clear();
  await Promise.all(
    servers.splice(0).map((server) => new Promise<void>((done) => server.close(done))),
  );
});

const files: Record<string, string> = {
  '/invoices/march.csv': 'a,b\n1,2\n',
  '/invoices/big': 'x'.repeat(5000),
};

/** A real SFTP server with one folder, which it lets `carrier` read. */
async function serve(hostKey = hostKeys): Promise<{ port: number; users: string[] }> {
  const users: string[] = [];
  const server = new Server({ hostKeys: [hostKey.private] }, (client: Connection) => {
    connections.add(client);
    client.on('error', () => undefined);
    client.on('authentication', (attempt) => {
      users.push(`${attempt.username} by ${attempt.method}`);
      const { username } = attempt;
      const byPassword = attempt.method === 'password' && attempt.password === 'secret';
      const byKey = attempt.method === 'publickey' && verifies(attempt);
      if (username === 'carrier' && (byPassword || byKey)) attempt.accept();
      else attempt.reject(['password', 'publickey']);
    });
    client.on('session', (accept) => accept().on('sftp', (open) => answer(open())));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, users };
}

function verifies({ key, blob, signature, hashAlgo }: PublicKeyAuthContext): boolean {
  const known = utils.parseKey(userKeys.public);
  if (known instanceof Error || !key.data.equals(known.getPublicSSH())) return false;
  // The first attempt only asks whether the key would do.
  return !signature || !blob || known.verify(blob, signature, hashAlgo) === true;
}

function answer(sftp: SFTPWrapper): void {
  const handles = new Map<string, { path: string; done: boolean }>();
  const handle = (path: string) => {
    const id = Buffer.from(`h${handles.size}`);
    handles.set(id.toString(), { path, done: false });
    return id;
  };
  const attributes = (content: string) => ({
    mode: 0o100644,
    uid: 0,
    gid: 0,
    size: content.length,
    atime: 1_772_366_400,
    mtime: 1_772_366_400,
  });
  sftp.on('OPENDIR', (id, path) => {
    if (path === '/secret') return sftp.status(id, STATUS_CODE.PERMISSION_DENIED);
    if (path !== '/invoices' && path !== '/empty') return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    sftp.handle(id, handle(path));
  });
  sftp.on('READDIR', (id, of) => {
    const state = handles.get(of.toString());
    if (!state || state.done) return sftp.status(id, STATUS_CODE.EOF);
    state.done = true;
    const inside = Object.entries(files).filter(([path]) => path.startsWith(`${state.path}/`));
    sftp.name(
      id,
      inside.map(([path, content]) => ({
        filename: path.slice(state.path.length + 1),
        longname: path,
        attrs: attributes(content),
      })),
    );
  });
  sftp.on('OPEN', (id, path, flags) => {
    if (flagsToString(flags) !== 'r' || files[path] === undefined)
      return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    sftp.handle(id, handle(path));
  });
  sftp.on('FSTAT', (id, of) => {
    sftp.attrs(id, attributes(files[handles.get(of.toString())?.path ?? ''] ?? ''));
  });
  sftp.on('READ', (id, of, offset, length) => {
    const content = files[handles.get(of.toString())?.path ?? ''] ?? '';
    const part = content.slice(offset, offset + length);
    if (part) sftp.data(id, Buffer.from(part));
    else sftp.status(id, STATUS_CODE.EOF);
  });
  sftp.on('CLOSE', (id) => sftp.status(id, STATUS_CODE.OK));
}

const strict = (options: Partial<SftpEgressOptions> = {}) =>
  createSftpEgress({ allow: parseEgressAllow(''), ...options });
const loose = (options: Partial<SftpEgressOptions> = {}) =>
  createSftpEgress({ allow: parseEgressAllow('loopback'), ...options });
const never = new AbortController().signal;
const as = (port: number, more: Partial<SftpTarget> = {}): SftpTarget => ({
  host: '127.0.0.1',
  port,
  username: 'carrier',
  password: 'secret',
  ...more,
});

async function kindOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'answered',
    (reason: unknown) => reason,
  );
  return error instanceof TransportError || error instanceof SftpError
    ? error.kind
    : `another error: ${String(error)}`;
}

const fingerprintOf = ({ public: text }: { public: string }) => {
  const digest = createHash('sha256').update(Buffer.from(text.split(' ')[1] ?? '', 'base64'));
  return `SHA256:${digest.digest('base64').replace('=', '')}`;
};

describe('a server', () => {
  it('is listed and read, and shows its key', async () => {
    const { port } = await serve();
    const seen = await loose()(as(port), never, async (session) => ({
      hostKey: session.hostKey,
      list: await session.list('/invoices'),
      empty: await session.list('/empty'),
      text: Buffer.from(await session.read('/invoices/march.csv', 100)).toString(),
    }));
    expect(seen).toEqual({
      hostKey: fingerprintOf(hostKeys),
      list: [
        { name: 'march.csv', type: 'file', size: 8, modifiedAt: new Date('2026-03-01T12:00:00Z') },
        { name: 'big', type: 'file', size: 5000, modifiedAt: new Date('2026-03-01T12:00:00Z') },
      ],
      empty: [],
      text: 'a,b\n1,2\n',
    });
  });

  it('takes a key in place of a password', async () => {
    const { port, users } = await serve();
    const { password: _, ...keyed } = as(port, { privateKey: userKeys.private });
    expect(await loose()(keyed, never, (session) => session.list('/empty'))).toEqual([]);
    expect(users.at(-1)).toBe('carrier by publickey');
  });

  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['an unknown user', { username: 'nobody' }],
    ['a key that is none', { privateKey: 'nonsense' }],
    ['a key of somebody else', { password: 'wrong', privateKey: keys().private }],
  ])('refuses %s', async (_, more) => {
    const { port } = await serve();
    const work = loose()(as(port, more), never, async () => undefined);
    expect(await kindOf(work)).toBe('credentials_rejected');
  });

  it.each([
    ['/nowhere', 'not_found'],
    ['/secret', 'denied'],
  ])('says about %s that it is %s', async (folder, kind) => {
    const { port } = await serve();
    expect(await kindOf(loose()(as(port), never, ({ list }) => list(folder)))).toBe(kind);
  });

  it('gives no more of a file than was asked for', async () => {
    const { port } = await serve();
    const read = (most: number) =>
      loose()(as(port), never, (session) => session.read('/invoices/big', most));
    expect(await read(5000)).toHaveLength(5000);
    expect(await kindOf(read(4999))).toBe('too_large');
  });
});

describe('the host key', () => {
  it('that was pinned is accepted', async () => {
    const { port } = await serve();
    const target = as(port, { hostKey: fingerprintOf(hostKeys) });
    expect(await loose()(target, never, async ({ hostKey }) => hostKey)).toBe(target.hostKey);
  });

  it('that has changed is refused before anything is told to the server', async () => {
    const { port, users } = await serve(keys());
    const target = as(port, { hostKey: fingerprintOf(hostKeys) });
    expect(await kindOf(loose()(target, never, async () => undefined))).toBe('host_key_changed');
    expect(users).toEqual([]);
  });
});

describe('an address that is not public', () => {
  it.each(['127.0.0.1', 'localhost', '::1', '::ffff:127.0.0.1', '169.254.169.254'])(
    '%s is refused',
    async (host) => {
      const { port, users } = await serve();
      const work = strict()(as(port, { host }), never, async () => undefined);
      expect(await kindOf(work)).toBe('blocked');
      expect(users).toEqual([]);
    },
  );

  it.each(['0x7f.1', '2130706433', '127.1', '0177.0.0.1', 'a b', 'host/../x', '[::1]', ''])(
    '%j is refused even where loopback is allowed',
    async (host) => {
      const work = loose()(as(22, { host }), never, async () => undefined);
      expect(await kindOf(work)).toBe('blocked');
    },
  );

  it('is refused behind a name, also beside a public one', async () => {
    for (const addresses of [['10.0.0.1'], ['8.8.8.8', '127.0.0.1']]) {
      const resolve = () => Promise.resolve(addresses);
      const work = strict({ resolve })(as(22, { host: 'a.example' }), never, async () => undefined);
      expect(await kindOf(work)).toBe('blocked');
    }
  });

  it('is asked for once, so that the answer that was checked is the one that is called', async () => {
    const { port } = await serve();
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const resolve = async () => answers.shift() ?? [];
    const egress = createSftpEgress({ allow: parseEgressAllow('127.0.0.1'), resolve });
    const target = as(port, { host: 'rebind.example' });
    expect(await egress(target, never, async () => 'reached')).toBe('reached');
    expect(await kindOf(egress(target, never, async () => undefined))).toBe('blocked');
  });
});

describe('without an answer', () => {
  async function mute(greeting?: string): Promise<{ port: number; connected: Promise<void> }> {
    let heard = () => {};
    const connected = new Promise<void>((done) => (heard = done));
    const server: NetServer = createServer((socket) => {
      connections.add(socket);
      socket.on('error', () => undefined);
      if (greeting !== undefined) socket.end(greeting);
      heard();
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return { port: (server.address() as AddressInfo).port, connected };
  }

  it('the caller’s deadline ends it', async () => {
    const { port, connected } = await mute();
    const caller = new AbortController();
    const work = kindOf(loose()(as(port), caller.signal, async () => undefined));
    await connected;
    caller.abort();
    expect(await work).toBe('timeout');
    const late = loose()(as(port), AbortSignal.abort(), async () => undefined);
    expect(await kindOf(late)).toBe('timeout');
  });

  it('its own deadline does too', async () => {
    const { port } = await mute();
    const work = loose({ totalMs: 50 })(as(port), never, async () => undefined);
    expect(await kindOf(work)).toBe('timeout');
  });

  it('what is no SSH is unreachable, as is nobody', async () => {
    for (const greeting of ['HTTP/1.1 400 Bad Request\r\n\r\n', '']) {
      const { port } = await mute(greeting);
      expect(await kindOf(loose()(as(port), never, async () => undefined))).toBe('unreachable');
    }
    expect(await kindOf(loose()(as(1), never, async () => undefined))).toBe('unreachable');
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    const lost = loose({ resolve })(as(22, { host: 'no.example' }), never, async () => undefined);
    expect(await kindOf(lost)).toBe('unreachable');
  });
});

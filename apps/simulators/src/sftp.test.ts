import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { simulatedHostKey, simulatedKey } from '@trackstar-link/integrations/kit';
import { simulators } from '@trackstar-link/integrations/simulators';
import {
  Client,
  utils,
  type ConnectConfig,
  type PublicKeyAuthMethod,
  type SFTPWrapper,
} from 'ssh2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulators, type RunningSimulators } from './server';

let running: RunningSimulators;
beforeAll(async () => {
  running = await startSimulators({ port: 0, host: '127.0.0.1' });
});
afterAll(() => running.close());

const { STATUS_CODE } = utils.sftp;
const password = 'sim_secret';

/** One session of an ordinary SFTP client. */
async function session<T>(
  config: Partial<ConnectConfig>,
  use: (sftp: SFTPWrapper) => Promise<T>,
): Promise<T> {
  const client = new Client();
  try {
    const sftp = await new Promise<SFTPWrapper>((done, reject) => {
      client.on('error', reject);
      client.on('close', () => reject(new Error('closed')));
      client.on('ready', () => client.sftp((error, sftp) => (error ? reject(error) : done(sftp))));
      const { hostname, port } = new URL(running.url);
      client.connect({ host: hostname, port: Number(port), ...config });
    });
    return await use(sftp);
  } finally {
    client.end();
  }
}

const list = (folder: string) => (sftp: SFTPWrapper) =>
  new Promise<string[]>((done, reject) => {
    sftp.readdir(folder, (error, rows) =>
      error ? reject(error) : done(rows.map(({ filename }) => filename)),
    );
  });
const read = (path: string) => (sftp: SFTPWrapper) =>
  new Promise<string>((done, reject) => {
    sftp.readFile(path, (error, content) => (error ? reject(error) : done(content.toString())));
  });

/** Shows the public key of this private one, and signs with another. */
function liar(privateKey: string) {
  const keys = [simulatedKey('a liar').privateKey, privateKey].map((text) => utils.parseKey(text));
  const [own, known] = keys;
  if (!own || !known || own instanceof Error || known instanceof Error) throw new Error('No keys.');
  own.getPublicSSH = () => known.getPublicSSH();
  return own;
}

describe('files of the fake vendor systems', () => {
  it('are at the same port, under the id of their integration', async () => {
    const { fedex, dpd } = simulators;
    for (const [id, module] of Object.entries({ fedex, dpd })) {
      const [file] = module?.createSimulator().sftp?.users['sim_full']?.folders['/invoices'] ?? [];
      if (typeof file !== 'object') throw new Error(`${id} has no file.`);
      const as = { username: `${id}/sim_full`, password };
      expect(await session(as, list('/invoices'))).toEqual([file.name]);
      expect(await session(as, read(`/invoices/${file.name}`))).toBe(file.content);
    }
    expect((await fetch(`${running.url}/`)).status).toBe(200);
  });

  it('can be fetched with a private key', async () => {
    const { values } = simulators['fedex']!.testCredentials.find(
      ({ method, outcome }) => method === 'sftp_key' && outcome.connects,
    )!;
    const as = { username: 'fedex/sim_full', privateKey: values['private_key']! };
    expect(await session(as, list('/empty'))).toEqual([]);
    const others = { ...as, privateKey: simulatedKey('somebody else').privateKey };
    await expect(session(others, list('/empty'))).rejects.toThrow('authentication');
    const { username } = as;
    const lie: PublicKeyAuthMethod = { type: 'publickey', username, key: liar(as.privateKey) };
    await expect(session({ username, authHandler: [lie] }, list('/empty'))).rejects.toThrow(
      'authentication',
    );
  });

  it('are shown behind the key that simulators play in process', async () => {
    let shown = '';
    const hostVerifier = (key: Buffer) => {
      shown = createHash('sha256').update(key).digest('base64').replace('=', '');
      return true;
    };
    await session({ username: 'fedex/sim_full', password, hostVerifier }, list('.'));
    expect(`SHA256:${shown}`).toBe(simulatedHostKey.fingerprint);
  });

  it.each([
    ['fedex/sim_full', 'wrong'],
    ['fedex/nobody', password],
    ['nobody/sim_full', password],
    ['shiphero/sim_full', password],
    ['sim_full', password],
  ])('are closed to %s with %s', async (username, password) => {
    await expect(session({ username, password }, list('.'))).rejects.toThrow('authentication');
  });

  it.each([
    ['/private', STATUS_CODE.PERMISSION_DENIED],
    ['/nowhere', STATUS_CODE.NO_SUCH_FILE],
  ])('are not in %s', async (folder, code) => {
    const work = session({ username: 'fedex/sim_full', password }, list(folder));
    await expect(work).rejects.toMatchObject({ code });
  });

  it('are out of reach where the server hangs up', async () => {
    const work = session({ username: 'fedex/sim_down', password }, list('.'));
    await expect(work).rejects.toThrow('closed');
  });

  it('survive a caller that leaves in the middle', async () => {
    const { hostname, port } = new URL(running.url);
    for (const words of ['SSH-2.0-x\r\n', 'SSH-2.0-x\r\n\0\0\0\x01\xff', 'GET / HT']) {
      const socket = connect(Number(port), hostname);
      await new Promise<void>((done) => {
        socket.once('close', () => done());
        socket.on('error', () => undefined);
        socket.write(words, () => socket.destroy());
      });
    }
    expect((await fetch(`${running.url}/`)).status).toBe(200);
  });
});

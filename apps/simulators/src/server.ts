import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Simulator } from '@trackstar-link/integrations/kit';
import { simulators } from '@trackstar-link/integrations/simulators';
import { credentialsList, indexPage } from './index-page';
import { deliver } from './deliver';
import { Revocations } from './revocations';
import { onOnePort } from './one-port';
import { createSftpServer } from './sftp';
import { addressOf, toRequest, writeResponse } from './web';

export interface RunningSimulators {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves every simulator under its integration's id, over HTTP and SFTP at the same port, and an index
 * of what to type where.
 */
export async function startSimulators(address: {
  port: number;
  host: string;
}): Promise<RunningSimulators> {
  const revocations = new Revocations();
  const mounted = new Map(
    Object.entries(simulators).map(([id, { createSimulator }]) => {
      const revoked = revocations.of(id);
      return [id, createSimulator({ send: deliver, ...(revoked && { revoked }) })];
    }),
  );
  const http = createServer((request, response) => {
    answer({ mounted, revocations }, request, response).then(
      (reply) => writeResponse(response, reply),
      () => writeResponse(response, new Response('The simulator failed.', { status: 500 })),
    );
  });
  const sftp = createSftpServer(
    new Map([...mounted].flatMap(([id, { sftp }]) => (sftp ? [[id, sftp]] : []))),
  );
  const { server, closeAll } = onOnePort({
    http: (socket) => {
      http.emit('connection', socket);
      socket.resume();
    },
    ssh: (socket) => sftp.injectSocket(socket),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        closeAll();
      }),
  };
}

async function answer(
  { mounted, revocations }: { mounted: ReadonlyMap<string, Simulator>; revocations: Revocations },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Response> {
  const target = incoming.url ?? '/';
  if (target === '/') return indexPage(revocations);
  if (target === '/revocations' && incoming.method === 'POST') return revocations.answer(incoming);
  if (target === '/credentials.json') return credentialsList();

  const [, id = '', path = '/'] = /^\/([^/?]+)(.*)$/.exec(target) ?? [];
  const simulator = mounted.get(id);
  if (!simulator) return new Response('There is no simulator here. See /.', { status: 404 });
  const request = await toRequest(incoming, outgoing, addressOf(path));
  return request ? simulator.handle(request) : new Response('Too large.', { status: 413 });
}

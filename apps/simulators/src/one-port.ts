import { createServer, type Server, type Socket } from 'node:net';

/** Takes a connection that another server has accepted, and makes its data flow again once it listens. */
type Taker = (socket: Socket) => void;

/**
 * One port for SSH and HTTP: a client of either speaks first, and an SSH client begins with `SSH-`.
 */
export function onOnePort(takers: { ssh: Taker; http: Taker }): {
  server: Server;
  closeAll(): void;
} {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Until somebody has taken it, there is nobody else to hear of it.
    socket.on('error', () => undefined);
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      const isSsh = first.toString('latin1').startsWith('SSH-');
      (isSsh ? takers.ssh : takers.http)(socket);
    });
  });
  return {
    server,
    closeAll: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

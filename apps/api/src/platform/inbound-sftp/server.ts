import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { AuthContext, Connection } from 'ssh2';
import type { Logger } from '../logging';
import type { Admit, Place } from './place';
import { serveFolder } from './session';
import { MemoryBudget } from './upload';

export interface InboundLimits {
  maxFileBytes: number;
  /** Of all uploads under way, in memory. */
  maxBytesInFlight: number;
  maxConnections: number;
  maxConnectionsPerAddress: number;
  /** Wrong passwords of one address before it has to wait. */
  failuresPerMinute: number;
  loginMs: number;
  idleMs: number;
}

export const inboundLimits: InboundLimits = {
  maxFileBytes: 10 * 1024 * 1024,
  maxBytesInFlight: 100 * 1024 * 1024,
  maxConnections: 100,
  maxConnectionsPerAddress: 20,
  failuresPerMinute: 10,
  loginMs: 20_000,
  idleMs: 60_000,
};

export interface InboundServices {
  /** In PEM form. */
  hostKey(): Promise<string>;
  admit: Admit;
  logger: Logger;
}

export interface InboundPort {
  readonly port: number;
  /** Until then, whoever connects is turned away. */
  serve(services: InboundServices): void;
  /** Lets uploads that are under way finish; after the limit it ends them. */
  close(limitMs: number): Promise<void>;
}

/** Takes the port at which systems send files by SFTP. */
export function openInboundPort(
  port: number,
  host: string,
  changes: Partial<InboundLimits> = {},
): Promise<InboundPort> {
  const limits = { ...inboundLimits, ...changes };
  const guests = new Guests(limits);
  let take = (socket: Socket): void => void socket.destroy();
  const server = createServer({ noDelay: true }, (socket) => {
    // Whoever leaves in the middle.
    socket.on('error', () => undefined);
    socket.setTimeout(limits.idleMs, () => socket.destroy());
    if (guests.admits(socket)) take(socket);
    else socket.destroy();
  });
  server.maxConnections = limits.maxConnections;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        serve: (services) => {
          take = taker(services, limits, guests);
        },
        close: (limitMs) => guests.leave(server, limitMs),
      });
    });
  });
}

/** Everybody who is connected, and who of them must not be cut off now. */
class Guests {
  readonly #uploads = new Map<Socket, number>();
  #leaving = false;

  constructor(private readonly limits: InboundLimits) {}

  admits(socket: Socket): boolean {
    const sameAddress = [...this.#uploads.keys()].filter(
      ({ remoteAddress }) => remoteAddress === socket.remoteAddress,
    );
    if (this.#leaving || sameAddress.length >= this.limits.maxConnectionsPerAddress) return false;
    this.#uploads.set(socket, 0);
    socket.once('close', () => this.#uploads.delete(socket));
    return true;
  }

  /** How many files this one is sending now. */
  uploading(socket: Socket, count: number): void {
    if (this.#uploads.has(socket)) this.#uploads.set(socket, count);
    // The answer that the last file is kept goes out first.
    if (this.#leaving && count === 0) setImmediate(() => socket.end());
  }

  leave(server: NetServer, limitMs: number): Promise<void> {
    this.#leaving = true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        for (const socket of this.#uploads.keys()) socket.destroy();
      }, limitMs);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      for (const [socket, count] of this.#uploads) if (count === 0) socket.destroy();
    });
  }
}

/** The SSH library is loaded for the first who connects, so that nobody else waits for it. */
function taker(services: InboundServices, limits: InboundLimits, guests: Guests) {
  const { logger } = services;
  const budget = new MemoryBudget(limits.maxBytesInFlight);
  const failures = new RateLimiterMemory({ points: limits.failuresPerMinute, duration: 60 });
  let ready: Promise<(socket: Socket, login: NodeJS.Timeout) => void> | undefined;

  const start = async () => {
    const [{ default: ssh2 }, hostKey] = await Promise.all([import('ssh2'), services.hostKey()]);
    // A server for each, because one for all would not say which socket a client came by.
    return (socket: Socket, login: NodeJS.Timeout) =>
      new ssh2.Server({ hostKeys: [hostKey], ident: 'link' }, (client) =>
        welcome(client, socket, login),
      ).injectSocket(socket);
  };
  const welcome = (client: Connection, socket: Socket, login: NodeJS.Timeout) => {
    let place: Place | undefined;
    client.on('error', () => undefined);
    client.on('authentication', (attempt) => {
      authenticate(attempt, socket.remoteAddress ?? '', { failures, admit: services.admit }).then(
        (admitted) => {
          place = admitted;
          if (admitted) attempt.accept();
          else attempt.reject(['password']);
        },
        (error: unknown) => {
          logger.error({ err: error }, 'a sign-in by SFTP could not be checked');
          socket.destroy();
        },
      );
    });
    client.on('ready', () => clearTimeout(login));
    client.on('session', (accept) =>
      accept().on('sftp', (open) => {
        if (!place) return;
        serveFolder(open(), {
          place,
          budget,
          maxFileBytes: limits.maxFileBytes,
          onError: (error) => logger.error({ err: error }, 'an SFTP request failed'),
          onUploads: (count) => guests.uploading(socket, count),
        });
      }),
    );
  };

  return (socket: Socket): void => {
    // From the first moment: the library tells of nobody who says nothing.
    const login = setTimeout(() => socket.destroy(), limits.loginMs);
    socket.once('close', () => clearTimeout(login));
    ready ??= start();
    ready.then(
      (serve) => serve(socket, login),
      (error: unknown) => {
        // The next one may find the database back.
        ready = undefined;
        logger.error({ err: error }, 'the SFTP server could not be started');
        socket.destroy();
      },
    );
  };
}

/** A point is taken before the password is looked at, so that no race of attempts gets more. */
async function authenticate(
  attempt: AuthContext,
  address: string,
  { failures, admit }: { failures: RateLimiterMemory; admit: Admit },
): Promise<Place | undefined> {
  if (attempt.method !== 'password') return undefined;
  const mayTry = await failures.consume(address).then(
    () => true,
    () => false,
  );
  if (!mayTry) return undefined;
  const place = await admit(attempt.username, attempt.password);
  if (place) await failures.reward(address);
  return place;
}

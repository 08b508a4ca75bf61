import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface Received {
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
  /** As it came. */
  text: string;
  body: Record<string, unknown>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

const Body = z.record(z.string(), z.unknown());

/** A host's server for webhooks, on loopback: it keeps what it got, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  /** Undefined: it never answers. */
  answer: (request: Received) => Answer | undefined = () => ({ status: 200, body: 'thanks' });

  private constructor(private server: Server) {}

  static async start(port = 0): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let text = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        const received = {
          path: request.url ?? '',
          method: request.method ?? '',
          headers: request.headers,
          text,
          body: Body.catch({}).parse(parse(text)),
        };
        receiver.received.push(received);
        const answer = receiver.answer(received);
        if (!answer) return;
        response.writeHead(answer.status, answer.headers ?? {}).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/webhooks`;
  }

  ofType(type: string): Received[] {
    return this.received.filter(({ body }) => body['event_type'] === type);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

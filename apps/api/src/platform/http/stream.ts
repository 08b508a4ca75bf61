import type { ServerResponse } from 'node:http';

export interface EventStream {
  readonly started: boolean;
  send(event: string, data: unknown): void;
  end(): void;
}

/** A `text/event-stream` that begins with its first event: until then an error is a plain answer. */
export function createEventStream(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): EventStream {
  let started = false;
  return {
    get started() {
      return started;
    },
    send(event, data) {
      if (response.destroyed) return;
      if (!started) {
        started = true;
        response.writeHead(200, {
          ...headers,
          'content-type': 'text/event-stream; charset=utf-8',
          // Proxies would otherwise hold events back.
          'x-accel-buffering': 'no',
        });
      }
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      if (!response.destroyed) response.end();
    },
  };
}

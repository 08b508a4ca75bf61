import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemo, type DemoOptions } from './app';

export interface RunningDemo {
  url: string;
  close(): Promise<void>;
}

/** Starts the demo's backend, which also serves its pages. Rejects when it cannot listen. */
export async function startDemo({
  port,
  host,
  ...options
}: DemoOptions & { port: number; host: string }): Promise<RunningDemo> {
  const server = createServer(createDemo(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    // The name, as in the URLs of the API: it is the address that people type.
    url: `http://${nameOf(host)}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

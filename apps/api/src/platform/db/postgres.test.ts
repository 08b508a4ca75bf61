import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { liftTimeLimits, openPostgresPool } from './postgres';
import { isDatabaseUnavailable } from './unavailable';

/** A network in front of PostgreSQL that can swallow everything while it stays connected. */
class Network {
  swallows = false;
  readonly #sockets: Socket[] = [];
  readonly #server: Server;

  constructor(to: URL) {
    this.#server = createServer((near) => {
      const far = connect(Number(to.port || 5432), to.hostname);
      this.#sockets.push(near, far);
      for (const [from, into] of [
        [near, far],
        [far, near],
      ] as const) {
        from.on('data', (bytes) => this.swallows || into.write(bytes));
        from.on('error', () => into.destroy());
        from.on('close', () => into.destroy());
      }
    });
  }

  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

describe.runIf(process.env.TEST_DATABASE_URL)('a connection that went silent', () => {
  let test: TestDatabase;
  let network: Network;
  let url: URL;
  beforeAll(async () => {
    test = await openTestDatabase('postgres');
    url = new URL(test.url ?? '');
    network = new Network(new URL(url));
    const port = await network.open();
    url.hostname = '127.0.0.1';
    url.port = String(port);
  });
  afterAll(async () => {
    await network.close();
    await test.drop();
  });

  it('is given up, and replaced when the network is back', async () => {
    const pool = openPostgresPool(url.href, 1, 200);
    await pool.query('SELECT 1');
    network.swallows = true;
    const error = await pool.query('SELECT 1').catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    network.swallows = false;
    expect((await pool.query('SELECT 2 AS n')).rows).toEqual([{ n: 2 }]);
    await pool.end();
  });

  it('may be a migration that takes its time', async () => {
    const pool = openPostgresPool(url.href, 1, 200);
    const client = await pool.connect();
    await liftTimeLimits(client);
    expect((await client.query('SELECT 3 AS n FROM pg_sleep(0.6)')).rows).toEqual([{ n: 3 }]);
    client.release(true);
    await pool.end();
  });
});

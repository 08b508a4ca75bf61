import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simulators } from '@trackstar-link/integrations/simulators';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKey, parseKeyring } from '../src/platform/crypto/keyring';
import { startScript, type RunningScript } from '../src/platform/testing/child-script';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import { seedConnections } from '../src/testing/seed-connections';
import { startTestApi, type TestApi } from '../src/testing/test-api';
import { count, reportLine } from './testing/report';

const connectionsCount = 1_000;
const intervals = 3;
/** Short of a whole interval's worth: the one that is killed has only begun. */
const killedAfter = 100;

/** Two workers: processes of their own on PostgreSQL, in one process on the embedded database. */
describe.each(testDatabaseKinds)('health checks, on %s', (kind) => {
  const keys = generateKey().spec;
  let api: TestApi;
  let server: Server;
  /** How often each account's sign-in was tried: once for each check. */
  const checks = new Map<string, number>();
  let total = 0;
  let onCheck: () => void = () => undefined;
  const nodes: RunningScript[] = [];

  beforeAll(async () => {
    const shipHero = simulators['shiphero']?.createSimulator();
    if (!shipHero) throw new Error('no simulator');
    server = createServer((incoming, outgoing) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
      incoming.on('end', () => {
        const path = (incoming.url ?? '').replace('/shiphero', '');
        const account = /sim_full_\d+/.exec(path === '/auth/refresh' ? body : '')?.[0];
        if (account !== undefined) {
          checks.set(account, (checks.get(account) ?? 0) + 1);
          total += 1;
          onCheck();
        }
        const { authorization = '' } = incoming.headers;
        void shipHero
          .handle(
            new Request(`http://vendor.example${path}`, {
              method: 'POST',
              headers: { authorization },
              body,
            }),
          )
          .then(async (reply) => {
            outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
            outgoing.end(await reply.text());
          });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = String((server.address() as AddressInfo).port);
    api = await startTestApi(kind, {
      keyring: parseKeyring(keys),
      env: { SIMULATORS_PORT: port },
    });
    await seedConnections(api, connectionsCount);
    if (api.database.url === undefined) return;
    const script = new URL('./testing/scripts/health-node.ts', import.meta.url);
    for (let node = 0; node < 2; node += 1) {
      nodes.push(await startScript(script, [api.database.url, keys, port]));
    }
    await Promise.all(nodes.map((node) => node.line('ready')));
  });
  afterAll(async () => {
    for (const node of nodes) node.process.stdin.end();
    await Promise.all(nodes.map((node) => node.ended));
    server.close();
    await api.close();
  });

  const allDue = () => api.db.execute(sql`update connections set next_check_at = now()`);

  /** Both at once; answers what each has checked. */
  async function round(name: string): Promise<number[]> {
    if (nodes.length === 0) {
      return Promise.all([api.server.health.runDue(), api.server.health.runDue()]);
    }
    for (const node of nodes) node.process.stdin.write(`${name}\n`);
    const said = await Promise.all(nodes.map((node) => node.line(`done ${name} `)));
    return said.map((line) => Number(line.split(' ').at(-1)));
  }

  it('look at each connection once in an interval, whoever is there to do it', async () => {
    for (let interval = 1; interval <= intervals; interval += 1) {
      checks.clear();
      await allDue();
      const shares = await round(`interval-${interval}`);
      const twice = [...checks.values()].filter((times) => times !== 1).length;
      reportLine(
        kind,
        `two workers, ${count(connectionsCount)} connections, interval ${interval}`,
        `${shares.map(count).join(' + ')} checks, ${twice} connections more than once, ${connectionsCount - checks.size} never`,
      );
      expect(shares.reduce((sum, share) => sum + share)).toBe(connectionsCount);
      expect(checks.size).toBe(connectionsCount);
      expect(twice).toBe(0);
    }
  });

  // The embedded database has one process.
  if (kind === 'pglite') return;

  it('go on when one worker is killed, with nothing lost', async () => {
    checks.clear();
    const [killed, other] = nodes;
    await allDue();
    const before = total;
    const begun = new Promise<void>((resolve) => {
      onCheck = () => {
        if (total - before >= killedAfter) resolve();
      };
    });
    for (const node of nodes) node.process.stdin.write('killed\n');
    await begun;
    killed?.process.kill('SIGKILL');
    await other?.line('done killed ');
    // What the dead one held is free when its time is over.
    const { rowCount } = await api.db.execute(
      sql`update connections set check_until = now() where check_until is not null`,
    );
    other?.process.stdin.write('after\n');
    await other?.line('done after ');
    reportLine(
      kind,
      'one of two workers killed in the middle',
      `${rowCount ?? 0} connections taken over, ${connectionsCount - checks.size} never checked`,
    );
    expect(checks.size).toBe(connectionsCount);
    const { rows } = await api.db.execute<{ open: number }>(
      sql`select count(*)::int as open from connections where check_by is not null`,
    );
    expect(rows[0]?.open).toBe(0);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOAuthSimulator, type OAuthSimulator } from '@trackstar-link/integrations/kit';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connections } from '../src/features/connections';
import { generateKey, parseKeyring } from '../src/platform/crypto/keyring';
import { startScript, type RunningScript } from '../src/platform/testing/child-script';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import { startTestApi, type TestApi } from '../src/testing/test-api';
import { reportLine } from './testing/report';

const connectionsCount = 40;
const processes = 3;
const callsEach = 25;

/** Real processes race for tokens whose renewal works once: the embedded database has no others. */
describe.each(testDatabaseKinds.filter((kind) => kind === 'postgres'))(
  'renewals, on %s',
  (kind) => {
    const keys = generateKey().spec;
    const keyring = parseKeyring(keys);
    let api: TestApi;
    let vendor: OAuthSimulator;
    let server: Server;
    const nodes: RunningScript[] = [];

    beforeAll(async () => {
      api = await startTestApi(kind, { keyring });
      vendor = createOAuthSimulator({
        name: 'ShipBob',
        authorizePath: '/shipbob/~auth.shipbob.com/connect/authorize',
        tokenPath: '/shipbob/~auth.shipbob.com/connect/token',
        accounts: [{ id: 'full', label: 'Full' }],
        accessTokenSeconds: 3600,
      });
      server = createServer((incoming, outgoing) => {
        let body = '';
        incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
        incoming.on('end', () => {
          const url = `http://vendor.example${incoming.url ?? '/'}`;
          const isPost = incoming.method === 'POST';
          void vendor
            .handle(new Request(url, { method: isPost ? 'POST' : 'GET', ...(isPost && { body }) }))
            .then(async (answer) => {
              const token = incoming.headers.authorization?.replace('Bearer ', '');
              const reply =
                answer ?? Response.json({}, { status: vendor.accountOf(token) ? 200 : 401 });
              outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
              outgoing.end(await reply.text());
            });
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const script = new URL('./testing/scripts/renewing-node.ts', import.meta.url);
      for (let node = 0; node < processes; node += 1) {
        nodes.push(await startScript(script, [api.database.url ?? '', keys, String(port)]));
      }
      await Promise.all(nodes.map((node) => node.line('ready')));
    });
    afterAll(async () => {
      for (const node of nodes) node.process.stdin.end();
      await Promise.all(nodes.map((node) => node.ended));
      server.close();
      await api.close();
    });

    it('renew each connection once, whoever needs it, and serve every caller', async () => {
      let failures = 0;
      for (let index = 0; index < connectionsCount; index += 1) {
        const id = `c${String(index).padStart(31, '0')}`;
        const stored = {
          environment: 'production',
          access_token: `sima_full_1_${'0'.repeat(12)}`,
          refresh_token: `simr_full_${String(index).padStart(16, '0')}_1`,
        };
        await api.db.insert(connections).values({
          id,
          orgId: api.acme.id,
          status: 'active',
          integrationName: 'shipbob',
          integrationType: 'wms',
          authMethod: 'oauth',
          sealedCredentials: keyring.encrypt(JSON.stringify(stored), {
            org: api.acme.id,
            row: id,
            field: 'credentials',
          }),
          permissions: [],
          credentialsExpireAt: sql`now()`,
        });
        const line = `${api.acme.id} ${id} ${callsEach}`;
        for (const node of nodes) node.process.stdin.write(`${line}\n`);
        const said = await Promise.all(nodes.map((node) => node.line(`done ${line} `)));
        failures += said.reduce((sum, text) => sum + Number(text.split(' ').at(-1)), 0);
        const [row] = await api.db.select().from(connections).where(eq(connections.id, id));
        expect(row?.credentialsVersion, id).toBe(1);
      }
      reportLine(
        kind,
        `${connectionsCount} connections x ${processes} processes x ${callsEach} calls at once`,
        `${vendor.renewals.done} renewals, ${vendor.renewals.replayed} used tokens sent again, ${failures} failed calls`,
      );
      expect(vendor.renewals).toEqual({ done: connectionsCount, replayed: 0 });
      expect(failures).toBe(0);
    });
  },
);

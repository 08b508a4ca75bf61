import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import type { ApiClient } from '../src/testing/client';
import { buildApi } from './testing/api-process';
import { inParallel, race, startNodes, verdict, type Nodes } from './testing/nodes';
import { reportLine, tally } from './testing/report';
import { createSite, type Site } from './testing/site';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

async function installOne(host: ApiClient): Promise<string> {
  const { link_token } = await host.ok(endpoints.createLinkToken);
  const { auth_code } = await host.withLinkToken(link_token).ok(endpoints.createInstall, {
    body: { integration_name: 'sandbox', credentials: {} },
  });
  return String(auth_code);
}

describe.each(testDatabaseKinds)('one use, on %s', (kind) => {
  let site: Site;
  let nodes: Nodes;
  beforeAll(async () => {
    await buildApi();
    site = await createSite(kind);
    nodes = await startNodes(site);
  });
  afterAll(async () => {
    await nodes.stop();
    await site.remove();
  });
  const where = () => (nodes.hosts.length > 1 ? `, ${nodes.hosts.length} servers` : '');

  it('gives each auth code one access token, whoever races for it', async () => {
    const codes: string[] = [];
    await inParallel(numbers(200), 8, async () => {
      codes.push(await installOne(site.host));
    });
    const verdicts: string[] = [];
    await inParallel(codes, 4, async (auth_code) => {
      const answers = await race(nodes.hosts, 20, (host) =>
        host.call(endpoints.exchangeAuthCode, { body: { auth_code } }),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won, `${won.length} exchanges of one code`).toHaveLength(1);
      verdicts.push(...answers.map(verdict));
    });
    reportLine(kind, `200 codes x 20 exchanges at once${where()}`, tally(verdicts));
    expect(verdicts.filter((each) => each === '200')).toHaveLength(200);
    expect(verdicts.filter((each) => each === '400 auth_code_used')).toHaveLength(3_800);

    const { data } = await site.host.ok(endpoints.listConnections);
    expect(data).toHaveLength(200);
  });

  it('lets each link token complete one install', async () => {
    const before = await site.host.ok(endpoints.listInstalls);
    const verdicts: string[] = [];
    for (const round of numbers(20)) {
      // Every fifth time the system answers slowly: all fifty are then let in before one is done.
      const credentials = round % 5 === 4 ? { outcome: 'slow' } : {};
      const { link_token } = await site.host.ok(endpoints.createLinkToken);
      const answers = await race(nodes.hosts, 50, (host) =>
        host.withLinkToken(link_token).call(endpoints.createInstall, {
          body: { integration_name: 'sandbox', credentials },
        }),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won, `${won.length} installs of one token`).toHaveLength(1);
      verdicts.push(...answers.map(verdict));
    }
    reportLine(kind, `20 link tokens x 50 installs at once${where()}`, tally(verdicts));
    expect(verdicts.filter((each) => each === '200')).toHaveLength(20);
    expect(verdicts.filter((each) => each === '409 link_token_used')).toHaveLength(980);

    const after = await site.host.ok(endpoints.listInstalls);
    expect(after.data.length - before.data.length).toBe(20);
  });
});

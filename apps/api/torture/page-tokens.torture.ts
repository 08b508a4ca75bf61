import { randomInt } from 'node:crypto';
import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import { buildApi } from './testing/api-process';
import { inParallel, startNodes, verdict, type Nodes } from './testing/nodes';
import { reportLine, tally } from './testing/report';
import { createSite, type Site } from './testing/site';

/** Turns single bits of the text over, so many that no two of them cancel out. */
function flip(token: string, bits: readonly number[]): string {
  const bytes = Buffer.from(token);
  for (const bit of new Set(bits)) {
    const at = bit >> 3;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  }
  return bytes.toString('latin1');
}

/** Every single bit first, then random ones, up to eight at a time. */
function* flipped(token: string, times: number): Generator<string> {
  const bits = token.length * 8;
  for (let done = 0; done < times; done += 1) {
    const chosen =
      done < bits ? [done] : Array.from({ length: randomInt(1, 9) }, () => randomInt(bits));
    yield flip(token, chosen);
  }
}

describe.each(testDatabaseKinds)('page tokens, on %s', (kind) => {
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

  it('open only as they were made', async () => {
    for (let made = 0; made < 2; made += 1) {
      const { link_token } = await site.host.ok(endpoints.createLinkToken);
      const { auth_code } = await site.host.withLinkToken(link_token).ok(endpoints.createInstall, {
        body: { integration_name: 'sandbox', credentials: {} },
      });
      await site.host.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
    }
    const query = { limit: '1' };
    const { next_token } = await site.host.ok(endpoints.listConnections, { query });
    expect(next_token).toMatch(/^v1\./);
    const token = next_token ?? '';
    const read = (page_token: string) =>
      site.host.call(endpoints.listConnections, { query: { ...query, page_token } });

    const verdicts: string[] = [];
    await inParallel([...flipped(token, 10_000)], 16, async (other) => {
      verdicts.push(verdict(await read(other)));
    });
    reportLine(kind, '10,000 bit flips of a page token', tally(verdicts));
    expect(verdicts.filter((each) => each === '422 validation_failed')).toHaveLength(10_000);
    expect((await read(token)).status).toBe(200);
  });
});

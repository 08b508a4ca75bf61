import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKey } from '../src/platform/crypto/keyring';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import { buildApi } from './testing/api-process';
import { startNodes } from './testing/nodes';
import { killDuringReinstalls, raceReinstalls, readStored } from './testing/reinstalls';
import { reportLine, tally } from './testing/report';
import { createSite, type Site } from './testing/site';

describe.each(testDatabaseKinds)('reinstalls, on %s', (kind) => {
  const keys = generateKey().spec;
  const sites: Site[] = [];
  const site = async () => {
    const made = await createSite(kind, { ENCRYPTION_KEYS: keys });
    sites.push(made);
    return made;
  };
  beforeAll(buildApi);
  afterAll(async () => {
    await Promise.all(sites.map((each) => each.remove()));
  });

  it('leave one working set of credentials, old or new, wherever they are killed', async () => {
    const report = await killDuringReinstalls(await site(), keys, { reinstalls: 50 });
    reportLine(
      kind,
      `${report.reinstalls} reinstalls, kill -9 during each`,
      `${report.unheard} done although the answer was lost; ${report.broken.length} broken`,
    );
    expect(report).toMatchObject({ kills: 50, broken: [] });
  });

  it('at once let one win whole, and tell the others', async () => {
    const place = await site();
    const nodes = await startNodes(place);
    try {
      const { verdicts, mixed, connectionId } = await raceReinstalls(nodes, {
        rounds: 50,
        racers: 10,
      });
      await nodes.stop();
      const won = verdicts.filter((each) => each === '200').length;
      const stored = await readStored(place, keys, connectionId);
      const where = nodes.hosts.length > 1 ? `, ${nodes.hosts.length} servers` : '';
      reportLine(
        kind,
        `50 rounds of 10 reinstalls at once${where}`,
        `${tally(verdicts)}; ${mixed.length} mixed`,
      );
      expect(mixed).toEqual([]);
      expect(new Set(verdicts)).toEqual(new Set(['200', '409 connection_changed']));
      expect(stored).toMatchObject({ reinstalls: won, events: won });
    } finally {
      await nodes.stop();
    }
  });
});

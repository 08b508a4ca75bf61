import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import { buildApi } from './testing/api-process';
import { killDuringTraffic } from './testing/kills';
import { count, reportLine } from './testing/report';
import { rotateDuringTraffic } from './testing/rotation';
import { createSite, type Site } from './testing/site';

describe.each(testDatabaseKinds)('kill -9, on %s', (kind) => {
  const sites: Site[] = [];
  const site = async () => {
    const made = await createSite(kind);
    sites.push(made);
    return made;
  };
  beforeAll(buildApi);
  afterAll(async () => {
    await Promise.all(sites.map((each) => each.remove()));
  });

  it('loses and doubles nothing that was acknowledged', async () => {
    const report = await killDuringTraffic(await site(), { kills: 200, installs: 100 });
    const { installs, exchanged, claimed, lost, doubled } = report;
    const waiting = installs - exchanged - claimed;
    reportLine(
      kind,
      `${report.kills} kills during ${count(installs)} installs`,
      `${count(exchanged)} exchanged, ${claimed} claimed after a lost answer, ${count(waiting)} left waiting; ${lost.length} lost, ${doubled.length} doubled`,
    );
    expect(report).toMatchObject({ kills: 200, lost: [], doubled: [] });
    expect(installs).toBeGreaterThanOrEqual(100);
  });

  it('interrupts a key rotation and makes nothing unreadable', async () => {
    const report = await rotateDuringTraffic(await site(), { kills: 20, connections: 500 });
    const { reads, failedReads, rotations, interrupted, values, unreadable } = report;
    reportLine(
      kind,
      `${report.kills} kills during ${rotations} key rotations, ${interrupted} of them resumed`,
      `${count(reads)} reads, ${failedReads.length} failed; ${count(values)} values, ${unreadable} not under the newest key`,
    );
    expect(report).toMatchObject({ kills: 20, failedReads: [], unreadable: 0 });
    expect(interrupted).toBeGreaterThan(0);
    expect(values).toBeGreaterThanOrEqual(1_500);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../torture/testing/api-process';
import { killDuringTraffic } from '../torture/testing/kills';
import { rotateDuringTraffic } from '../torture/testing/rotation';
import { createSite } from '../torture/testing/site';
import { testDatabaseKinds } from './platform/testing/test-database';

/** The small form; `npm run test:torture` kills two hundred times. */
describe.each(testDatabaseKinds)('killed without warning, on %s', (kind) => {
  beforeAll(buildApi, 180_000);

  it('keeps what it acknowledged, once', { timeout: 120_000 }, async () => {
    const site = await createSite(kind);
    try {
      const report = await killDuringTraffic(site, { kills: 6, installs: 60 });
      expect(report).toMatchObject({ kills: 6, lost: [], doubled: [] });
      expect(report.exchanged + report.claimed).toBeGreaterThanOrEqual(50);
    } finally {
      await site.remove();
    }
  });

  it(
    'goes on with a key rotation, and nothing is unreadable meanwhile',
    { timeout: 120_000 },
    async () => {
      const site = await createSite(kind);
      try {
        const report = await rotateDuringTraffic(site, { kills: 5, connections: 60 });
        expect(report).toMatchObject({ kills: 5, failedReads: [], unreadable: 0 });
        expect(report.rotations).toBeGreaterThan(0);
        expect(report.values).toBeGreaterThanOrEqual(180);
      } finally {
        await site.remove();
      }
    },
  );
});

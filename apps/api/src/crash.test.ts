import { beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../torture/testing/api-process';
import { killDuringTraffic } from '../torture/testing/kills';
import { killDuringReinstalls } from '../torture/testing/reinstalls';
import { rotateDuringTraffic } from '../torture/testing/rotation';
import { createSite } from '../torture/testing/site';
import { generateKey } from './platform/crypto/keyring';
import { testDatabaseKinds } from './platform/testing/test-database';

/** The small form; `npm run test:torture` kills two hundred times. */
describe.each(testDatabaseKinds)('killed without warning, on %s', (kind) => {
  beforeAll(buildApi, 300_000);

  it('keeps what it acknowledged, once', { timeout: 300_000 }, async () => {
    const site = await createSite(kind);
    try {
      const report = await killDuringTraffic(site, { kills: 5, installs: 40 });
      expect(report).toMatchObject({ kills: 5, lost: [], doubled: [] });
      expect(report.exchanged + report.claimed).toBeGreaterThanOrEqual(36);
    } finally {
      await site.remove();
    }
  });

  it(
    'leaves a connection that is being reinstalled with one working set of credentials',
    { timeout: 300_000 },
    async () => {
      const keys = generateKey().spec;
      const site = await createSite(kind, { ENCRYPTION_KEYS: keys });
      try {
        const report = await killDuringReinstalls(site, keys, { reinstalls: 4 });
        expect(report).toMatchObject({ kills: 4, broken: [] });
      } finally {
        await site.remove();
      }
    },
  );

  it(
    'goes on with a key rotation, and nothing is unreadable meanwhile',
    { timeout: 300_000 },
    async () => {
      const site = await createSite(kind);
      try {
        const report = await rotateDuringTraffic(site, { kills: 4, connections: 40 });
        expect(report).toMatchObject({ kills: 4, failedReads: [], unreadable: 0 });
        expect(report.rotations).toBeGreaterThan(0);
        expect(report.values).toBeGreaterThanOrEqual(120);
      } finally {
        await site.remove();
      }
    },
  );
});

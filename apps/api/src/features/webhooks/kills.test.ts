import { describe, expect, it } from 'vitest';
import { killDuringDelivery } from '../../../torture/testing/webhook-kills';
import { testDatabaseKinds } from '../../platform/testing/test-database';

/** The small form; `npm run test:torture` sends ten thousand and kills fifty times. */
describe.each(testDatabaseKinds)('webhooks of a process that is killed, on %s', (kind) => {
  it('all arrive, or can be seen to wait or to have failed', { timeout: 300_000 }, async () => {
    const report = await killDuringDelivery(kind, { events: 200, kills: 3 });
    expect(report).toMatchObject({ events: 200, kills: 3, lost: [], strangeIds: 0 });
    expect(report.delivered + report.exhausted + report.pending).toBe(600);
  });
});

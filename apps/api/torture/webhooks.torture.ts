import { describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import { count, reportLine } from './testing/report';
import { killDuringDelivery } from './testing/webhook-kills';

describe.each(testDatabaseKinds)('webhooks, on %s', (kind) => {
  it('reach every receiver, or can be seen to wait or to have failed, whatever dies', async () => {
    const report = await killDuringDelivery(kind, { events: 10_000, kills: 50 });
    reportLine(
      kind,
      `${count(report.events)} events x 3 receivers that refuse 3 of 10, ${report.kills} x kill -9`,
      `${count(report.delivered)} delivered, ${report.exhausted} exhausted, ${report.pending} waiting, ${report.lost.length} lost; ${count(report.posts)} posts, ${count(report.duplicates)} duplicates, ${report.strangeIds} with another id`,
    );
    expect(report).toMatchObject({ events: 10_000, kills: 50, lost: [], strangeIds: 0 });
    expect(report.delivered + report.exhausted + report.pending).toBe(30_000);
  });
});

import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { guessSecrets, playHistories } from '../../testing/magic-links';
import { guessable } from '../../testing/guessable-links';
import { startTestApi, type TestApi } from '../../testing/test-api';

/** The same in large numbers: torture/magic-links.torture.ts. */
describe.each(testDatabaseKinds)('magic links on %s, at random', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind);
  });
  afterAll(() => api.close());

  it('make connections while they are good, and never one more', async () => {
    const played = await playHistories(api, { runs: 8, commands: 25 });
    // What is drawn at random differs widely; a history or two that do nothing are no fault.
    expect(played).toBeGreaterThan(8);
  });

  it('tell a guesser nothing', async () => {
    const { ids, ...secrets } = await guessable(api);
    const answers = await guessSecrets(api, { ...secrets, count: 600 });
    expect([...answers.values()]).toEqual([600]);
    expect([...answers.keys()][0]).toContain('"magic_link_unknown"');
    for (const magic_link_id of ids) {
      const params = { magic_link_id };
      const { magic_link } = await api.acme.client.ok(endpoints.getMagicLink, { params });
      expect(magic_link).toMatchObject({ status: 'active', timeline: [{ type: 'created' }] });
    }
  });
});

import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../src/platform/testing/test-database';
import { guessable } from '../src/testing/guessable-links';
import { guessSecrets, playHistories } from '../src/testing/magic-links';
import { startTestApi, type TestApi } from '../src/testing/test-api';
import { count, reportLine } from './testing/report';

describe.each(testDatabaseKinds)('magic links, on %s', (kind) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(kind);
  });
  afterAll(() => api.close());

  it('make connections while they are good, and never one more', async () => {
    const runs = 200;
    const played = await playHistories(api, { runs, commands: 40 });
    reportLine(
      kind,
      `${runs} histories of links at random`,
      `${count(played)} steps as the model says`,
    );
  });

  it('tell a guesser nothing', async () => {
    const guesses = 100_000;
    const { ids, ...secrets } = await guessable(api);
    const answers = await guessSecrets(api, { ...secrets, count: guesses });
    reportLine(
      kind,
      `${count(guesses)} guesses at secrets of magic links`,
      `${answers.size} answer, ${[...answers.values()].map(count).join(', ')} times`,
    );
    expect([...answers.values()]).toEqual([guesses]);
    for (const magic_link_id of ids) {
      const params = { magic_link_id };
      const { magic_link } = await api.acme.client.ok(endpoints.getMagicLink, { params });
      expect(magic_link).toMatchObject({ status: 'active', timeline: [{ type: 'created' }] });
    }
  });
});

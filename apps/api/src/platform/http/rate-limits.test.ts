import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../crypto/secrets';
import { migrate } from '../db/migrate';
import { openTestDatabase, testDatabaseKinds, type TestDatabase } from '../testing/test-database';
import { createRateLimits, RateLimitedError } from './rate-limits';

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));

describe.each(testDatabaseKinds)('the budget of an access token on %s', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind);
    await migrate(test.database, migrations);
  });
  afterAll(() => test.drop());

  const call = (connectionId: string, isRead = true) => ({
    apiKeyId: 'key',
    connectionId,
    isRead,
  });

  it('ends after ten reads in a second, and writes have their own', async () => {
    const limits = createRateLimits(test.database, 2000);
    const id = newId();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, () => limits.count(call(id))),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    // Two windows at the most can be touched by calls that were made at once.
    expect(refused.length).toBeGreaterThanOrEqual(20);
    for (const outcome of refused) {
      expect(outcome).toMatchObject({ reason: expect.any(RateLimitedError) });
    }
    expect(await limits.count(call(id, false))).toMatchObject({ 'x-ratelimit-limit': '50' });
  });

  it('is one for all processes, where the database allows several', async () => {
    const nodes = [
      createRateLimits(test.database, 2000),
      createRateLimits(test.database, 2000),
    ] as const;
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const id = newId();
      const first = await nodes[0].count(call(id));
      const second = await nodes[1].count(call(id));
      // Only within the same window do the two say anything about each other.
      if (first['x-ratelimit-reset'] !== second['x-ratelimit-reset']) continue;
      const shared = kind === 'postgres';
      expect(second['x-ratelimit-remaining']).toBe(shared ? '8' : '9');
      return;
    }
    throw new Error('two calls never fell into the same second');
  });
});

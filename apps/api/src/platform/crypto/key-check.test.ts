import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, testDatabaseKinds, type TestDatabase } from '../testing/test-database';
import { checkKeys, recheckKeys, WrongKeyError } from './key-check';
import { generateKey, parseKeyring } from './keyring';

describe.each(testDatabaseKinds)('the key check on %s', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind);
    await test.database.orm.execute(sql`
      CREATE TABLE encryption_key_check (
        id text PRIMARY KEY, kid text NOT NULL, sealed text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
  });
  beforeEach(() => test.database.orm.execute(sql`TRUNCATE encryption_key_check`));
  afterAll(() => test.drop());

  /** xmin changes with every write, even of the same values. */
  const rows = async () =>
    (await test.database.pool.query('SELECT xmin::text, * FROM encryption_key_check')).rows;

  it('accepts the keys of the first start ever after', async () => {
    const { spec } = generateKey();
    await checkKeys(test.database.orm, parseKeyring(spec));
    const written = await rows();
    expect(written).toHaveLength(1);
    await checkKeys(test.database.orm, parseKeyring(spec));
    await checkKeys(test.database.orm, parseKeyring(spec).with(generateKey().spec));
    expect(await rows()).toEqual(written);
  });

  it('refuses another key, also one of the same name, and writes nothing', async () => {
    const { kid, spec } = generateKey();
    await checkKeys(test.database.orm, parseKeyring(spec));
    const written = await rows();
    const other = generateKey();
    const imposter = `${kid}:${other.spec.split(':')[1]}`;
    for (const wrong of [other.spec, imposter]) {
      const attempt = checkKeys(test.database.orm, parseKeyring(wrong));
      await expect(attempt).rejects.toThrow(WrongKeyError);
      await expect(attempt).rejects.toThrow(`"${kid}"`);
      await expect(attempt).rejects.not.toThrow('\n');
      await expect(recheckKeys(test.database.orm, parseKeyring(wrong))).rejects.toThrow(
        WrongKeyError,
      );
    }
    expect(await rows()).toEqual(written);
  });

  it('lets one of two different first starts win', async () => {
    const starts = Array.from({ length: 8 }, () => parseKeyring(generateKey().spec));
    const results = await Promise.allSettled(
      starts.map((keyring) => checkKeys(test.database.orm, keyring)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets the old key go after a rotation', async () => {
    const [old, next] = [generateKey(), generateKey()];
    await checkKeys(test.database.orm, parseKeyring(old.spec));
    await recheckKeys(test.database.orm, parseKeyring(old.spec).with(next.spec));
    await checkKeys(test.database.orm, parseKeyring(next.spec));
    await expect(checkKeys(test.database.orm, parseKeyring(old.spec))).rejects.toThrow(
      `"${next.kid}", which is missing`,
    );
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, testDatabaseKinds, type TestDatabase } from '../testing/test-database';
import { openDatabase } from './connect';
import { migrate } from './migrate';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await mkdir(join(folder, 'meta'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Neither statement can run twice, and the first takes its time. */
async function writeMigrations(...statements: string[]): Promise<void> {
  const entries = statements.map((_, idx) => ({
    idx,
    when: 1_700_000_000_000 + idx,
    tag: `000${idx}`,
    version: '7',
    breakpoints: true,
  }));
  await writeFile(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  for (const [idx, statement] of statements.entries())
    await writeFile(join(folder, `000${idx}.sql`), statement);
}

const create = 'CREATE TABLE things (id integer);--> statement-breakpoint\nSELECT pg_sleep(0.2);';
const fill = 'INSERT INTO things VALUES (1);';

describe.each(testDatabaseKinds)('migrations on %s', (kind) => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase(kind);
  });
  afterEach(() => test.drop());

  const things = async () => (await test.database.pool.query('SELECT id FROM things')).rows;

  it('run once each, however often they are asked for', async () => {
    await writeMigrations(create);
    await migrate(test.database, folder);
    await writeMigrations(create, fill);
    await migrate(test.database, folder);
    await migrate(test.database, folder);
    expect(await things()).toEqual([{ id: 1 }]);
  });

  it('change nothing when one of them fails, and let go of their lock', async () => {
    await writeMigrations(create, 'INSERT INTO nowhere VALUES (1);');
    await expect(migrate(test.database, folder)).rejects.toThrow();
    await writeMigrations(create, fill);
    await migrate(test.database, folder);
    expect(await things()).toEqual([{ id: 1 }]);
  });

  it('leave no setting behind for the traffic after them', async () => {
    await writeMigrations(create);
    const { pool } = test.database;
    const settings = async () =>
      (
        await pool.query(
          "SELECT current_setting('lock_timeout'), current_setting('statement_timeout')",
        )
      ).rows;
    const before = await settings();
    await migrate(test.database, folder);
    expect(await settings()).toEqual(before);
  });
});

describe.runIf(process.env.TEST_DATABASE_URL)('migrations of several processes', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase('postgres');
  });
  afterEach(() => test.drop());

  it('run once when all start together', async () => {
    await writeMigrations(create, fill);
    const pools = await Promise.all(
      Array.from({ length: 5 }, () =>
        openDatabase({ kind: 'postgres', url: test.url ?? '', poolSize: 2 }),
      ),
    );
    await Promise.all(pools.map((database) => migrate(database, folder)));
    await Promise.all(pools.map((database) => database.close()));
    expect((await test.database.pool.query('SELECT id FROM things')).rows).toEqual([{ id: 1 }]);
  });

  it('give up rather than queue in front of live traffic', async () => {
    await writeMigrations(create);
    await migrate(test.database, folder);
    const busy = await test.database.pool.connect();
    await busy.query('BEGIN; LOCK TABLE things IN ACCESS SHARE MODE');
    await writeMigrations(create, 'ALTER TABLE things ADD COLUMN word text;');
    await expect(migrate(test.database, folder)).rejects.toMatchObject({
      cause: { code: '55P03' },
    });
    await busy.query('COMMIT');
    busy.release();
    await migrate(test.database, folder);
  });
});

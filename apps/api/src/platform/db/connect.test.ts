import { createServer, type Server, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, testDatabaseKinds, type TestDatabase } from '../testing/test-database';
import { isDatabaseUnavailable, openDatabase } from './connect';

const numbers = pgTable('numbers', { id: integer().primaryKey(), word: text().notNull() });

describe.each(testDatabaseKinds)('one code path on %s', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind);
    await test.database.orm.execute(
      sql`CREATE TABLE numbers (id integer PRIMARY KEY, word text NOT NULL)`,
    );
  });
  afterAll(() => test.drop());

  it('answers a ping', async () => {
    await expect(test.database.ping()).resolves.toBeUndefined();
  });

  it('keeps working after failed statements, with and without transactions', async () => {
    const { orm } = test.database;
    await orm.insert(numbers).values({ id: 1, word: 'one' });
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, i) =>
        orm.transaction(async (tx) => {
          await tx.insert(numbers).values({ id: 1000 + i, word: 'kept or not' });
          if (i % 2) await tx.insert(numbers).values({ id: 1, word: 'duplicate' });
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    await expect(orm.insert(numbers).values({ id: 1, word: 'again' })).rejects.toMatchObject({
      cause: { code: '23505', constraint: 'numbers_pkey' },
    });
    expect(await orm.$count(numbers)).toBe(31);
  });

  it('hands no open transaction or setting from a dropped client to the next one', async () => {
    const { pool } = test.database;
    const dropped = await pool.connect();
    await dropped.query("SET application_name = 'inherited'");
    await dropped.query('BEGIN');
    await dropped.query("INSERT INTO numbers VALUES (7, 'uncommitted')");
    dropped.release(true);
    const after = await pool.query(
      "SELECT current_setting('application_name') AS name, count(*)::int AS n FROM numbers WHERE id = 7",
    );
    expect(after.rows).toEqual([{ name: expect.not.stringMatching('inherited'), n: 0 }]);
  });

  it('lets a prepared statement survive the client that prepared it', async () => {
    const { pool } = test.database;
    const named = { name: 'one_word', text: 'SELECT $1::text AS word', values: ['same'] };
    await pool.query(named);
    await expect(pool.query('SELECT 1/0')).rejects.toThrow('division by zero');
    expect((await pool.query(named)).rows).toEqual([{ word: 'same' }]);
  });
});

it('keeps the embedded database in its folder, settled transactions and nothing else', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'pglite-'));
  const options = { kind: 'pglite', dataDir: join(dir, 'pglite') } as const;
  const first = await openDatabase(options);
  await first.pool.query('CREATE TABLE kept (id integer)');
  await first.pool.query('INSERT INTO kept VALUES (1)');
  const open = await first.pool.connect();
  await open.query('BEGIN');
  await open.query('INSERT INTO kept VALUES (2)');
  open.release(true);
  await first.close();
  const second = await openDatabase(options);
  expect((await second.pool.query('SELECT id FROM kept')).rows).toEqual([{ id: 1 }]);
  await second.close();
  await rm(dir, { recursive: true });
});

describe('an unreachable database', () => {
  const sockets: Socket[] = [];
  let silent: Server;
  beforeAll(async () => {
    silent = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => silent.close(resolve));
  });

  it.each([
    ['refuses the connection', () => 1],
    ['accepts it and says nothing', () => portOf(silent)],
  ])('is told from a faulty query when it %s', async (_, port) => {
    const url = `postgres://nobody:secret@127.0.0.1:${port()}/none`;
    const database = await openDatabase({ kind: 'postgres', url });
    const error = await database.ping().catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    const wrapped = await database.orm.execute(sql`SELECT 1`).catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(wrapped)).toBe(true);
    await database.close();
  });

  it('is not confused with mistakes in SQL', async () => {
    const { database, drop } = await openTestDatabase('pglite');
    const error = await database.orm
      .execute(sql`SELECT nothing`)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseUnavailable(error)).toBe(false);
    await drop();
    const closed = await database.ping().catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(closed)).toBe(true);
  });
});

describe.runIf(process.env.TEST_DATABASE_URL)('a PostgreSQL that drops its connections', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase('postgres');
  });
  afterAll(() => test.drop());

  async function dropAll(): Promise<void> {
    const other = await openDatabase({ kind: 'postgres', url: test.url ?? '' });
    await other.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await other.close();
  }

  it('is survived by connections at rest', async () => {
    const { pool } = test.database;
    const clients = await Promise.all([pool.connect(), pool.connect(), pool.connect()]);
    clients.forEach((client) => client.release());
    expect(pool.idleCount).toBe(3);
    await dropAll();
    await expect.poll(() => pool.totalCount).toBe(0);
    await test.database.ping();
  });

  it('is survived by one in a transaction, which learns of it', async () => {
    const lost = await test.database.orm
      .transaction(async (tx) => {
        await tx.execute(sql`SELECT 1`);
        await dropAll();
        await tx.execute(sql`SELECT 1`);
      })
      .catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(lost)).toBe(true);
    await test.database.ping();
  });

  it('counts as unavailable while all its connections are taken', async () => {
    const small = await openDatabase({ kind: 'postgres', url: test.url ?? '', poolSize: 1 });
    const taken = await small.pool.connect();
    const error = await small.orm.execute(sql`SELECT 1`).catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    taken.release();
    await small.ping();
    await small.close();
  });
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './db/connect';
import { startJobs, type Job, type Jobs, type JobsOptions } from './jobs';
import { createLogger } from './logging';
import { openTestDatabase, testDatabaseKinds, type TestDatabase } from './testing/test-database';

const logger = createLogger({ level: 'silent' });

describe.each(testDatabaseKinds)('jobs on %s', (kind) => {
  let test: TestDatabase;
  const started: Jobs[] = [];
  const start = async (options?: JobsOptions, database = test.database) => {
    const jobs = await startJobs(database, logger, { pollMs: 20, ...options });
    started.push(jobs);
    return jobs;
  };
  beforeAll(async () => {
    test = await openTestDatabase(kind);
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((jobs) => jobs.stop()));
  });
  afterAll(() => test.drop());

  const stateOf = async (name: string) =>
    (await test.database.pool.query('SELECT state, output FROM pgboss.job WHERE name = $1', [name]))
      .rows;

  it('hands what was sent to the handler', async () => {
    const jobs = await start();
    const [received, handler] = receiver();
    await jobs.define('greet', handler);
    await jobs.send('greet', { id: 'x', list: [1, { deep: '$1 and $2' }] });
    expect((await received).data).toEqual({ id: 'x', list: [1, { deep: '$1 and $2' }] });
    expect(jobs.ready()).toBe(true);
    await jobs.stop();
    expect(jobs.ready()).toBe(false);
    expect(await stateOf('greet')).toEqual([{ state: 'completed', output: null }]);
  });

  it('sends together with a transaction, or not at all', async () => {
    const jobs = await start();
    const [received, handler] = receiver();
    await jobs.define('outbox', handler);
    const { orm } = test.database;
    await expect(
      orm.transaction(async (db) => {
        await jobs.send('outbox', { from: 'rolled back' }, { db });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await orm.transaction((db) => jobs.send('outbox', { from: 'committed', n: null }, { db }));
    expect((await received).data).toEqual({ from: 'committed', n: null });
    await jobs.stop();
    expect(await stateOf('outbox')).toHaveLength(1);
  });

  it('retries a job that failed, and stores no message of the error', async () => {
    const jobs = await start();
    const attempts: string[] = [];
    await jobs.define('fragile', async ({ id }) => {
      attempts.push(id);
      throw new TypeError('canary');
    });
    await jobs.send('fragile', {});
    await expect.poll(() => stateOf('fragile')).toMatchObject([{ state: 'retry' }]);
    expect(JSON.stringify(await stateOf('fragile'))).not.toContain('canary');
    await jobs.stop();

    const again = await start();
    const [received, handler] = receiver();
    await test.database.pool.query('UPDATE pgboss.job SET start_after = now()');
    await again.define('fragile', handler);
    expect((await received).id).toBe(attempts[0]);
  });

  it('finishes what it has begun before it stops', async () => {
    const jobs = await start();
    const [received, handler] = receiver();
    let finish = () => undefined as void;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    await jobs.define('slow', async (job) => {
      await handler(job);
      await finished;
    });
    await jobs.send('slow', {});
    await received;
    const stopped = jobs.stop();
    finish();
    await stopped;
    expect(await stateOf('slow')).toMatchObject([{ state: 'completed' }]);
  });

  it('hands back a job that outlives the drain, and tells it', async () => {
    const jobs = await start({ drainMs: 50 });
    const [received, handler] = receiver();
    await jobs.define('endless', async (job) => {
      await handler(job);
      await new Promise<void>(() => undefined);
    });
    await jobs.send('endless', {});
    const { signal } = await received;
    expect(signal.aborted).toBe(false);
    await jobs.stop();
    expect(signal.aborted).toBe(true);
    expect(await stateOf('endless')).toMatchObject([{ state: 'retry' }]);
  });

  it('refuses to send to a queue that nobody defined', async () => {
    const jobs = await start();
    await expect(jobs.send('nobody', {})).rejects.toThrow('there is no job queue "nobody"');
  });

  it('keeps its schedule and forgets one that was dropped', async () => {
    const jobs = await start();
    const schedules = async () =>
      (await test.database.pool.query('SELECT name, cron FROM pgboss.schedule')).rows;
    await jobs.define('hourly', async () => undefined, { cron: '17 * * * *' });
    expect(await schedules()).toEqual([{ name: 'hourly', cron: '17 * * * *' }]);
    await jobs.stop();
    await (await start()).define('hourly', async () => undefined);
    expect(await schedules()).toEqual([]);
  });

  it('runs a job that is due by its schedule', async () => {
    const jobs = await start({ scheduleSeconds: 1 });
    const [received, handler] = receiver();
    await jobs.define('every-minute', handler, { cron: '* * * * *' });
    expect((await received).data).toEqual({});
  });

  it('leaves the work to others where it only sends', async () => {
    const sender = await start({ work: false });
    await sender.define('elsewhere', () => Promise.reject(new Error('not here')));
    await sender.send('elsewhere', {});
    const worker = await start();
    const [received, handler] = receiver();
    await worker.define('elsewhere', handler);
    await received;
  });
});

describe.runIf(process.env.TEST_DATABASE_URL)('jobs of several processes', () => {
  it('start at once on an empty database and take each job once', async () => {
    const { database, url = '', drop } = await openTestDatabase('postgres');
    const pools = await Promise.all(
      Array.from({ length: 4 }, () => openDatabase({ kind: 'postgres', url, poolSize: 3 })),
    );
    const seen: string[] = [];
    const nodes = await Promise.all(pools.map((pool) => startJobs(pool, logger, { pollMs: 20 })));
    await Promise.all(
      nodes.flatMap((jobs) =>
        ['a', 'b', 'c'].map((name) =>
          jobs.define(name, async ({ id }) => {
            seen.push(id);
          }),
        ),
      ),
    );
    const [sender] = nodes;
    if (!sender) throw new Error('no node started');
    await Promise.all(Array.from({ length: 60 }, () => sender.send('a', {})));
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(60);
    expect(new Set(seen).size).toBe(60);
    await Promise.all(nodes.map((jobs) => jobs.stop()));
    await Promise.all(pools.map((pool) => pool.close()));
    await database.orm.execute(sql`SELECT 1`);
    await drop();
  });

  it('survive a database that throws out all its connections', async () => {
    const { database, drop } = await openTestDatabase('postgres');
    const jobs = await startJobs(database, logger, { pollMs: 20 });
    let [received, handler] = receiver();
    await jobs.define('steady', (job) => handler(job));
    await jobs.send('steady', {});
    await received;
    [received, handler] = receiver();
    await database.pool
      .query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()',
      )
      .catch(() => undefined);
    await expect
      .poll(() =>
        jobs.send('steady', {}).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await received;
    await jobs.stop();
    await drop();
  });
});

/** A handler, and the first job that it is given. */
function receiver(): [Promise<Job>, (job: Job) => Promise<void>] {
  let resolve: (job: Job) => void = () => undefined;
  const received = new Promise<Job>((settle) => (resolve = settle));
  return [received, async (job) => resolve(job)];
}

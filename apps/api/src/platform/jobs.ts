import PgBoss from 'pg-boss';
import type { Database, Db } from './db/connect';
import { directExecutor, patientExecutor, transactionExecutor } from './jobs-executor';
import { JobWorker, type JobData, type JobHandler } from './jobs-worker';
import type { Logger } from './logging';

export type { Job, JobData, JobHandler } from './jobs-worker';

export interface Jobs {
  /** Makes a queue and works on it; with `cron` (UTC) a job is also due at those minutes. */
  define(name: string, handler: JobHandler, options?: QueueOptions): Promise<void>;
  /** With `db` the job exists only if that transaction commits. Data holds references, no secrets. */
  send(name: string, data: JobData, options?: { db?: Db }): Promise<void>;
  ready(): boolean;
  /** Lets jobs under way finish for ten seconds, then hands them back. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  cron?: string;
  /** How often a job that throws is tried again, and the first pause, which then doubles. */
  retries?: number;
  retryAfterSeconds?: number;
}

export interface JobsOptions {
  /** False for a process that only sends: `define` then makes the queue and nothing else. */
  work?: boolean;
  pollMs?: number;
  /** How often schedules are looked at. */
  scheduleSeconds?: number;
  drainMs?: number;
}

/** How long a crashed process keeps its jobs from others. */
const EXPIRE_SECONDS = 300;

/** Starts the queue on the database at hand, installing it (schema `pgboss`) where it is missing. */
export async function startJobs(
  database: Database,
  logger: Logger,
  { work = true, pollMs = 2_000, scheduleSeconds = 30, drainMs = 10_000 }: JobsOptions = {},
): Promise<Jobs> {
  const stopped = new AbortController();
  const direct = directExecutor(database);
  const boss = new PgBoss({
    db: patientExecutor(database, stopped.signal),
    schema: 'pgboss',
    supervise: work,
    schedule: work,
    cronMonitorIntervalSeconds: scheduleSeconds,
    cronWorkerIntervalSeconds: Math.min(scheduleSeconds, 5),
  });
  boss.on('error', (err) => logger.error({ err }, 'job queue failed'));
  const workers: JobWorker[] = [];
  await boss.start();
  let running = true;
  let stopping: Promise<void> | undefined;

  async function stop(): Promise<void> {
    running = false;
    const limit = AbortSignal.timeout(drainMs);
    await Promise.all(workers.map((worker) => worker.stop(limit)));
    stopped.abort();
    // No statement of its own left to wait for: the workers are ours.
    await boss.stop({ graceful: false });
  }

  return {
    async define(name, handler, { cron, retries = 5, retryAfterSeconds = 5 } = {}) {
      await boss.createQueue(name, {
        name,
        retryLimit: retries,
        retryDelay: retryAfterSeconds,
        retryBackoff: true,
        expireInSeconds: EXPIRE_SECONDS,
      });
      if (!work) return;
      if (cron === undefined) await boss.unschedule(name);
      else await boss.schedule(name, cron);
      workers.push(new JobWorker({ boss, name, handler, logger, pollMs }));
    },
    async send(name, data, { db } = {}) {
      const executor = db ? transactionExecutor(db) : direct;
      const id = await boss.send(name, data, { db: executor });
      if (id === null) throw new Error(`there is no job queue "${name}"`);
    },
    ready: () => running,
    stop: () => (stopping ??= stop()),
  };
}

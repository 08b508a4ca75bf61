import { setTimeout as delay } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Logger } from './logging';

export type JobData = Record<string, unknown>;

export interface Job {
  readonly id: string;
  readonly data: JobData;
  /** When it throws, it is given up. */
  readonly isLastAttempt: boolean;
  /** Aborts when the job must end: its time is up or the server stops. */
  readonly signal: AbortSignal;
}

/**
 * Runs at least once per job and, after a crash, once more: it must be idempotent. A throw is
 * retried with growing pauses.
 */
export type JobHandler = (job: Job) => Promise<void>;

export interface WorkerOptions {
  /** On an executor that waits for the database. */
  boss: PgBoss;
  name: string;
  handler: JobHandler;
  logger: Logger;
  pollMs: number;
}

/** Takes the jobs of one queue, one at a time. */
export class JobWorker {
  readonly #options: WorkerOptions;
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #current: { id: string; abort: AbortController } | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#ended = this.#run();
  }

  /** Lets the job under way finish until `limit` aborts, then hands it back. */
  async stop(limit: AbortSignal): Promise<void> {
    this.#stopping.abort();
    const limited = new Promise<void>((resolve) => {
      if (limit.aborted) resolve();
      else limit.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([this.#ended, limited]);
    const left = this.#current;
    if (!left) return;
    this.#current = undefined;
    left.abort.abort();
    await this.#fail(left.id, 'shutdown');
  }

  async #run(): Promise<void> {
    const { boss, name, pollMs } = this.#options;
    while (!this.#stopping.signal.aborted) {
      const [job] = await boss.fetch<JobData>(name, { batchSize: 1, includeMetadata: true });
      if (job) await this.#handle(job);
      else await delay(pollMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  async #handle(job: PgBoss.JobWithMetadata<JobData>): Promise<void> {
    const { id, data, expireInSeconds, retryCount, retryLimit } = job;
    const { boss, name, handler, logger } = this.#options;
    const abort = new AbortController();
    const mine = (this.#current = { id, abort });
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(expireInSeconds * 1_000)]);
    try {
      await handler({ id, data: data ?? {}, isLastAttempt: retryCount >= retryLimit, signal });
      // Handed back meanwhile: another worker may have it by now.
      if (this.#current === mine) await boss.complete(name, id);
    } catch (err) {
      logger.error({ err, job: name, jobId: id }, 'job failed');
      if (this.#current === mine)
        await this.#fail(id, err instanceof Error ? err.name : typeof err);
    } finally {
      if (this.#current === mine) this.#current = undefined;
    }
  }

  /** The reason that is stored is a name alone: messages may hold what a customer entered. */
  async #fail(id: string, reason: string): Promise<void> {
    const { boss, name, logger } = this.#options;
    try {
      await boss.fail(name, id, { reason });
    } catch (err) {
      logger.warn({ err, job: name, jobId: id }, 'job not handed back, it returns when it expires');
    }
  }
}

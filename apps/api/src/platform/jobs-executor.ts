import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database, Db } from './db/connect';
import { isDatabaseUnavailable } from './db/connect';

/** What the queue needs of a database. */
export interface Executor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** One attempt; the caller hears about failures. */
export function directExecutor(database: Database): Executor {
  return { executeSql: (text, values) => database.pool.query(text, values) };
}

/** Runs in an open transaction, so that a job exists exactly when the rows around it do. */
export function transactionExecutor(db: Db): Executor {
  return {
    async executeSql(text, values = []) {
      const parts = text.split(/\$(\d+)/);
      const chunks = parts.map((part, index) =>
        index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`,
      );
      return db.execute(sql.join(chunks));
    },
  };
}

/** The states of a database in passing trouble: locked, overrun by its timeout, or in conflict. */
const passing = new Set(['40001', '40P01', '55P03', '57014']);

/**
 * For the queue's own timers, which do not catch: a failed statement there would end the process,
 * so it waits for the database instead. After `stopped` nothing more is answered.
 */
export function patientExecutor(database: Database, stopped: AbortSignal): Executor {
  return {
    async executeSql(text, values) {
      for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
        try {
          return await database.pool.query(text, values);
        } catch (error) {
          if (!stopped.aborted && !isPassing(error)) throw error;
        }
        if (stopped.aborted) return new Promise(() => undefined);
        await delay(pause, undefined, { ref: false });
      }
    },
  };
}

function isPassing(error: unknown): boolean {
  if (isDatabaseUnavailable(error)) return true;
  return error instanceof Error && 'code' in error && passing.has(String(error.code));
}

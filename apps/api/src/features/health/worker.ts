import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../platform/crypto/secrets';
import type { Logger } from '../../platform/logging';
import { checkConnection, type CheckServices } from './check';
import { claimDue, release, shortenWaits, type ClaimedConnection } from './claims';

/** Checks of one process at the same time: they wait for vendors most of the time. */
const atOnce = 20;
const pollMs = 2_000;
/** How often waits are compared with the interval. */
const shortenEveryMs = 60_000;

export interface HealthWorkerServices extends CheckServices {
  logger: Logger;
  /** What else there is to do about connections' health, now and then. */
  afterwards(): Promise<void>;
}

export interface HealthWorker {
  /** Checks whatever is due until nothing is, and answers how many. */
  runDue(): Promise<number>;
  start(): void;
  /** Cuts short what is under way and hands it back. */
  stop(): Promise<void>;
}

/** Looks at connections when their time comes. Any number of processes may run one. */
export function createHealthWorker(services: HealthWorkerServices): HealthWorker {
  const { orm, logger, intervalSeconds, afterwards } = services;
  const checker = newId();
  const stopping = new AbortController();
  // Each check listens to it.
  setMaxListeners(0, stopping.signal);
  const underWay = new Set<Promise<void>>();
  let running: Promise<void> | undefined;

  async function check(connection: ClaimedConnection): Promise<void> {
    const { id } = connection;
    try {
      await checkConnection(services, { connection, checker, stop: stopping.signal });
    } catch (err) {
      if (stopping.signal.aborted) await release(orm, id, checker);
      // Its lease ends by itself, and then it is tried again.
      else logger.error({ err, connectionId: id }, 'health check failed');
    }
  }

  /** Takes as many as there is room for. */
  async function begin(): Promise<number> {
    const claimed = await claimDue(orm, checker, atOnce - underWay.size);
    for (const connection of claimed) {
      const checking = check(connection)
        .catch((err: unknown) => logger.error({ err }, 'health check not handed back'))
        .finally(() => underWay.delete(checking));
      underWay.add(checking);
    }
    return claimed.length;
  }

  /** By halves: a claim for each single one that ends would be a statement for each. */
  async function untilHalfEmpty(): Promise<void> {
    while (underWay.size > atOnce / 2) await Promise.race(underWay);
  }

  async function runDue(): Promise<number> {
    let count = 0;
    for (;;) {
      const begun = await begin();
      count += begun;
      if (begun > 0) await untilHalfEmpty();
      else if (underWay.size > 0) await Promise.all(underWay);
      else return count;
    }
  }

  async function run(): Promise<void> {
    let shortened = -Infinity;
    while (!stopping.signal.aborted) {
      try {
        if (performance.now() - shortened > shortenEveryMs) {
          shortened = performance.now();
          await shortenWaits(orm, intervalSeconds);
        }
        const begun = await begin();
        if (begun > 0) {
          await untilHalfEmpty();
          continue;
        }
        await afterwards();
      } catch (err) {
        logger.error({ err }, 'health checks failed');
      }
      await delay(pollMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await Promise.all(underWay);
  }

  return {
    runDue,
    start: () => {
      running ??= run();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

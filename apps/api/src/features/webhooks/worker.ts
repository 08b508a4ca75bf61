import { setTimeout as delay } from 'node:timers/promises';
import type { VendorTransport } from '@trackstar-link/integrations/kit';
import type { AppContext } from '../../platform/context';
import { attempt } from './attempt';
import { claimDeliveries, readEndpoints, release, type Claimed, type EndpointRow } from './claim';
import { fanOut } from './fan-out';
import { Lanes } from './lanes';
import { retrySchedule } from './schedule';
import { webhookTransport } from './transport';
import { Sandbox } from './transformations';
import { settle, type Attempted, type DisabledEndpoint } from './settle';

export interface WorkerServices extends Pick<
  AppContext,
  'config' | 'database' | 'keyring' | 'logger'
> {
  onDisabled?: (endpoint: DisabledEndpoint) => Promise<void>;
}

export interface WorkerOptions {
  /** The way out; checked by EGRESS_ALLOW when left out. */
  transport?: VendorTransport;
  schedule?: readonly number[];
  now?: () => number;
  /** Posts to one endpoint at the same time. */
  concurrency?: number;
  leaseSeconds?: number;
  /** How often the database is asked although nobody said that there is something. */
  pollMs?: number;
}

export interface WebhookWorker {
  /** There may be something to send. */
  wake(): void;
  /** Lets posts under way finish, for so long, and gives back the rest. */
  stop(limitMs?: number): Promise<void>;
}

/** How long results are gathered before the first of them is written. */
const gatherMs = 10;
/** Of all endpoints together. */
const mostAtOnce = 1_000;

/** Sends what is due until it is stopped. Any number of processes may do so at once. */
export function startWebhookWorker(
  services: WorkerServices,
  options: WorkerOptions = {},
): WebhookWorker {
  const { config, database, keyring, logger } = services;
  const db = database.orm;
  const { publicUrl } = config;
  const transport = options.transport ?? webhookTransport(config.egressAllow);
  const { schedule = retrySchedule, now = Date.now, concurrency = 10 } = options;
  const { leaseSeconds = 60, pollMs = 200 } = options;
  /** A claim that has less than this left is not begun: its post could outlast it. */
  const reserveMs = (leaseSeconds * 1_000) / 3;
  const sandbox = new Sandbox();
  const httpsOnly = config.production;
  const attempts = { keyring, transport, publicUrl, sandbox, schedule, now, httpsOnly };
  const stopping = new AbortController();
  const lanes = new Lanes<Work>(concurrency, (work) => run(work));
  const finished: Attempted[] = [];
  /** Claims of ours that are neither settled nor given up. */
  const open = new Set<Claimed>();
  let settling: Promise<void> | undefined;
  let nudge: (() => void) | undefined;
  let nudged = false;

  const wake = () => {
    nudged = true;
    nudge?.();
  };

  async function run({ delivery, endpoint }: Work): Promise<void> {
    if (stopping.signal.aborted) return;
    if (delivery.deadline - performance.now() < reserveMs) {
      // Left to whoever claims it when the lease has run out.
      open.delete(delivery);
      return;
    }
    finished.push(await attempt(attempts, delivery, endpoint));
    settling ??= settleAll().finally(() => {
      settling = undefined;
    });
  }

  /** What finishes while a batch is written makes up the next one. */
  async function settleAll(): Promise<void> {
    // A statement for each would cost more than the post itself.
    await delay(gatherMs);
    while (finished.length > 0) {
      const batch = finished.splice(0, 500);
      try {
        const disabled = await settle(db, batch);
        for (const { delivery } of batch) open.delete(delivery);
        for (const endpoint of disabled) await announce(endpoint);
      } catch (err) {
        logger.error({ err, attempts: batch.length }, 'webhook attempts not written, trying again');
        finished.unshift(...batch);
        await delay(1_000);
      }
      wake();
    }
  }

  async function announce(endpoint: DisabledEndpoint): Promise<void> {
    const { id, orgId, reason } = endpoint;
    logger.warn({ endpointId: id, orgId, reason }, 'webhook endpoint disabled');
    await services.onDisabled?.(endpoint).catch((err: unknown) => {
      logger.error({ err, endpointId: id }, 'nobody was told of a disabled webhook endpoint');
    });
  }

  /** One round: distribute, claim, begin. Answers whether there was anything to do. */
  async function round(): Promise<boolean> {
    const events = await fanOut(db);
    const rooms = lanes.rooms();
    const limit = mostAtOnce - lanes.held;
    if (limit <= 0) return false;
    const claimed = await claimDeliveries(db, { rooms, room: concurrency, limit, leaseSeconds });
    if (claimed.length > 0) {
      const endpoints = await readEndpoints(db, [
        ...new Set(claimed.map(({ endpointId }) => endpointId)),
      ]);
      for (const delivery of claimed) {
        const endpoint = endpoints.get(delivery.endpointId);
        if (!endpoint) continue;
        open.add(delivery);
        lanes.add(delivery.endpointId, { delivery, endpoint });
      }
    }
    return events > 0 || claimed.length > 0;
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      nudged = false;
      let busy = false;
      try {
        busy = await round();
      } catch (err) {
        logger.error({ err }, 'webhooks not read, trying again');
        await delay(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
      if (!busy && !nudged && !stopping.signal.aborted) await pause();
    }
  }

  function pause(): Promise<void> {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    }).then(() => {
      nudge = undefined;
    });
  }

  const looping = loop();

  return {
    wake,
    async stop(limitMs = 10_000) {
      stopping.abort();
      wake();
      await looping;
      const limit = new AbortController();
      await Promise.race([
        lanes.idle(),
        delay(limitMs, undefined, { signal: limit.signal }).catch(() => undefined),
      ]);
      limit.abort();
      await sandbox.close();
      await settling;
      await release(db, [...new Set([...open].map(({ claim }) => claim))]).catch(() => undefined);
    },
  };
}

interface Work {
  delivery: Claimed;
  endpoint: EndpointRow;
}

import { CircuitBreaker } from './breaker';
import { RateLimiter } from './limiter';
import { isBlocked } from './repeat';
import { waitOf, type WaitUnit } from './retry-after';
import { IntegrationFailure } from './types';
import { wait as defaultWait, type Wait } from './wait';

/** What a vendor says about how often it may be called. */
export interface RateLimit {
  /** At most so many calls … */
  requests?: number;
  /** … in so many seconds … */
  perSeconds?: number;
  /** … by one account, or by all of our customers together. */
  per?: 'connection' | 'integration';
  /** Names the wait where the vendor sends no Retry-After. */
  resetHeader?: string;
  /** Seconds unless said otherwise. */
  resetUnit?: WaitUnit;
  /** Names the calls that are left; none makes everybody wait until the reset. */
  remainingHeader?: string;
}

/** Lets calls to one account through, each in its turn. */
export interface Gate {
  pass<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** The headers of an answer, which may announce that the next call has to wait. */
  heard(headers: Readonly<Record<string, string>>): void;
}

/** The limiters and circuit breakers of one process. */
export interface Traffic {
  /** `account` is any text that stands for one account in the vendor's system. */
  gate(integration: { id: string; rateLimit?: RateLimit | undefined }, account: string): Gate;
}

export interface TrafficOptions {
  now?: () => number;
  wait?: Wait;
  /** Consecutive calls without an answer until a system counts as down. */
  breakAfter?: number;
  cooldownMs?: number;
  /** Calls whose turn is later than this are refused as throttled. */
  longestWaitMs?: number;
  /** Accounts remembered at once; the one that called the longest ago is forgotten first. */
  accounts?: number;
}

export function createTraffic({
  now = Date.now,
  wait = defaultWait,
  breakAfter = 10,
  cooldownMs = 15_000,
  longestWaitMs = 20_000,
  accounts = 10_000,
}: TrafficOptions = {}): Traffic {
  const limiters = new Recent<RateLimiter>(accounts);
  const breakers = new Recent<CircuitBreaker>(accounts);
  return {
    gate({ id, rateLimit = {} }, account) {
      const { requests, perSeconds, per = 'connection' } = rateLimit;
      const key = JSON.stringify([id, account]);
      const limiter =
        requests === undefined || perSeconds === undefined
          ? undefined
          : limiters.get(per === 'connection' ? key : id, () => {
              return new RateLimiter(requests, perSeconds * 1000, now);
            });
      const breaker = breakers.get(key, () => new CircuitBreaker(breakAfter, cooldownMs, now));
      return {
        async pass(call, signal) {
          await turn(limiter, signal);
          const closedFor = breaker.admit();
          if (closedFor > 0) {
            throw new IntegrationFailure('unreachable', {
              internal: 'The system has not answered lately, so it is not called for now.',
              retryAfterSeconds: Math.ceil(closedFor / 1000),
            });
          }
          try {
            const result = await call();
            breaker.succeeded();
            return result;
          } catch (error) {
            report(error, signal, breaker, limiter);
            throw error;
          }
        },
        heard(headers) {
          const left =
            rateLimit.remainingHeader && headers[rateLimit.remainingHeader.toLowerCase()];
          if (!limiter || left === undefined || !/^\s*0+\s*$/.test(left)) return;
          const seconds = waitOf(headers, now(), rateLimit);
          if (seconds !== undefined) limiter.hold(seconds * 1000);
        },
      };
    },
  };

  async function turn(limiter: RateLimiter | undefined, signal: AbortSignal): Promise<void> {
    if (!limiter) return;
    const { taken, inMs } = limiter.take(longestWaitMs);
    if (taken && inMs > 0) await wait(inMs, signal);
    if (taken && !(inMs > 0 && signal.aborted)) return;
    throw new IntegrationFailure('throttled', {
      internal: 'Our own limit for this vendor: the turn comes too late.',
      retryAfterSeconds: Math.ceil(inMs / 1000),
    });
  }
}

function report(
  error: unknown,
  signal: AbortSignal,
  breaker: CircuitBreaker,
  limiter: RateLimiter | undefined,
): void {
  if (!(error instanceof IntegrationFailure) || isBlocked(error)) return breaker.undecided();
  if (error.kind === 'throttled' && error.retryAfterSeconds !== undefined) {
    limiter?.hold(error.retryAfterSeconds * 1000);
  }
  // Somebody who went away says nothing about the system; a deadline that passed does.
  const gaveUp = signal.aborted && !isDeadline(signal.reason);
  if (gaveUp) breaker.undecided();
  else if (error.kind === 'unreachable' || error.kind === 'timeout') breaker.failed();
  else breaker.succeeded();
}

function isDeadline(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError';
}

/** A map that forgets what was used the longest ago. */
class Recent<Value> {
  readonly #values = new Map<string, Value>();
  constructor(private readonly size: number) {}

  get(key: string, create: () => Value): Value {
    const value = this.#values.get(key) ?? create();
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.size) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}

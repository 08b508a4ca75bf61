import { IntegrationFailure, TransportError } from './types';
import type { Wait } from './wait';

/** A wait longer than this is not worth anybody's patience: the failure is then the answer. */
const longestWaitSeconds = 2;
const backoffMs = [250, 750];

export interface Repeating {
  signal: AbortSignal;
  wait: Wait;
  random: () => number;
}

/**
 * Repeats a call that may be repeated: once after the short wait that a vendor asks for, twice when
 * it is down for a moment. The deadline ends the waiting, and what the call last failed with remains.
 */
export async function repeated<T>(call: () => Promise<T>, options: Repeating): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await call();
    } catch (error) {
      const pause = pauseAfter(error, failures, options.random);
      if (pause === undefined || options.signal.aborted) throw error;
      await options.wait(pause, options.signal);
      if (options.signal.aborted) throw error;
    }
  }
}

function pauseAfter(error: unknown, failures: number, random: () => number): number | undefined {
  if (!(error instanceof IntegrationFailure)) return undefined;
  const { kind, retryAfterSeconds: asked } = error;
  if (kind !== 'throttled' && kind !== 'unreachable') return undefined;
  if (asked !== undefined) {
    return failures === 0 && asked <= longestWaitSeconds ? asked * 1000 : undefined;
  }
  if (kind === 'throttled' || isBlocked(error)) return undefined;
  const backoff = backoffMs[failures];
  // Spread, so that those who failed together do not come back together.
  return backoff === undefined ? undefined : Math.round(backoff * (0.5 + random()));
}

/** Our own refusal to call an address will not change. */
export function isBlocked({ cause }: IntegrationFailure): boolean {
  return cause instanceof TransportError && cause.kind === 'blocked';
}

const minute = 60;
const hour = 60 * minute;

/** Pauses in seconds: how long after each failure it is tried again. Ten attempts over three days. */
export const retrySchedule: readonly number[] = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** The longest pause that a receiver may ask for. */
const longestWish = 24 * hour;
/** Spreads what failed together, so that it does not come back together. */
const jitter = 0.2;

/**
 * Seconds until the next attempt after this many failures; undefined when it was the last. A receiver
 * that asks for a longer pause with Retry-After gets it.
 */
export function nextPause(
  failures: number,
  options: { schedule: readonly number[]; retryAfter?: number | undefined; random?: () => number },
): number | undefined {
  const { schedule, retryAfter = 0, random = Math.random } = options;
  const pause = schedule[failures - 1];
  if (pause === undefined) return undefined;
  const spread = pause * (1 - jitter + 2 * jitter * random());
  return Math.max(spread, Math.min(retryAfter, longestWish));
}

/** Reads Retry-After in seconds or as a date. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1_000);
}

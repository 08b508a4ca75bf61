/** How a vendor's own header counts the wait. */
export type WaitUnit = 'seconds' | 'milliseconds' | 'epoch_seconds';

/** Seconds until a vendor wants to be asked again: a number of seconds or an HTTP date. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const trimmed = value?.trim();
  if (!trimmed) return undefined;
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Math.ceil(Number(trimmed));
  const date = Date.parse(trimmed);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** The wait that an answer's headers ask for, standard ones first. */
export function waitOf(
  headers: Readonly<Record<string, string>>,
  now: number,
  own?: { resetHeader?: string; resetUnit?: WaitUnit },
): number | undefined {
  const standard = headers['retry-after'] ?? headers['x-retry-after'];
  if (standard !== undefined) return parseRetryAfter(standard, now);
  return own?.resetHeader === undefined
    ? undefined
    : resetIn(headers[own.resetHeader.toLowerCase()], own.resetUnit ?? 'seconds', now);
}

function resetIn(value: string | undefined, unit: WaitUnit, now: number): number | undefined {
  const number = parseRetryAfter(value, now);
  if (number === undefined) return undefined;
  if (unit === 'milliseconds') return Math.ceil(number / 1000);
  return unit === 'seconds' ? number : Math.max(0, Math.ceil(number - now / 1000));
}

import { describe, expect, it } from 'vitest';
import { nextPause, readRetryAfter, retrySchedule } from './schedule';

describe('the schedule', () => {
  it('makes ten attempts in about three days', () => {
    const pauses: number[] = [];
    for (let failures = 1; ; failures += 1) {
      const pause = nextPause(failures, { schedule: retrySchedule, random: () => 0.5 });
      if (pause === undefined) break;
      pauses.push(pause);
    }
    expect(pauses).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(pauses.reduce((sum, pause) => sum + pause, 0) / 3_600).toBeCloseTo(75.6, 0);
  });

  it('spreads each pause by a fifth', () => {
    const at = (random: number) => nextPause(2, { schedule: retrySchedule, random: () => random });
    expect(at(0)).toBe(240);
    expect(at(1)).toBeCloseTo(360);
  });

  it('gives a receiver the longer pause that it asks for, but no more than a day', () => {
    const pause = (retryAfter: number) =>
      nextPause(1, { schedule: retrySchedule, retryAfter, random: () => 0.5 });
    expect(pause(1)).toBe(5);
    expect(pause(120)).toBe(120);
    expect(pause(1e9)).toBe(86_400);
  });

  it.each([
    [undefined, undefined],
    ['120', 120],
    [' 7 ', 7],
    ['Sun, 01 Mar 2026 00:01:00 GMT', 60],
    ['Sun, 01 Mar 2020 00:01:00 GMT', 0],
    ['soon', undefined],
  ])('reads Retry-After: %s', (header, seconds) => {
    expect(readRetryAfter(header, Date.UTC(2026, 2, 1))).toBe(seconds);
  });
});

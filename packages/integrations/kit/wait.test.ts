import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wait } from './wait';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isOver(promise: Promise<void>): Promise<boolean> {
  let over = false;
  void promise.then(() => (over = true));
  await Promise.resolve();
  await Promise.resolve();
  return over;
}

it('waits for the time given', async () => {
  const waiting = wait(2000, new AbortController().signal);
  vi.advanceTimersByTime(1999);
  expect(await isOver(waiting)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await isOver(waiting)).toBe(true);
});

it('ends with the signal, and leaves no timer behind', async () => {
  const controller = new AbortController();
  const waiting = wait(2000, controller.signal);
  expect(vi.getTimerCount()).toBe(1);
  controller.abort();
  expect(await isOver(waiting)).toBe(true);
  expect(await isOver(wait(2000, controller.signal))).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

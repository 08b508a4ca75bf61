import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes';

/** Pieces that end when they are told to. */
function pieces() {
  const running = new Map<string, () => void>();
  const run = (name: string) =>
    new Promise<void>((resolve) => {
      running.set(name, () => {
        running.delete(name);
        resolve();
      });
    });
  const finish = async (name: string) => {
    running.get(name)?.();
    // Lets the lane notice.
    await Promise.resolve().then(() => Promise.resolve());
  };
  return { running, run, finish };
}

describe('lanes', () => {
  it('run so many at once in each, and the rest afterwards', async () => {
    const { running, run, finish } = pieces();
    const lanes = new Lanes<string>(2, run);
    for (const name of ['a1', 'a2', 'a3']) lanes.add('a', name);
    lanes.add('b', 'b1');
    expect([...running.keys()]).toEqual(['a1', 'a2', 'b1']);
    expect(lanes.held).toBe(4);
    await finish('a1');
    expect([...running.keys()]).toEqual(['a2', 'b1', 'a3']);
    await finish('a2');
    await finish('a3');
    await finish('b1');
    await lanes.idle();
    expect(lanes.held).toBe(0);
  });

  it('have room for what a free slot can take at once', async () => {
    const { run, finish } = pieces();
    const lanes = new Lanes<string>(4, run);
    lanes.add('a', 'a1');
    expect(lanes.rooms().get('a')).toBe(3);
    for (const name of ['a2', 'a3', 'a4']) lanes.add('a', name);
    expect(lanes.rooms().get('a')).toBe(0);
    await finish('a1');
    // It was quick, so some may wait.
    expect(lanes.rooms().get('a')).toBeGreaterThan(1);
  });
});

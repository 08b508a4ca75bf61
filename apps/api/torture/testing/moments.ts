import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

/**
 * The moment of a kill. Nothing is awaited by it: a test that depended on its length would be wrong.
 */
export async function atRandomMoment(withinMs: number): Promise<void> {
  await setTimeout(randomInt(withinMs));
}

/** Does the work one after the other for as long as the condition holds. */
export async function repeatWhile(
  condition: () => boolean,
  work: () => Promise<void>,
): Promise<void> {
  while (condition()) await work();
}

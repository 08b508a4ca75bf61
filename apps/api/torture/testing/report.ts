/** One line of result, as `npm run test:torture` shows them: what was tried, and what came of it. */
export function reportLine(kind: string, tried: string, result: string): void {
  console.log(`${kind.padEnd(10)}${tried}: ${result}`);
}

export const count = (value: number): string => value.toLocaleString('en-US');

/** How often each value occurs, as "1 × 200, 19 × 400 auth_code_used". */
export function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, times]) => `${count(times)} × ${value}`)
    .join(', ');
}

/** `2026-03-01T09:30:00Z`: ISO 8601 UTC in whole seconds, as every timestamp on the wire. */
export function toTimestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

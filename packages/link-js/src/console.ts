/** Tells the host's developer about a mistake that no customer can mend. Never holds a token. */
export function complain(message: string): void {
  // eslint-disable-next-line no-console -- a widget has no other way to reach its host's developer
  console.error(`Trackstar Link: ${message}`);
}

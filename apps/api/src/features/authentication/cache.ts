/**
 * Values that may be at most a second old: a deleted API key or a changed organization takes effect
 * everywhere within that time, and a busy key costs one query a second.
 */
const maxAgeMs = 1000;
const maxEntries = 10_000;

export function createShortCache<Value>(load: (key: string) => Promise<Value>) {
  const entries = new Map<string, { value: Promise<Value>; until: number }>();

  return {
    get(key: string): Promise<Value> {
      const now = performance.now();
      const known = entries.get(key);
      if (known && known.until > now) return known.value;
      if (entries.size >= maxEntries) entries.clear();
      const value = load(key);
      entries.set(key, { value, until: now + maxAgeMs });
      // A failure is not worth remembering, and neither is the absence of a value.
      value.then(
        (loaded) => loaded === undefined && forget(key, value),
        () => forget(key, value),
      );
      return value;
    },
    /** Makes a change of this process visible to it at once. */
    forget: (key: string) => entries.delete(key),
    clear: () => entries.clear(),
  };

  function forget(key: string, value: Promise<Value>): void {
    if (entries.get(key)?.value === value) entries.delete(key);
  }
}

/**
 * What an object was before a change: only values that differ, by dotted path, in which a number is
 * an index (`line_items.1.received_quantity`). What did not exist before is null. A part that came or
 * went as a whole stands under its own path.
 */
export function previousAttributes(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const previous: Record<string, unknown> = {};
  compare(before, after, '', previous);
  return previous;
}

function compare(
  before: unknown,
  after: unknown,
  path: string,
  previous: Record<string, unknown>,
): void {
  const old = entriesOf(before);
  const now = entriesOf(after);
  // Only containers of one kind have parts to compare; an object that became a list did not.
  if (old && now && Array.isArray(before) === Array.isArray(after)) {
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      compare(old.get(name), now.get(name), path === '' ? name : `${path}.${name}`, previous);
    }
    return;
  }
  if (Object.is(before, after)) return;
  // A field that is missing and one that is null are the same to a receiver.
  if ((before ?? null) === null && (after ?? null) === null) return;
  // Not by assignment: a field may be called __proto__.
  Object.defineProperty(previous, path, {
    value: before ?? null,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The parts of a list or an object; undefined for anything else. */
function entriesOf(value: unknown): Map<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

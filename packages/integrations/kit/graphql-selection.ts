/** What a GraphQL query selects: field → sub-selection, or true for a leaf. */
export type Selection = Map<string, Selection | true>;

/**
 * Reads the selection of a query: names, arguments (skipped) and braces, which is all that the
 * integration sends. Undefined when it is not well formed.
 */
export function parseSelection(query: string): Selection | undefined {
  const tokens = query.replace(/\([^)]*\)/g, ' ').match(/[{}]|\w+|[^\s\w{}]/g) ?? [];
  let position = tokens[0] === 'query' ? 1 : 0;

  function readBlock(): Selection | undefined {
    if (tokens[position++] !== '{') return undefined;
    const selection: Selection = new Map();
    while (tokens[position] !== '}') {
      const name = tokens[position++];
      if (name === undefined || !/^\w+$/.test(name)) return undefined;
      const inner = tokens[position] === '{' ? readBlock() : true;
      if (inner === undefined) return undefined;
      selection.set(name, inner);
    }
    position += 1;
    return selection;
  }

  const selection = readBlock();
  return position === tokens.length ? selection : undefined;
}

/** A field that the data does not have. */
export class UnknownField extends Error {}

/** The selected part of the data, as a GraphQL server answers. */
export function pick(data: unknown, selection: Selection): unknown {
  if (Array.isArray(data)) return data.map((item) => pick(item, selection));
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of selection) {
    if (typeof data !== 'object' || data === null || !(name in data)) throw new UnknownField(name);
    const value = (data as Record<string, unknown>)[name];
    picked[name] = inner === true ? value : pick(value, inner);
  }
  return picked;
}

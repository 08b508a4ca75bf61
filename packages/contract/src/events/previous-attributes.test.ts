import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previousAttributes } from './previous-attributes';

describe('previous attributes', () => {
  it('are the old values of what changed, by dotted path', () => {
    const before = {
      status: 'open',
      supplier: 'Northwind',
      line_items: [
        { sku: 'a', received_quantity: 1 },
        { sku: 'b', received_quantity: 1 },
      ],
    };
    const after = {
      status: 'received',
      supplier: 'Northwind',
      line_items: [
        { sku: 'a', received_quantity: 1 },
        { sku: 'b', received_quantity: 2 },
      ],
    };
    expect(previousAttributes(before, after)).toEqual({
      status: 'open',
      'line_items.1.received_quantity': 1,
    });
  });

  it.each<[string, object, object, object]>([
    ['an added element', { a: [1] }, { a: [1, 2] }, { 'a.1': null }],
    ['a removed element', { a: [1, { b: 2 }] }, { a: [1] }, { 'a.1': { b: 2 } }],
    ['an object that came', { a: null }, { a: { b: 1 } }, { a: null }],
    ['an object that went', { a: { b: 1 } }, { a: null }, { a: { b: 1 } }],
    ['a new field', {}, { a: 1 }, { a: null }],
    ['a field that went', { a: 1 }, {}, { a: 1 }],
    ['a list that became an object', { a: [1] }, { a: { 0: 1 } }, { a: [1] }],
    ['a field that is missing and null', {}, { a: null }, {}],
    ['an empty list that filled', { a: [] }, { a: ['x'] }, { 'a.0': null }],
    ['zero and false', { a: 0, b: false }, { a: false, b: 0 }, { a: 0, b: false }],
  ])('say of %s', (_, before, after, expected) => {
    expect(previousAttributes({ ...before }, { ...after })).toEqual(expected);
  });

  it('leave no prototype behind', () => {
    const before: unknown = JSON.parse('{"__proto__":{"polluted":1}}');
    const previous = previousAttributes(before as Record<string, unknown>, {});
    expect(Object.keys(previous)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are empty exactly when nothing changed, and lead back to what was', () => {
    const json = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(previousAttributes(before, structuredClone(before))).toEqual({});
        for (const [path, value] of Object.entries(previousAttributes(before, after))) {
          expect(value).toEqual(at(before, path) ?? null);
          expect(value).not.toEqual(at(after, path) ?? null);
        }
      }),
    );
  });
});

/** Keys of these objects hold no dots, save the ones that fast-check puts into nested objects. */
function at(object: unknown, path: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  for (const [key, value] of Object.entries(object)) {
    if (path === key) return value;
    if (!path.startsWith(`${key}.`)) continue;
    const deeper = at(value, path.slice(key.length + 1));
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

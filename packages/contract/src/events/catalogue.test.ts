import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventCatalogue, eventTypes, isEventType, isResourceEvent } from './catalogue';

/** Additions of ours, which receivers of the hosted product have never heard of. */
const ours = [
  'connection.reinstalled',
  'magic-link.opened',
  'magic-link.failed',
  'magic-link.completed',
];

describe('the catalogue of events', () => {
  it('has every documented type, and ours', () => {
    expect(eventTypes.filter((type) => !ours.includes(type))).toHaveLength(47);
    expect(eventTypes).toEqual(expect.arrayContaining(ours));
  });

  it('mutes what is about resources, and never what is about connections', () => {
    for (const type of eventTypes) {
      expect(isResourceEvent(type), type).toBe(!/^(connection|install|magic-link)/.test(type));
    }
  });

  it('tells what was before for updates and for lists that grew, and only there', () => {
    for (const type of eventTypes) {
      const kind = eventCatalogue[type];
      const expected = type.endsWith('.updated')
        ? 'changed'
        : (/\.(receipt|shipment|cart-shipment)\.created$/.exec(type)?.[1]?.replace('cart-', '') ??
          undefined);
      const previous = 'previous' in kind ? kind.previous : undefined;
      expect(previous?.replace(/s$/, ''), type).toBe(expected);
    }
  });

  it('describes the data of each in a form that documents can show', () => {
    for (const type of eventTypes) {
      const { data } = eventCatalogue[type];
      expect(Object.keys(data.shape).length, type).toBeGreaterThan(0);
      expect(() => z.toJSONSchema(data), type).not.toThrow();
    }
  });

  it('knows its own names only', () => {
    expect(isEventType('order.created')).toBe(true);
    expect(isEventType('order.eaten')).toBe(false);
    expect(isEventType('toString')).toBe(false);
  });
});

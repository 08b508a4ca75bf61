import { describe, expect, it } from 'vitest';
import { shiphero, shipstation } from '../registry';
import { byRange, toOrderStatus } from './order-status';

describe('toOrderStatus', () => {
  it.each([
    [shipstation, 'awaiting_payment', 'open'],
    [shipstation, 'on_hold', 'exception'],
    [shipstation, 'label_purchased', 'fulfilled'],
    [shiphero, 'pending', 'open'],
    [shiphero, 'Canceled ', 'cancelled'],
    [{ orderStatuses: { 200: 'open' } as const }, 200, 'open'],
  ] as const)('knows what the vendor says', (definition, raw, status) => {
    expect(toOrderStatus(definition, raw)).toBe(status);
  });

  it.each(['quality check', '', 'toString', '__proto__', null, undefined, 7])(
    'makes other of %j',
    (raw) => {
      expect(toOrderStatus(shiphero, raw)).toBe('other');
      expect(toOrderStatus({}, raw)).toBe('other');
    },
  );

  it.each([
    [199, 'other'],
    [200, 'open'],
    ['299', 'open'],
    [300, 'cancelled'],
    [9999, 'cancelled'],
    ['Open', 'other'],
    [null, 'other'],
  ])('understands numbers between those that are listed: %s is %s', (raw, status) => {
    const orderStatuses = byRange({ 300: 'cancelled', 200: 'open' });
    expect(toOrderStatus({ orderStatuses }, raw)).toBe(status);
  });
});

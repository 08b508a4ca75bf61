import { expect, it } from 'vitest';
import { addressOf } from './web';

it.each([
  ['/orders?page=1', 'http://simulator.invalid/orders?page=1'],
  ['', 'http://simulator.invalid/'],
  ['?a=1', 'http://simulator.invalid/?a=1'],
  ['/~shop.example/orders?page=1', 'https://shop.example/orders?page=1'],
  ['/~http:shop.example:8080/orders', 'http://shop.example:8080/orders'],
  ['/~127.0.0.1:8080/x', 'https://127.0.0.1:8080/x'],
  ['/~shop.example?a=1', 'https://shop.example/?a=1'],
  ['/~ä ö/x', 'http://simulator.invalid/~ä ö/x'],
])('%s stands for %s', (path, address) => {
  expect(addressOf(path)).toBe(address);
});

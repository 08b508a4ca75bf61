import { expect, it } from 'vitest';
import { callbackHmac, hasCallbackHmac } from './auth/callback-hmac';

it('a callback counts as signed only with the secret, and only unchanged', () => {
  const params = { shop: 'mine.myshopify.com', code: 'c', timestamp: '1', state: 's' };
  const signed = { ...params, hmac: callbackHmac(params, 'secret') };
  expect(signed.hmac).toMatch(/^[0-9a-f]{64}$/);
  expect(hasCallbackHmac(signed, 'secret')).toBe(true);
  expect(hasCallbackHmac(signed, 'other')).toBe(false);
  expect(hasCallbackHmac({ ...signed, shop: 'other.myshopify.com' }, 'secret')).toBe(false);
  expect(hasCallbackHmac(params, 'secret')).toBe(false);
  expect(hasCallbackHmac({ ...params, hmac: '' }, undefined)).toBe(false);
});

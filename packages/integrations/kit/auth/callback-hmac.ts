import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature that Shopify puts on a callback: over all its other parameters, in order of name. */
export function callbackHmac(params: Readonly<Record<string, string>>, secret: string): string {
  const message = Object.entries(params)
    .filter(([name]) => name !== 'hmac')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return createHmac('sha256', secret).update(message).digest('hex');
}

/** Whether a callback was signed with this secret. */
export function hasCallbackHmac(
  params: Readonly<Record<string, string>>,
  secret: string | undefined,
): boolean {
  const given = Buffer.from(params['hmac'] ?? '');
  const expected = Buffer.from(secret === undefined ? '' : callbackHmac(params, secret));
  return (
    expected.length > 0 && given.length === expected.length && timingSafeEqual(given, expected)
  );
}

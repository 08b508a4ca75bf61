import { createHmac } from 'node:crypto';

/** PHP's rawurlencode. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The signature that a shop expects, put together step by step as its own code does rather than with
 * what signed the request.
 */
export function expectedSignature(method: string, address: URL, secret: string): string {
  const pairs = [...address.searchParams]
    .filter(([name]) => name !== 'oauth_signature')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => encode(`${encode(name)}=${encode(value)}`));
  const text = `${method}&${encode(address.origin + address.pathname)}&${pairs.join('%26')}`;
  return createHmac('sha256', `${secret}&`).update(text).digest('base64');
}

import { IntegrationFailure } from '../types';

/** The value of this field for a header; no key has other characters, and a header cannot carry them. */
export function sendable(values: Readonly<Record<string, string>>, field: string): string {
  const value = values[field] ?? '';
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new IntegrationFailure('credentials_rejected', {
    internal: 'The key cannot be sent in a header.',
    field,
  });
}

/** `Basic …` of a pair. */
export function basicOf(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

import { createHmac, randomBytes } from 'node:crypto';
import type { EncryptionContext } from '../../platform/crypto/keyring';

const prefix = 'whsec_';

/** 256 random bits as receivers of Svix and Standard Webhooks take them. */
export function newWebhookSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

export const secretContext = (org: string, row: string): EncryptionContext => ({
  org,
  row,
  field: 'webhook_secret',
});

export const previousSecretContext = (org: string, row: string): EncryptionContext => ({
  org,
  row,
  field: 'previous_webhook_secret',
});

export const headersContext = (org: string, row: string): EncryptionContext => ({
  org,
  row,
  field: 'webhook_headers',
});

export interface Signed {
  id: string;
  /** Seconds since 1970. */
  timestamp: number;
  body: string;
}

/**
 * The headers that prove where a message comes from, under the names of Standard Webhooks and of
 * Svix. Each secret gives a signature: a receiver takes whichever it knows.
 */
export function signatureHeaders(
  { id, timestamp, body }: Signed,
  secrets: readonly string[],
): Record<string, string> {
  const signature = secrets.map((secret) => sign(`${id}.${timestamp}.${body}`, secret)).join(' ');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
    'svix-id': id,
    'svix-timestamp': String(timestamp),
    'svix-signature': signature,
  };
}

function sign(content: string, secret: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

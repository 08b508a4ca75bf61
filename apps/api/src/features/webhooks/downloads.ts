import type { Keyring } from '../../platform/crypto/keyring';
import { AppError } from '../../platform/http/app-error';

const minutes = 20;
/** Part of an address, so it names no organization; what it opens is inside. */
const context = { org: '', row: 'webhook_download', field: 'token' };

/** An address at which one event can be read for twenty minutes, by whoever has it. */
export function toDownload(
  keyring: Keyring,
  publicUrl: string,
  event: { orgId: string; id: string },
): { url: string; expiresAt: Date } {
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  const token = keyring.encrypt(
    JSON.stringify([event.orgId, event.id, expiresAt.getTime()]),
    context,
  );
  return { url: `${publicUrl}/webhooks/downloads/${token}`, expiresAt };
}

/** Which event a token opens; one that is not ours, or too old, opens nothing. */
export function openDownload(keyring: Keyring, token: string): { orgId: string; id: string } {
  const [orgId, id, expires] = read(keyring, token);
  if (typeof orgId !== 'string' || typeof id !== 'string' || Number(expires) < Date.now()) {
    throw new AppError('file_not_found');
  }
  return { orgId, id };
}

function read(keyring: Keyring, token: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(keyring.decrypt(token, context));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

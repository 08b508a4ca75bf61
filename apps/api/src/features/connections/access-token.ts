import { and, eq } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { accessTokenContext } from './connection';
import { connections } from './tables';

/** The access token of an active connection, to be shown again. */
export async function readAccessToken(
  db: Db,
  keyring: Keyring,
  orgId: string,
  id: string,
): Promise<string> {
  const [row] = await db
    .select({ sealed: connections.sealedAccessToken })
    .from(connections)
    .where(
      and(eq(connections.orgId, orgId), eq(connections.status, 'active'), eq(connections.id, id)),
    );
  if (!row?.sealed) throw new AppError('connection_not_found', { id });
  return keyring.decrypt(row.sealed, accessTokenContext(orgId, id));
}

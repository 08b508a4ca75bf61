import type { IntegrationType } from '@trackstar-link/contract';
import { issueDropbox, type Dropbox } from '@trackstar-link/integrations/kit';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { newFileKey } from './file-cipher';
import { dropboxes } from './tables';

export interface Way {
  integrationName: string;
  integrationType: IntegrationType;
  authMethod: string;
}

const isWay = (way: Way) =>
  and(
    eq(dropboxes.integrationName, way.integrationName),
    eq(dropboxes.integrationType, way.integrationType),
    eq(dropboxes.authMethod, way.authMethod),
  );

/** Takes files: connected, or made not long ago. */
export const isOpen = or(
  sql`${dropboxes.connectionId} is not null`,
  sql`${dropboxes.expiresAt} > now()`,
);

/** Makes a place. One that the same link token made for this way and did not connect makes room for it. */
export async function createDropbox(
  db: Db,
  keyring: Keyring,
  caller: LinkCaller,
  way: Way,
): Promise<Dropbox & { id: string; expiresAt: Date }> {
  const id = newSecret('');
  const { username, password } = issueDropbox();
  return db.transaction(async (tx) => {
    await tx
      .delete(dropboxes)
      .where(
        and(
          eq(dropboxes.orgId, caller.orgId),
          eq(dropboxes.tokenId, caller.tokenId),
          isWay(way),
          isNull(dropboxes.connectionId),
        ),
      );
    const [row] = await tx
      .insert(dropboxes)
      .values({
        ...way,
        id,
        username,
        orgId: caller.orgId,
        tokenId: caller.tokenId,
        customerId: caller.customerId,
        passwordHash: sha256(password),
        sealedFileKey: keyring.encrypt(newFileKey(), fileKeyContext(caller.orgId, id)),
        expiresAt: sql`now() + interval '1 hour'`,
      })
      .returning({ expiresAt: dropboxes.expiresAt });
    if (!row?.expiresAt) throw new Error('an insert answered no row');
    return { id, username, password, expiresAt: row.expiresAt };
  });
}

/**
 * A place that was made for this customer and is not connected. Its id is 256 random bits that only the
 * widget has; the link token may have been renewed meanwhile, so it does not count.
 */
export const unconnected = (caller: LinkCaller, id: string) =>
  and(
    eq(dropboxes.id, id),
    eq(dropboxes.orgId, caller.orgId),
    sql`${dropboxes.customerId} is not distinct from ${caller.customerId}`,
    isNull(dropboxes.connectionId),
    sql`${dropboxes.expiresAt} > now()`,
  );

/** The user name of a place that can be connected. */
export async function usernameOf(
  db: Db,
  caller: LinkCaller,
  id: string,
  way: Way,
): Promise<string> {
  const [row] = await db
    .select({ username: dropboxes.username })
    .from(dropboxes)
    .where(and(unconnected(caller, id), isWay(way)));
  if (!row) throw new AppError('dropbox_not_found');
  return row.username;
}

/** Gives a place to its connection; of racing calls the WHERE clause lets one through. */
export async function connectDropbox(
  tx: Db,
  caller: LinkCaller,
  id: string,
  connectionId: string,
): Promise<void> {
  const rows = await tx
    .update(dropboxes)
    .set({ connectionId, expiresAt: null })
    .where(unconnected(caller, id))
    .returning({ id: dropboxes.id });
  if (rows.length === 0) throw new AppError('dropbox_not_found');
}

/** Deletes places that nobody connected, with their files. */
export async function purgeDropboxes(db: Db): Promise<void> {
  await db
    .delete(dropboxes)
    .where(and(isNull(dropboxes.connectionId), lt(dropboxes.expiresAt, sql`now()`)));
}

export function fileKeyContext(orgId: string, id: string) {
  return { org: orgId, row: id, field: 'file_key' };
}

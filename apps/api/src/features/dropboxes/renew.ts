import { and, eq } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { connectDropbox, unconnected } from './dropboxes';
import { decryptFile, encryptFile } from './file-cipher';
import { keyOf } from './files';
import { dropboxes, dropboxFiles } from './tables';

/**
 * Lets a connection's place be entered with the name and password of a newly made one, and no longer
 * with its old ones. The files that it holds stay, and those that came to the new one join them.
 */
export async function renewDropbox(
  tx: Db,
  keyring: Keyring,
  caller: LinkCaller,
  { id, connectionId }: { id: string; connectionId: string },
): Promise<void> {
  const [place] = await tx
    .select()
    .from(dropboxes)
    .where(and(eq(dropboxes.connectionId, connectionId), eq(dropboxes.orgId, caller.orgId)))
    .for('update');
  // It was connected in another way until now.
  if (!place) return connectDropbox(tx, caller, id, connectionId);
  const [made] = await tx.select().from(dropboxes).where(unconnected(caller, id)).for('update');
  if (!made) throw new AppError('dropbox_not_found');
  const from = keyOf(keyring, made);
  const to = keyOf(keyring, place);
  const ids = await tx
    .select({ id: dropboxFiles.id })
    .from(dropboxFiles)
    .where(eq(dropboxFiles.dropboxId, made.id));
  // One after the other: together they may be more than should be in memory.
  for (const each of ids) {
    const [file] = await tx.select().from(dropboxFiles).where(eq(dropboxFiles.id, each.id));
    if (!file) continue;
    // As when it is sent again: the newer one of a name takes the older one's place.
    await tx
      .delete(dropboxFiles)
      .where(and(eq(dropboxFiles.dropboxId, place.id), eq(dropboxFiles.name, file.name)));
    const content = decryptFile(from, file.id, file.encryptedContent);
    await tx
      .update(dropboxFiles)
      .set({ dropboxId: place.id, encryptedContent: encryptFile(to, file.id, content) })
      .where(eq(dropboxFiles.id, file.id));
  }
  await tx.delete(dropboxes).where(eq(dropboxes.id, made.id));
  const { username, passwordHash, tokenId, authMethod } = made;
  await tx
    .update(dropboxes)
    .set({ username, passwordHash, tokenId, authMethod })
    .where(eq(dropboxes.id, place.id));
}

import { inboxFolder, TransportError, type Inbox } from '@trackstar-link/integrations/kit';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import type { Place, ReceivedFile } from '../../platform/inbound-sftp';
import { fileKeyContext, isOpen } from './dropboxes';
import { decryptFile, encryptFile } from './file-cipher';
import { dropboxes, dropboxFiles } from './tables';

/** What one place may hold. More is refused, not dropped: an invoice must not vanish unseen. */
export const maxFiles = 100;
export const maxBytes = 200 * 1024 * 1024;

export type DropboxRow = Pick<typeof dropboxes.$inferSelect, 'id' | 'orgId' | 'sealedFileKey'>;

/** What whoever logs in by SFTP may do with a place. */
export function placeOf(db: Db, keyring: Keyring, dropbox: DropboxRow): Place {
  return {
    list: () => listFiles(db, dropbox.id),
    save: (name, content) => saveFile(db, keyring, dropbox, { name, content }),
    async rename(name, to) {
      // A unique constraint would end the statement with an error where there already is such a file.
      const taken = sql`exists (select 1 from dropbox_files f
        where f.dropbox_id = ${dropbox.id} and f.name = ${to})`;
      const rows = await db
        .update(dropboxFiles)
        .set({ name: to })
        .where(
          and(
            eq(dropboxFiles.dropboxId, dropbox.id),
            eq(dropboxFiles.name, name),
            sql`not ${taken}`,
          ),
        )
        .returning({ id: dropboxFiles.id });
      return rows.length > 0;
    },
  };
}

/** The same files for whoever works with them: an integration. */
export function inboxOf(
  db: Db,
  keyring: Keyring,
  { orgId, username }: { orgId: string; username: string },
): Inbox {
  const mine = and(eq(dropboxes.orgId, orgId), eq(dropboxes.username, username), isOpen);
  const found = async (): Promise<DropboxRow> => {
    const [row] = await db.select().from(dropboxes).where(mine);
    if (!row) throw new Error('There is no such place for files.');
    return row;
  };
  return {
    username,
    folder: inboxFolder,
    async list() {
      const files = await listFiles(db, (await found()).id);
      return files.map(({ name, size, receivedAt }) => ({
        ...{ name, size, type: 'file' as const, modifiedAt: receivedAt },
      }));
    },
    async read(path, limit) {
      const dropbox = await found();
      const name = path.replace(`${inboxFolder}/`, '');
      const [file] = await db
        .select()
        .from(dropboxFiles)
        .where(and(eq(dropboxFiles.dropboxId, dropbox.id), eq(dropboxFiles.name, name)));
      if (!file) throw new Error('There is no such file.');
      if (file.size > limit) {
        throw new TransportError('too_large', `the file has more than ${limit} bytes`);
      }
      return decryptFile(keyOf(keyring, dropbox), file.id, file.encryptedContent);
    },
  };
}

async function listFiles(db: Db, dropboxId: string): Promise<ReceivedFile[]> {
  const { name, size, receivedAt } = dropboxFiles;
  return db
    .select({ name, size, receivedAt })
    .from(dropboxFiles)
    .where(eq(dropboxFiles.dropboxId, dropboxId))
    .orderBy(asc(receivedAt), asc(name));
}

/** The lock lets one file after another in, so that two at once do not both take the last room. */
async function saveFile(
  db: Db,
  keyring: Keyring,
  dropbox: DropboxRow,
  { name, content }: { name: string; content: Buffer },
): ReturnType<Place['save']> {
  const id = newId();
  // Before the transaction: nobody should wait for it.
  const encryptedContent = encryptFile(keyOf(keyring, dropbox), id, content);
  return db.transaction(async (tx) => {
    const [open] = await tx
      .select({ id: dropboxes.id })
      .from(dropboxes)
      .where(and(eq(dropboxes.id, dropbox.id), isOpen))
      .for('update');
    if (!open) return 'gone';
    const [held] = await tx
      .select({
        count: sql<number>`count(*)::int`,
        bytes: sql<string>`coalesce(sum(${dropboxFiles.size}), 0)::text`,
      })
      .from(dropboxFiles)
      .where(and(eq(dropboxFiles.dropboxId, dropbox.id), ne(dropboxFiles.name, name)));
    const isFull =
      !held || held.count >= maxFiles || Number(held.bytes) + content.length > maxBytes;
    if (isFull) return 'full';
    const file = { id, size: content.length, encryptedContent };
    await tx
      .insert(dropboxFiles)
      .values({ ...file, dropboxId: dropbox.id, name })
      .onConflictDoUpdate({
        target: [dropboxFiles.dropboxId, dropboxFiles.name],
        set: { ...file, receivedAt: sql`now()` },
      });
    return 'saved';
  });
}

export function keyOf(keyring: Keyring, { orgId, id, sealedFileKey }: DropboxRow): string {
  return keyring.decrypt(sealedFileKey, fileKeyContext(orgId, id));
}

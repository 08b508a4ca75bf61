import { eq } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import { generateHostKey, type HostKey } from '../../platform/inbound-sftp';
import { inboundHostKeys } from './tables';

const id = 'host-key';
const context = { org: 'system', row: id, field: 'private_key' };

/** The key that this server is known by, made on first use. Of processes that make one at once, one wins. */
export async function readHostKey(db: Db, keyring: Keyring): Promise<HostKey> {
  const read = async (): Promise<HostKey | undefined> => {
    const [row] = await db.select().from(inboundHostKeys).where(eq(inboundHostKeys.id, id));
    return (
      row && {
        privateKey: keyring.decrypt(row.sealedPrivateKey, context),
        fingerprint: row.fingerprint,
      }
    );
  };
  const known = await read();
  if (known) return known;
  const made = generateHostKey();
  await db
    .insert(inboundHostKeys)
    .values({
      id,
      orgId: context.org,
      sealedPrivateKey: keyring.encrypt(made.privateKey, context),
      fingerprint: made.fingerprint,
    })
    .onConflictDoNothing();
  return (await read()) ?? made;
}

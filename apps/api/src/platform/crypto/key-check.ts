import { eq } from 'drizzle-orm';
import type { Db } from '../db/connect';
import { UnsealError, type EncryptionContext, type Keyring } from './keyring';
import { encryptionKeyCheck } from './tables';

/** The encryption keys at hand are not those of this database. */
export class WrongKeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongKeyError';
  }
}

const ROW = 'key-check';
const CONSTANT = 'these are the keys of this database';
const context: EncryptionContext = { org: 'system', row: ROW, field: 'sealed' };

/**
 * Proves that the keyring opens what this database holds; the very first start leaves the proof.
 * On WrongKeyError nothing has been written.
 */
export async function checkKeys(db: Db, keyring: Keyring): Promise<void> {
  const proof = (await readProof(db)) ?? (await leaveProof(db, keyring));
  verify(proof, keyring);
}

/** Seals the proof anew with the writing key, so that older keys can be retired. */
export async function recheckKeys(db: Db, keyring: Keyring): Promise<void> {
  await checkKeys(db, keyring);
  await db.update(encryptionKeyCheck).set(sealProof(keyring)).where(eq(encryptionKeyCheck.id, ROW));
}

interface Proof {
  kid: string;
  sealed: string;
}

async function readProof(db: Db): Promise<Proof | undefined> {
  const [proof] = await db.select().from(encryptionKeyCheck).where(eq(encryptionKeyCheck.id, ROW));
  return proof;
}

/** Of two first starts at once one leaves its proof; the other must then open that one. */
async function leaveProof(db: Db, keyring: Keyring): Promise<Proof> {
  const mine = sealProof(keyring);
  await db
    .insert(encryptionKeyCheck)
    .values({ id: ROW, ...mine })
    .onConflictDoNothing();
  return (await readProof(db)) ?? mine;
}

function sealProof(keyring: Keyring): Proof {
  return { kid: keyring.writingKid, sealed: keyring.encrypt(CONSTANT, context) };
}

function verify({ kid, sealed }: Proof, keyring: Keyring): void {
  try {
    if (keyring.decrypt(sealed, context) === CONSTANT) return;
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
  }
  throw new WrongKeyError(
    keyring.kids.includes(kid)
      ? `The encryption key "${kid}" has the right name but is not the one this database was written with. Put the original key back; nothing was changed.`
      : `This database was written with the encryption key "${kid}", which is missing: there is ${keyring.kids.map((held) => `"${held}"`).join(', ')}. Add it back, after the first key if that one should write; nothing was changed.`,
  );
}

import { timingSafeEqual } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import type { Admit } from '../../platform/inbound-sftp';
import { isOpen } from './dropboxes';
import { placeOf } from './files';
import { dropboxes } from './tables';

/** Lets in who knows the password of an open place; an unknown user takes as long as a wrong password. */
export function admitTo(db: Db, keyring: Keyring): Admit {
  return async (username, password) => {
    const [row] = await db
      .select()
      .from(dropboxes)
      .where(and(eq(dropboxes.username, username), isOpen));
    const expected = Buffer.from(row?.passwordHash ?? sha256(''));
    const isRight = timingSafeEqual(Buffer.from(sha256(password)), expected);
    return row && isRight ? placeOf(db, keyring, row) : undefined;
  };
}

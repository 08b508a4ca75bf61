import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import type { ConnectionRow } from '../connections';
import { findLink, insertLink } from './links';
import { urlOf } from './view';

/** How long such a link works. */
export const reinstallLinkDays = 7;

/** A link by which whoever has the account signs in again, for this one connection; answers its id. */
export async function insertReinstallLink(
  db: Db,
  keyring: Keyring,
  connection: Pick<ConnectionRow, 'id' | 'orgId' | 'integrationType' | 'customerId'>,
): Promise<string> {
  const { id, orgId, integrationType, customerId } = connection;
  const link = await insertLink(db, keyring, {
    orgId,
    integrationType,
    allowList: [],
    blockList: [],
    withEndpoints: [],
    days: reinstallLinkDays,
    customerId,
    connectionId: id,
    disabledFunctions: [],
    enabledFunctions: [],
    redirectUrl: null,
    maxUses: 1,
    email: null,
    language: null,
  });
  return link.id;
}

/** Where it leads; null once it is used up or gone. */
export async function reinstallUrl(
  db: Db,
  { keyring, publicUrl }: { keyring: Keyring; publicUrl: string },
  { orgId, linkId }: { orgId: string; linkId: string },
): Promise<string | null> {
  const link = await findLink(db, orgId, linkId);
  return link ? urlOf(link, { keyring, publicUrl, access: 'full' }) : null;
}

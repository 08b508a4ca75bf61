import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import { writeAudit } from '../audit';
import { connectDropbox, renewDropbox } from '../dropboxes';
import { completeMagicLink } from '../magic-links';
import { replaceCredentials } from './replace';
import { insertInstall, type NewInstall, type StoredInstall } from './store';
import type { Target } from './target';

export interface Settlement extends NewInstall {
  /** The connection that gets the credentials; undefined makes a new one. */
  target: Target | undefined;
  /** The place that the system sends files to, where it does. */
  dropboxId?: string | undefined;
}

/** Stores what was checked, as a new connection or in one that there is: all of it or nothing. */
export async function settleInstall(
  tx: Db,
  keyring: Keyring,
  { target, dropboxId, ...install }: Settlement,
): Promise<StoredInstall & { reinstalled: boolean }> {
  const { caller, requestId } = install;
  const stored = target
    ? await replaceCredentials(tx, keyring, { ...install, target })
    : await insertInstall(tx, keyring, install);
  const { connectionId } = stored;
  if (dropboxId !== undefined && target) {
    await renewDropbox(tx, keyring, caller, { id: dropboxId, connectionId });
  } else if (dropboxId !== undefined) {
    await connectDropbox(tx, caller, dropboxId, connectionId);
  }
  const integrationName = install.checked.definition.id;
  await completeMagicLink(tx, caller, { connectionId, integrationName, requestId });
  await writeAudit(tx, {
    orgId: caller.orgId,
    action: target ? 'connection.reinstalled' : 'install.created',
    target: connectionId,
    requestId,
  });
  return { ...stored, reinstalled: target !== undefined };
}

import { authCodePrefix, isReadAction, type ReadAction } from '@trackstar-link/contract';
import { compareAccounts } from '@trackstar-link/integrations/kit';
import { and, eq, sql } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { toTimestamp } from '../../platform/time';
import { changeErrors, selectErrors } from '../connection-errors';
import { connections, missingPermissions } from '../connections';
import { writeEvent } from '../events';
import { completeLinkToken } from '../link-tokens';
import { readOrganization } from '../organizations';
import { inSeconds, type NewInstall, type StoredInstall } from './store';
import { authCodes } from './tables';
import type { Target } from './target';

/**
 * Puts credentials that have been checked in the place of a connection's old ones, in the transaction
 * that the caller has begun: all of it or nothing. Id, access token and history stay. Of two reinstalls
 * that began with the same connection the WHERE clause lets one through, and a renewal of the old
 * credentials that is under way finds a newer version than its own; see docs/decisions/015.
 */
export async function replaceCredentials(
  tx: Db,
  keyring: Keyring,
  { target, ...install }: NewInstall & { target: Target },
): Promise<StoredInstall> {
  const { caller, checked, codeSeconds } = install;
  const { definition } = checked;
  const disabledFunctions = [
    ...new Set([...target.disabledFunctions, ...install.disabledFunctions]),
  ];

  await completeLinkToken(tx, caller, target.id);
  const [row] = await tx
    .update(connections)
    .set({
      authMethod: checked.methodId,
      sealedCredentials: keyring.encrypt(JSON.stringify(checked.stored), {
        org: target.orgId,
        row: target.id,
        field: 'credentials',
      }),
      credentialsVersion: sql`${connections.credentialsVersion} + 1`,
      reinstalls: target.reinstalls + 1,
      credentialsExpireAt: install.credentialsExpireAt ?? checked.expiresAt ?? null,
      renewAt: install.renewAt ?? null,
      failedChecks: 0,
      renewalBy: null,
      renewalUntil: null,
      // Credentials that may not read their own account are of one all the same.
      account: checked.account ?? target.account,
      permissions: checked.permissions,
      disabledFunctions,
      initialSyncDue: dueAfter(target, checked).filter(
        (action) => !disabledFunctions.includes(action),
      ),
    })
    .where(
      and(
        eq(connections.id, target.id),
        eq(connections.orgId, target.orgId),
        eq(connections.status, 'active'),
        eq(connections.reinstalls, target.reinstalls),
      ),
    )
    .returning();
  if (!row) throw new AppError('connection_changed');

  await changeErrors(tx, row, await readOrganization(tx, target.orgId), {
    known: await selectErrors(tx, target.id),
    found: missingPermissions(checked.permissions, definition.name),
    // What the system could not say is left as it was; that it let us in, it did say.
    keeps: ({ error_type, action }) =>
      error_type === 'missing_permission' &&
      checked.permissions.some((each) => each.action === action && each.status === 'unknown'),
  });
  await writeEvent(tx, {
    orgId: target.orgId,
    connectionId: target.id,
    type: 'connection.reinstalled',
    data: { reinstalled_date: toTimestamp(new Date()) },
  });
  // The host has this connection's token; a magic link's page has nobody to give a code to.
  if (caller.magicLinkId !== null) return { connectionId: target.id, authCode: null };
  const authCode = newSecret(authCodePrefix);
  await tx.insert(authCodes).values({
    codeHash: sha256(authCode),
    orgId: target.orgId,
    connectionId: target.id,
    reinstall: true,
    expiresAt: inSeconds(codeSeconds),
  });
  return { connectionId: target.id, authCode };
}

/** Reads without their history: those that were closed before, and in another account all of them. */
function dueAfter(
  { account, permissions, initialSyncDue }: Target,
  checked: NewInstall['checked'],
): ReadAction[] {
  const isOther = compareAccounts(account, checked.account) === 'other';
  const open = new Set(
    isOther ? [] : permissions.filter(({ status }) => status === 'granted').map(actionOf),
  );
  const opened = checked.permissions
    .filter(({ status, action }) => status === 'granted' && !open.has(action))
    .map(actionOf)
    .filter(isReadAction);
  return [...new Set([...(isOther ? [] : initialSyncDue), ...opened])];
}

const actionOf = <Name>({ action }: { action: Name }) => action;

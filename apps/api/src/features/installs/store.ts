import { authCodePrefix, type Action } from '@trackstar-link/contract';
import { sql, type SQL } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newId, newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import type { LinkCaller } from '../../platform/http/route';
import { toTimestamp } from '../../platform/time';
import { connectionErrors, connections, missingPermissions } from '../connections';
import { writeEvent } from '../events';
import { completeLinkToken } from '../link-tokens';
import { mint } from './activate';
import type { CheckedInstall } from './check';
import { authCodes } from './tables';

/** How long an install outlives its code, for a backend that was down. */
const claimableSeconds = 24 * 60 * 60;

export interface StoredInstall {
  connectionId: string;
  /** Null where the connection is active already. */
  authCode: string | null;
}

export interface NewInstall {
  caller: LinkCaller;
  checked: CheckedInstall;
  disabledFunctions: readonly Action[];
  codeSeconds: number;
  requestId: string;
  /** When the credentials stop working unless they are renewed; and when to renew them in any case. */
  credentialsExpireAt?: Date | null;
  renewAt?: SQL | null;
}

/**
 * A new connection, in the transaction that the caller has begun: the link token's one use, the pending
 * connection with its encrypted credentials, what the account refused, and the auth code.
 */
export async function insertInstall(
  tx: Db,
  keyring: Keyring,
  install: NewInstall,
): Promise<StoredInstall> {
  const { caller, checked, disabledFunctions, codeSeconds } = install;
  const connectionId = newId();
  const { definition } = checked;
  const isAtOnce = caller.magicLinkId !== null;

  await completeLinkToken(tx, caller, connectionId);
  await tx.insert(connections).values({
    id: connectionId,
    orgId: caller.orgId,
    ...(isAtOnce
      ? activeNow(keyring, caller.orgId, connectionId)
      : { status: 'pending', pendingUntil: inSeconds(codeSeconds + claimableSeconds) }),
    integrationName: definition.id,
    integrationType: definition.type,
    authMethod: checked.methodId,
    sealedCredentials: keyring.encrypt(JSON.stringify(checked.stored), {
      org: caller.orgId,
      row: connectionId,
      field: 'credentials',
    }),
    credentialsExpireAt: install.credentialsExpireAt ?? checked.expiresAt ?? null,
    renewAt: install.renewAt ?? null,
    customerId: caller.customerId,
    account: checked.account,
    permissions: checked.permissions,
    disabledFunctions: [...disabledFunctions],
    enabledFunctions: [...caller.enabledFunctions],
  });
  const errors = missingPermissions(checked.permissions, definition.name);
  if (errors.length > 0) {
    await tx
      .insert(connectionErrors)
      // Whoever installs it sees them, and needs no mail about them.
      .values(
        errors.map((error) => ({ id: newId(), connectionId, mailedAt: sql`now()`, ...error })),
      );
  }
  if (isAtOnce) {
    await announce(tx, caller.orgId, connectionId);
    return { connectionId, authCode: null };
  }
  const authCode = newSecret(authCodePrefix);
  await tx.insert(authCodes).values({
    codeHash: sha256(authCode),
    orgId: caller.orgId,
    connectionId,
    expiresAt: inSeconds(codeSeconds),
  });
  return { connectionId, authCode };
}

/** What a magic link makes needs no exchange: nobody is there who could be given a code. */
function activeNow(keyring: Keyring, orgId: string, connectionId: string) {
  const { hash, sealed } = mint(keyring, orgId, connectionId);
  return { status: 'active' as const, accessTokenHash: hash, sealedAccessToken: sealed };
}

/** As the exchange does for other connections, in the transaction that makes this one. */
async function announce(tx: Db, orgId: string, connectionId: string): Promise<void> {
  await writeEvent(tx, {
    orgId,
    connectionId,
    type: 'connection.created',
    data: { created_date: toTimestamp(new Date()) },
  });
}

/** By the database's clock, which alone decides expiry. */
export function inSeconds(seconds: number) {
  return sql`now() + make_interval(secs => ${seconds})`;
}

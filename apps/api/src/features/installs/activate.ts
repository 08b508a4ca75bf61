import { accessTokenPrefix, type ExchangeReply } from '@trackstar-link/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { auditOf } from '../audit';
import { availableActions, availableEndpoints, connections } from '../connections';
import type { ConnectionRow } from '../connections';
import { newEventId } from '../events';
import type { OrganizationRow } from '../organizations';
import { authCodes } from './tables';

/** A freshly minted access token, ready to be stored with the connection that it will open. */
interface MintedToken {
  token: string;
  hash: string;
  sealed: string;
}

function mint(keyring: Keyring, orgId: string, connectionId: string): MintedToken {
  const token = newSecret(accessTokenPrefix);
  const context = { org: orgId, row: connectionId, field: 'access_token' };
  return { token, hash: sha256(token), sealed: keyring.encrypt(token, context) };
}

/**
 * What a statement that activates answers. It brings along what the organization disables: inside a
 * transaction of the embedded database's one connection, nothing else could be asked for it.
 */
type Activated = Pick<
  ConnectionRow,
  | 'id'
  | 'customerId'
  | 'integrationName'
  | 'integrationType'
  | 'authMethod'
  | 'permissions'
  | 'disabledFunctions'
  | 'account'
> & { organizationDisables: OrganizationRow['disabledFunctions'] };

/**
 * Trades a one-use auth code for the connection's access token. Single use is the WHERE clause: one
 * statement consumes the code, activates the connection, stores the token and writes the event and the
 * audit entry; of racing calls one gets a row. The connection is looked up before only because its id is part of the
 * token's encryption.
 */
export async function exchangeCode(
  db: Db,
  keyring: Keyring,
  request: { orgId: string; code: string; customerId: string | null; requestId: string },
): Promise<ExchangeReply> {
  const { orgId, code, customerId, requestId } = request;
  const codeHash = sha256(code);
  const mine = and(eq(authCodes.codeHash, codeHash), eq(authCodes.orgId, orgId));
  const [found] = await db
    .select({
      connectionId: authCodes.connectionId,
      used: sql<boolean>`${authCodes.usedAt} is not null`,
      expired: sql<boolean>`${authCodes.expiresAt} <= now()`,
    })
    .from(authCodes)
    .where(mine);
  if (!found) throw new AppError('auth_code_unknown');
  if (found.used) throw codeUsed(found.connectionId);
  if (found.expired) throw new AppError('auth_code_expired');

  const minted = mint(keyring, orgId, found.connectionId);
  const claimed = sql`update auth_codes set used_at = now()
    where code_hash = ${codeHash} and org_id = ${orgId} and used_at is null and expires_at > now()
    returning connection_id as id`;
  const audit = { action: 'auth_code.exchanged', requestId };
  const activated = await activate(db, { orgId, claimed, minted, customerId, audit });
  // Another call won the race, or the clock passed the expiry between the two statements.
  if (!activated) throw codeUsed(found.connectionId);
  return toReply(activated, minted.token);
}

/** Gives an unclaimed install to a backend that lost its code; the code is spent with it. */
export async function claimInstall(
  db: Db,
  keyring: Keyring,
  request: { orgId: string; installId: string; customerId: string | null; requestId: string },
): Promise<ExchangeReply> {
  const { orgId, installId, customerId, requestId } = request;
  const minted = mint(keyring, orgId, installId);
  const claimed = sql`update auth_codes set used_at = coalesce(used_at, now())
    where connection_id = ${installId} and org_id = ${orgId} returning connection_id as id`;
  const audit = { action: 'install.claimed', requestId };
  const activated = await activate(db, { orgId, claimed, minted, customerId, audit });
  if (!activated) throw new AppError('install_not_found', { id: installId });
  return toReply(activated, minted.token);
}

async function activate(
  db: Db,
  step: {
    orgId: string;
    claimed: ReturnType<typeof sql>;
    minted: MintedToken;
    customerId: string | null;
    audit: { action: string; requestId: string };
  },
): Promise<Activated | undefined> {
  const { orgId, claimed, minted, customerId, audit } = step;
  const result = await db.execute<Activated & Record<string, unknown>>(sql`
    with claimed as (${claimed}),
    activated as (
      update ${connections} c set
        status = 'active', pending_until = null,
        access_token_hash = ${minted.hash}, sealed_access_token = ${minted.sealed},
        customer_id = coalesce(c.customer_id, ${customerId}::text)
      from claimed
      where c.id = claimed.id and c.org_id = ${orgId}
        and c.status = 'pending' and c.pending_until > now()
      returning c.*
    ),
    outbox as (
      insert into events (id, org_id, connection_id, type, data)
      select ${newEventId()}, org_id, id, 'connection.created',
        jsonb_build_object('integration_name', integration_name,
          'integration_type', integration_type, 'customer_id', customer_id)
      from activated
    ),
    audited as (${auditOf('activated', audit)})
    select id, customer_id as "customerId", integration_name as "integrationName",
      integration_type as "integrationType", auth_method as "authMethod", permissions, account,
      disabled_functions as "disabledFunctions",
      (select o.disabled_functions from organizations o where o.id = activated.org_id)
        as "organizationDisables"
    from activated`);
  return result.rows[0];
}

function codeUsed(connectionId: string): AppError {
  return new AppError('auth_code_used', {
    audit: { action: 'auth_code.reused', target: connectionId },
  });
}

function toReply(connection: Activated, accessToken: string): ExchangeReply {
  const actions = availableActions(connection, {
    disabledFunctions: connection.organizationDisables,
  });
  return {
    access_token: accessToken,
    connection_id: connection.id,
    integration_name: connection.integrationName,
    customer_id: connection.customerId,
    available_actions: actions,
    available_endpoints: availableEndpoints(actions),
    integration_account_info: connection.account,
  };
}

import { accessTokenPrefix, type ExchangeReply } from '@trackstar-link/contract';
import { sql, type SQL } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { preparedStatement } from '../../platform/db/prepared';
import { AppError } from '../../platform/http/app-error';
import { auditOf, auditValues } from '../audit';
import { accessTokenContext, availableActions, availableEndpoints } from '../connections';
import type { ConnectionRow } from '../connections';
import { eventOf, newEventId, timestampSql } from '../events';
import type { OrganizationRow } from '../organizations';

/** A freshly minted access token, ready to be stored with the connection that it will open. */
interface MintedToken {
  token: string;
  hash: string;
  sealed: string;
}

export function mint(keyring: Keyring, orgId: string, connectionId: string): MintedToken {
  const token = newSecret(accessTokenPrefix);
  const sealed = keyring.encrypt(token, accessTokenContext(orgId, connectionId));
  return { token, hash: sha256(token), sealed };
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
  | 'enabledFunctions'
  | 'account'
> & { organizationDisables: OrganizationRow['disabledFunctions'] };

interface FoundCode {
  connectionId: string;
  used: boolean;
  expired: boolean;
  /** Of a connection that is active already. */
  reinstall: boolean;
}

const selectCode = preparedStatement<FoundCode>(
  'select_auth_code',
  () => sql`select connection_id as "connectionId", used_at is not null as used,
      expires_at <= now() as expired, reinstall
    from auth_codes
    where code_hash = ${sql.placeholder('codeHash')} and org_id = ${sql.placeholder('orgId')}`,
);

/** Once, in time, and for its organization. */
function spendCode(): SQL {
  return sql`update auth_codes set used_at = now()
    where code_hash = ${sql.placeholder('codeHash')} and org_id = ${sql.placeholder('orgId')}
      and used_at is null and expires_at > now()
    returning connection_id as id`;
}

const activateByCode = preparedStatement<Activated>('activate_by_code', () =>
  activate(spendCode()),
);

const activateById = preparedStatement<Activated>('activate_by_id', () =>
  activate(sql`update auth_codes set used_at = coalesce(used_at, now())
    where connection_id = ${sql.placeholder('installId')} and org_id = ${sql.placeholder('orgId')}
      and not reinstall
    returning connection_id as id`),
);

/** `claimed`: the statement that spends the code and answers the connection's id. */
function activate(claimed: SQL): SQL {
  return sql`
    with claimed as (${claimed}),
    activated as (
      update connections c set
        status = 'active', pending_until = null,
        access_token_hash = ${sql.placeholder('hash')}, sealed_access_token = ${sql.placeholder('sealed')},
        customer_id = coalesce(c.customer_id, ${sql.placeholder('customerId')}::text)
      from claimed
      where c.id = claimed.id and c.org_id = ${sql.placeholder('orgId')}
        and c.status = 'pending' and c.pending_until > now()
      returning c.*
    ),
    outbox as (
      ${eventOf(
        'activated',
        'connection.created',
        sql`${sql.placeholder('eventId')}`,
        sql`jsonb_build_object('created_date', ${timestampSql(sql`now()`)})`,
      )}
    ),
    audited as (${auditOf('activated')})
    ${toAnswer('activated')}`;
}

/** What a reinstall's code yields: the token that the connection has. */
const readByCode = preparedStatement<Activated & { sealedAccessToken: string }>(
  'read_by_code',
  () => sql`
    with claimed as (${spendCode()}),
    reinstalled as (
      select c.* from connections c join claimed on c.id = claimed.id
      where c.org_id = ${sql.placeholder('orgId')} and c.status = 'active'
    ),
    audited as (${auditOf('reinstalled')})
    ${toAnswer('reinstalled', sql`, sealed_access_token as "sealedAccessToken"`)}`,
);

function toAnswer(table: string, more: SQL = sql``): SQL {
  const from = sql.identifier(table);
  return sql`
    select id, customer_id as "customerId", integration_name as "integrationName",
      integration_type as "integrationType", auth_method as "authMethod", permissions, account,
      disabled_functions as "disabledFunctions", enabled_functions as "enabledFunctions",
      (select o.disabled_functions from organizations o where o.id = ${from}.org_id)
        as "organizationDisables"${more}
    from ${from}`;
}

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
  const [found] = await selectCode(db, { codeHash, orgId });
  if (!found) throw new AppError('auth_code_unknown');
  if (found.used) throw codeUsed(found.connectionId);
  if (found.expired) throw expired(found);
  if (found.reinstall) return readAgain(db, keyring, { ...request, codeHash, found });

  const minted = mint(keyring, orgId, found.connectionId);
  const audit = auditValues({ action: 'auth_code.exchanged', requestId });
  const values = { orgId, codeHash, customerId, eventId: newEventId(), ...minted, ...audit };
  const [activated] = await activateByCode(db, values);
  // Another call won the race, or the clock passed the expiry between the two statements.
  if (!activated) throw codeUsed(found.connectionId);
  return toReply(activated, minted.token);
}

/** The same pair as ever. The customer is the one that the connection has. */
async function readAgain(
  db: Db,
  keyring: Keyring,
  {
    orgId,
    codeHash,
    requestId,
    found,
  }: {
    orgId: string;
    codeHash: string;
    requestId: string;
    found: FoundCode;
  },
): Promise<ExchangeReply> {
  const audit = auditValues({ action: 'auth_code.exchanged', requestId });
  const [connection] = await readByCode(db, { orgId, codeHash, ...audit });
  if (!connection) throw codeUsed(found.connectionId);
  const context = accessTokenContext(orgId, connection.id);
  return toReply(connection, keyring.decrypt(connection.sealedAccessToken, context));
}

function expired({ reinstall }: FoundCode): AppError {
  return new AppError(
    'auth_code_expired',
    reinstall
      ? {
          message:
            'This auth code has expired. Its connection has the new credentials all the same, and its access token is the one that you have.',
        }
      : {},
  );
}

/** Gives an unclaimed install to a backend that lost its code; the code is spent with it. */
export async function claimInstall(
  db: Db,
  keyring: Keyring,
  request: { orgId: string; installId: string; customerId: string | null; requestId: string },
): Promise<ExchangeReply> {
  const { orgId, installId, customerId, requestId } = request;
  const minted = mint(keyring, orgId, installId);
  const audit = auditValues({ action: 'install.claimed', requestId });
  const values = { orgId, installId, customerId, eventId: newEventId(), ...minted, ...audit };
  const [activated] = await activateById(db, values);
  if (!activated) throw new AppError('install_not_found', { id: installId });
  return toReply(activated, minted.token);
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

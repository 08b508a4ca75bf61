import type { IntegrationType } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import { accountName, compareAccounts, type Account } from '@trackstar-link/integrations/kit';
import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { connections } from '../connections';
import type { CheckedInstall } from './check';

const columns = {
  id: connections.id,
  orgId: connections.orgId,
  integrationName: connections.integrationName,
  integrationType: connections.integrationType,
  authMethod: connections.authMethod,
  sealedCredentials: connections.sealedCredentials,
  reinstalls: connections.reinstalls,
  account: connections.account,
  permissions: connections.permissions,
  disabledFunctions: connections.disabledFunctions,
  initialSyncDue: connections.initialSyncDue,
  customerId: connections.customerId,
};

/** A connection that is to get new credentials, as it was before they were checked. */
export type Target = Pick<typeof connections.$inferSelect, keyof typeof columns>;

const active = (orgId: string, more: SQL) =>
  and(eq(connections.orgId, orgId), eq(connections.status, 'active'), more);

/** The connection that the link token names; undefined where it makes a new one. */
export async function targetOf(db: Db, caller: LinkCaller): Promise<Target | undefined> {
  if (!caller.reinstall) return undefined;
  const { connectionId } = caller.reinstall;
  const [row] = await db
    .select(columns)
    .from(connections)
    .where(active(caller.orgId, eq(connections.id, connectionId)));
  if (!row) throw new AppError('connection_not_found', { id: connectionId });
  return row;
}

/** A link token that names a connection opens the way to that connection's system alone. */
export function requireSystemOf(
  target: Target | undefined,
  chosen: { integration_name: string; integration_type: IntegrationType },
): void {
  if (!target) return;
  const { integrationName, integrationType } = target;
  if (chosen.integration_name === integrationName && chosen.integration_type === integrationType)
    return;
  throw invalid('json', {
    integration_name: [
      `This link token is for a connection of ${findIntegration(integrationType, integrationName)?.name ?? integrationName}.`,
    ],
  });
}

/** What is kept of the credentials that a connection has. */
export function storedCredentials(keyring: Keyring, target: Target): Record<string, string> {
  const context = { org: target.orgId, row: target.id, field: 'credentials' };
  return JSON.parse(keyring.decrypt(target.sealedCredentials, context));
}

type Checked = Pick<CheckedInstall, 'definition' | 'account'>;

/**
 * Which connection gets credentials that have been checked; undefined makes a new one. Throws where
 * they are of another account than they should be, and where the customer has to choose first.
 */
export async function chooseTarget(
  db: Db,
  caller: LinkCaller,
  checked: Checked,
  { target, existing }: { target: Target | undefined; existing?: 'reinstall' | 'add' | undefined },
): Promise<Target | undefined> {
  if (target) {
    requireSameAccount(target, checked.account, caller.reinstall?.allowAccountChange ?? false);
    return target;
  }
  if (existing === 'add') return undefined;
  const connected = await connectedAlready(db, caller, checked);
  if (connected && existing !== 'reinstall') {
    throw new AppError('account_already_connected', { accounts: namesOf(connected, checked) });
  }
  return connected;
}

function requireSameAccount(target: Target, given: Account | null, mayChange: boolean): void {
  if (mayChange || compareAccounts(target.account, given) !== 'other') return;
  throw new AppError('account_differs', { accounts: namesOf(target, { account: given }) });
}

function namesOf(target: Target, { account }: Pick<Checked, 'account'>) {
  return { connected: accountName(target.account), given: accountName(account) };
}

/**
 * The connection that this very customer has made of this account; broken ones first, since those are
 * what somebody comes back for. Without a customer nobody's connections are looked at. Made-up systems
 * have one account for everybody.
 */
async function connectedAlready(
  db: Db,
  caller: LinkCaller,
  { definition, account }: Checked,
): Promise<Target | undefined> {
  if (caller.customerId === null || !account || definition.sandbox) return undefined;
  const isBroken = sql`exists (select 1 from connection_errors e
    where e.connection_id = "connections"."id" and e.error_type = 'invalid_credentials')`;
  const rows = await db
    .select(columns)
    .from(connections)
    .where(
      and(
        active(caller.orgId, eq(connections.customerId, caller.customerId)),
        eq(connections.integrationName, definition.id),
        eq(connections.integrationType, definition.type),
      ),
    )
    .orderBy(desc(isBroken), desc(connections.createdAt));
  return rows.find((row) => compareAccounts(row.account, account) === 'same');
}

import type { Db } from '../../platform/db/connect';
import type { IntegrationType } from '@trackstar-link/contract';
import { and, eq, sql } from 'drizzle-orm';
import { connections } from '../connections';

/** A renewal's calls end before this: nobody else may renew meanwhile. */
const leaseSeconds = 40;
/** Renewed while it still works, so that no call meets the moment of its end. */
const marginSeconds = 60;

export interface HeldCredentials {
  id: string;
  orgId: string;
  integrationName: string;
  integrationType: IntegrationType;
  authMethod: string;
  sealedCredentials: string;
  version: number;
  /** Has expired, or is about to. */
  stale: boolean;
  /** The vendor has refused them for good. */
  refused: boolean;
}

const columns = {
  id: connections.id,
  orgId: connections.orgId,
  integrationName: connections.integrationName,
  integrationType: connections.integrationType,
  authMethod: connections.authMethod,
  sealedCredentials: connections.sealedCredentials,
  version: connections.credentialsVersion,
  stale: sql<boolean>`coalesce(${connections.credentialsExpireAt}
    <= now() + make_interval(secs => ${marginSeconds}), false)`,
  refused: sql<boolean>`exists (select 1 from connection_errors e
    where e.connection_id = "connections"."id" and e.error_type = 'invalid_credentials')`,
};

export async function readCredentials(
  db: Db,
  orgId: string,
  connectionId: string,
): Promise<HeldCredentials | undefined> {
  const [row] = await db
    .select(columns)
    .from(connections)
    .where(and(eq(connections.orgId, orgId), eq(connections.id, connectionId)));
  return row;
}

/**
 * Lets one caller of all processes renew this version. The row is the lock, held by what is written in
 * it and not by a transaction: see docs/decisions/009.
 */
export async function beginRenewal(
  db: Db,
  { id, version }: Pick<HeldCredentials, 'id' | 'version'>,
  renewer: string,
): Promise<boolean> {
  const rows = await db
    .update(connections)
    .set({
      renewalBy: renewer,
      renewalUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
    })
    .where(
      and(
        eq(connections.id, id),
        eq(connections.credentialsVersion, version),
        sql`(${connections.renewalUntil} is null or ${connections.renewalUntil} <= now())`,
      ),
    )
    .returning({ id: connections.id });
  return rows.length > 0;
}

/** Replaces the version that was renewed, and no newer one; false when there is a newer one. */
export async function saveRenewed(
  db: Db,
  { id, version }: Pick<HeldCredentials, 'id' | 'version'>,
  renewed: {
    sealed: string;
    expiresInSeconds: number | undefined;
    renewInDays: number | undefined;
  },
): Promise<boolean> {
  const { sealed, expiresInSeconds, renewInDays } = renewed;
  const rows = await db
    .update(connections)
    .set({
      sealedCredentials: sealed,
      credentialsVersion: version + 1,
      credentialsExpireAt:
        expiresInSeconds === undefined
          ? null
          : sql`now() + make_interval(secs => ${expiresInSeconds})`,
      renewAt:
        renewInDays === undefined ? null : sql`now() + make_interval(days => ${renewInDays})`,
      renewalBy: null,
      renewalUntil: null,
    })
    .where(and(eq(connections.id, id), eq(connections.credentialsVersion, version)))
    .returning({ id: connections.id });
  return rows.length > 0;
}

/** Lets the next one try; nothing happens where the lease is another's by now. */
export async function endRenewal(db: Db, id: string, renewer: string): Promise<void> {
  await db
    .update(connections)
    .set({ renewalBy: null, renewalUntil: null })
    .where(and(eq(connections.id, id), eq(connections.renewalBy, renewer)));
}

/** Connections whose right to renew would lapse if nobody used it. */
export async function selectLapsing(
  db: Db,
  limit: number,
): Promise<{ id: string; orgId: string }[]> {
  return db
    .select({ id: connections.id, orgId: connections.orgId })
    .from(connections)
    .where(and(eq(connections.status, 'active'), sql`${connections.renewAt} <= now()`))
    .orderBy(connections.renewAt)
    .limit(limit);
}

import { isDeepStrictEqual } from 'node:util';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db, Orm } from '../../platform/db/connect';
import { changeErrors } from '../connection-errors';
import { connections, errorsOfRow } from '../connections';
import type { OrganizationRow } from '../organizations';
import type { Judgement } from './judge';

/** A check ends long before: nobody else may begin one meanwhile. */
const leaseSeconds = 120;

const claimed = {
  id: connections.id,
  orgId: connections.orgId,
  integrationName: connections.integrationName,
  integrationType: connections.integrationType,
  authMethod: connections.authMethod,
  permissions: connections.permissions,
  disabledFunctions: connections.disabledFunctions,
  enabledFunctions: connections.enabledFunctions,
  failedChecks: connections.failedChecks,
};

export type ClaimedConnection = Awaited<ReturnType<typeof claimDue>>[number];

/**
 * Takes connections whose time has come, each for one caller of all processes: the row is the lock, held
 * by what is written in it (see docs/decisions/017). While it is held no next time is set, so that a
 * wish for another check in between is not lost.
 */
export async function claimDue(db: Db, checker: string, limit: number) {
  return db
    .update(connections)
    .set({
      nextCheckAt: null,
      checkBy: checker,
      checkUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
    })
    .where(
      sql`${connections.id} in (select c.id from connections c
        where greatest(c.next_check_at, c.check_until) <= now() and c.status = 'active'
        order by greatest(c.next_check_at, c.check_until) limit ${limit}
        for update skip locked)`,
    )
    .returning(claimed);
}

/** Nothing was found out: somebody else may try at once. */
export async function release(db: Db, id: string, checker: string): Promise<void> {
  await db
    .update(connections)
    .set({ checkBy: null, checkUntil: null, nextCheckAt: sql`now()` })
    .where(and(eq(connections.id, id), eq(connections.checkBy, checker)));
}

export interface Finished {
  connection: ClaimedConnection;
  checker: string;
  /** Of the credentials that were checked. */
  version: number;
  judgement: Judgement;
  intervalSeconds: number;
}

/**
 * Writes what a check has found, and when to look again. Of a checker that took too long nothing counts;
 * nor does anything that speaks of credentials which were replaced meanwhile: then it is looked at once
 * more. Where nothing is wrong and nothing was, it is one statement.
 */
export async function finish(
  orm: Orm,
  finished: Finished,
  organization: Pick<OrganizationRow, 'disabledFunctions'>,
): Promise<void> {
  const { connection, checker, judgement } = finished;
  if (judgement.found.length === 0) {
    const rows = await orm
      .update(connections)
      .set(outcome(finished))
      .where(
        and(
          mine(finished),
          sql`not exists (select 1 from connection_errors e where e.connection_id = ${connections.id})`,
        ),
      )
      .returning({ id: connections.id });
    if (rows.length > 0) return;
  }
  const isStale = await orm.transaction(async (tx) => {
    const [row] = await tx
      .update(connections)
      .set(outcome(finished))
      .where(mine(finished))
      .returning({ ...claimed, customerId: connections.customerId, known: errorsOfRow });
    if (!row) return true;
    const { found, keeps } = judgement;
    await changeErrors(tx, row, organization, { known: row.known, found, keeps });
    return false;
  });
  if (isStale) await release(orm, connection.id, checker);
}

function mine({ connection, checker, version }: Finished): SQL | undefined {
  return and(
    eq(connections.id, connection.id),
    eq(connections.checkBy, checker),
    eq(connections.credentialsVersion, version),
  );
}

function outcome({ connection, judgement, intervalSeconds }: Finished) {
  const { failedChecks, permissions, againInSeconds } = judgement;
  // A tenth either way: what began together drifts apart.
  const seconds =
    againInSeconds === undefined
      ? sql`${intervalSeconds} * (0.9 + 0.2 * random())`
      : sql`${againInSeconds}::float8`;
  return {
    failedChecks,
    ...(!isDeepStrictEqual(permissions, connection.permissions) && { permissions }),
    lastChecked: sql`now()`,
    // Somebody may have asked for another check meanwhile.
    nextCheckAt: sql`coalesce(${connections.nextCheckAt}, now() + make_interval(secs => ${seconds}))`,
    checkBy: null,
    checkUntil: null,
  };
}

/** After the interval became shorter, nobody waits for as long as before. */
export async function shortenWaits(db: Db, intervalSeconds: number): Promise<void> {
  await db
    .update(connections)
    .set({ nextCheckAt: sql`now() + make_interval(secs => ${intervalSeconds} * random())` })
    .where(
      sql`greatest(next_check_at, check_until) > now() + make_interval(secs => ${intervalSeconds}::float8 * 1.2)
        and check_until is null`,
    );
}

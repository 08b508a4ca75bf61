import type { Action, IntegrationType } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import type {
  AuthMethod,
  BrowserSignIn,
  IntegrationDefinition,
} from '@trackstar-link/integrations/kit';
import { and, eq, getTableColumns, lt, ne, sql } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { oauthAttempts } from './tables';

/** From the start to the way back, and again from there to the claim. By the database's clock. */
const lifetime = sql`now() + interval '10 minutes'`;

export type AttemptRow = typeof oauthAttempts.$inferSelect & { expired: boolean };

const columns = {
  ...getTableColumns(oauthAttempts),
  expired: sql<boolean>`${oauthAttempts.expiresAt} <= now()`,
};

export interface NewAttempt {
  id: string;
  caller: LinkCaller;
  integrationName: string;
  integrationType: IntegrationType;
  authMethod: string;
  fields: Record<string, string>;
  disabledFunctions: readonly Action[];
  resumeKey: string | undefined;
  returnUrl: string | undefined;
}

export async function createAttempt(
  db: Db,
  keyring: Keyring,
  attempt: NewAttempt,
): Promise<AttemptRow> {
  const { caller, disabledFunctions, resumeKey, returnUrl, ...values } = attempt;
  const context = contextOf({ orgId: caller.orgId, id: attempt.id }, 'return_url');
  const [row] = await db
    .insert(oauthAttempts)
    .values({
      ...values,
      orgId: caller.orgId,
      tokenId: caller.tokenId,
      customerId: caller.customerId,
      magicLinkId: caller.magicLinkId,
      enabledFunctions: [...caller.enabledFunctions],
      disabledFunctions: [...disabledFunctions],
      resumeHash: resumeKey === undefined ? null : sha256(resumeKey),
      sealedReturnUrl: returnUrl === undefined ? null : keyring.encrypt(returnUrl, context),
      expiresAt: lifetime,
    })
    .onConflictDoNothing()
    .returning(columns);
  if (!row) throw new AppError('oauth_attempt_exists');
  return row;
}

/** For a browser that was given the start address. */
export async function findAttempt(db: Db, id: string): Promise<AttemptRow | undefined> {
  const [row] = await db.select(columns).from(oauthAttempts).where(eq(oauthAttempts.id, id));
  return row;
}

/** For the link token that began it; of anybody else's it does not exist. */
export async function ownAttempt(db: Db, caller: LinkCaller, id: string): Promise<AttemptRow> {
  const [row] = await db.select(columns).from(oauthAttempts).where(mine(caller, id));
  if (!row) throw new AppError('oauth_attempt_not_found', { id });
  return row;
}

const mine = (caller: LinkCaller, id: string) =>
  and(
    eq(oauthAttempts.id, id),
    eq(oauthAttempts.orgId, caller.orgId),
    eq(oauthAttempts.tokenId, caller.tokenId),
  );

/**
 * Hands the attempt to a fresh link token. That it is the same customer's, and that its key works once
 * and in time, is the WHERE clause. Link tokens that name no customer do not tell two customers of a
 * host apart: then the account needs confirming.
 */
export async function resumeAttempt(
  db: Db,
  caller: LinkCaller,
  { id, key, nextKey }: { id: string; key: string; nextKey: string },
): Promise<AttemptRow> {
  const [row] = await db
    .update(oauthAttempts)
    .set({
      tokenId: caller.tokenId,
      resumeHash: sha256(nextKey),
      ...(caller.customerId === null && { via: 'link' as const }),
    })
    .where(
      and(
        eq(oauthAttempts.id, id),
        eq(oauthAttempts.orgId, caller.orgId),
        sql`${oauthAttempts.customerId} is not distinct from ${caller.customerId}`,
        eq(oauthAttempts.resumeHash, sha256(key)),
        ne(oauthAttempts.status, 'claimed'),
        sql`${oauthAttempts.expiresAt} > now()`,
      ),
    )
    .returning(columns);
  if (!row) throw new AppError('oauth_attempt_not_found', { id });
  return row;
}

/**
 * Ties the attempt to one browser and makes a fresh state and verifier; only the newest state counts.
 * The same browser may come again, back from the system's page say. Another one takes over only by the
 * link, after it was asked; from then on the account needs confirming.
 */
export async function bindBrowser(
  db: Db,
  keyring: Keyring,
  { attempt, browser, via }: { attempt: AttemptRow; browser: string; via: 'widget' | 'link' },
): Promise<{ state: string; verifier: string } | undefined> {
  const state = newSecret('');
  const verifier = newSecret('');
  const browserHash = sha256(browser);
  const bound = await db
    .update(oauthAttempts)
    .set({
      status: 'started',
      // Once somebody else was in it, it stays so.
      via: sql`case when ${oauthAttempts.via} = 'link' then 'link' else ${via} end`,
      stateHash: sha256(state),
      browserHash,
      sealedVerifier: keyring.encrypt(verifier, contextOf(attempt, 'verifier')),
    })
    .where(
      and(
        eq(oauthAttempts.id, attempt.id),
        sql`${oauthAttempts.expiresAt} > now()`,
        sql`(${oauthAttempts.status} = 'created'
          or (${oauthAttempts.status} = 'started'
            and (${oauthAttempts.browserHash} = ${browserHash} or ${via} = 'link')))`,
      ),
    )
    .returning({ id: oauthAttempts.id });
  return bound.length > 0 ? { state, verifier } : undefined;
}

/** The attempt that a state belongs to, whatever has become of it. */
export async function attemptOfState(db: Db, state: string): Promise<AttemptRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(oauthAttempts)
    .where(eq(oauthAttempts.stateHash, sha256(state)));
  return row;
}

/**
 * Takes a callback. That the state works once, in time, for its own integration and only in the browser
 * that it was made for is the WHERE clause: of racing callbacks one gets a row.
 */
export async function takeCallback(
  db: Db,
  callback: { state: string; integrationName: string; browser: string },
): Promise<AttemptRow | undefined> {
  const [row] = await db
    .update(oauthAttempts)
    .set({ status: 'checking' })
    .where(
      and(
        eq(oauthAttempts.stateHash, sha256(callback.state)),
        eq(oauthAttempts.integrationName, callback.integrationName),
        eq(oauthAttempts.browserHash, sha256(callback.browser)),
        eq(oauthAttempts.status, 'started'),
        sql`${oauthAttempts.expiresAt} > now()`,
      ),
    )
    .returning(columns);
  return row;
}

/** Keeps keys that the system's server delivered; false when nobody waits for them. */
export async function keepKeys(
  db: Db,
  keyring: Keyring,
  attempt: AttemptRow,
  keys: Record<string, string>,
): Promise<boolean> {
  const rows = await db
    .update(oauthAttempts)
    .set({ sealedCredentials: keyring.encrypt(JSON.stringify(keys), contextOf(attempt)) })
    .where(
      and(
        eq(oauthAttempts.id, attempt.id),
        sql`${oauthAttempts.status} in ('started', 'checking')`,
        sql`${oauthAttempts.sealedCredentials} is null`,
        sql`${oauthAttempts.expiresAt} > now()`,
      ),
    )
    .returning({ id: oauthAttempts.id });
  return rows.length > 0;
}

/** What came of it; false when it was cancelled meanwhile. */
export async function finishAttempt(
  db: Db,
  id: string,
  outcome: Partial<typeof oauthAttempts.$inferInsert> & { status: 'completed' | 'failed' },
): Promise<boolean> {
  const rows = await db
    .update(oauthAttempts)
    .set({ ...outcome, expiresAt: lifetime })
    .where(and(eq(oauthAttempts.id, id), eq(oauthAttempts.status, 'checking')))
    .returning({ id: oauthAttempts.id });
  return rows.length > 0;
}

export async function cancelAttempt(db: Db, caller: LinkCaller, id: string): Promise<void> {
  await db
    .update(oauthAttempts)
    .set({ status: 'failed', errorCode: 'oauth_cancelled', sealedCredentials: null })
    .where(and(mine(caller, id), sql`${oauthAttempts.status} not in ('claimed', 'failed')`));
}

/** Claims a completed attempt: of racing calls the WHERE clause lets one through. */
export async function claimAttempt(
  tx: Db,
  caller: LinkCaller,
  id: string,
): Promise<AttemptRow | undefined> {
  // A sealed value that is set to null cannot be returned by the same statement.
  const [before] = await tx
    .update(oauthAttempts)
    .set({ status: 'claimed' })
    .where(
      and(
        mine(caller, id),
        eq(oauthAttempts.status, 'completed'),
        sql`${oauthAttempts.expiresAt} > now()`,
      ),
    )
    .returning(columns);
  if (!before) return undefined;
  await tx
    .update(oauthAttempts)
    .set({ sealedCredentials: null, sealedVerifier: null, sealedReturnUrl: null })
    .where(eq(oauthAttempts.id, id));
  return before;
}

/** Forgets attempts an hour after their end, with whatever they hold. */
export async function purgeAttempts(db: Db): Promise<void> {
  await db.delete(oauthAttempts).where(lt(oauthAttempts.expiresAt, sql`now() - interval '1 hour'`));
}

export function contextOf({ orgId, id }: Pick<AttemptRow, 'orgId' | 'id'>, field = 'credentials') {
  return { org: orgId, row: id, field };
}

/** The definition behind an attempt; an integration may have gone with an update. */
export function methodOf(
  attempt: Pick<AttemptRow, 'integrationName' | 'integrationType' | 'authMethod'>,
): { definition: IntegrationDefinition; method: AuthMethod; browser: BrowserSignIn } | undefined {
  const definition = findIntegration(attempt.integrationType, attempt.integrationName);
  const method = definition?.methods.find(({ id }) => id === attempt.authMethod);
  return definition && method?.browser
    ? { definition, method, browser: method.browser }
    : undefined;
}

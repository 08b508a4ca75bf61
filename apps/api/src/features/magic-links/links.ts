import { magicLinkPrefix, type Action, type IntegrationType } from '@trackstar-link/contract';
import { and, asc, eq, getTableColumns, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { newId, newSecret, sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import type { Cursor } from '../../platform/http/page-token';
import { magicLinkMails, magicLinks } from './tables';
import { note } from './timeline';

/** What a link is good for, by the database's clock, which alone decides expiry. */
export type LinkState = 'active' | 'used' | 'expired' | 'revoked';

const state = sql<LinkState>`case
  when ${magicLinks.revokedAt} is not null then 'revoked'
  when ${magicLinks.uses} >= ${magicLinks.maxUses} then 'used'
  when ${magicLinks.expiresAt} <= now() then 'expired'
  else 'active' end`;

export type LinkRow = typeof magicLinks.$inferSelect & { state: LinkState };

const columns = { ...getTableColumns(magicLinks), state };

export interface NewLink {
  orgId: string;
  integrationType: IntegrationType;
  allowList: string[];
  blockList: string[];
  withEndpoints: Action[];
  days: number;
  customerId: string | null;
  connectionId: string | null;
  disabledFunctions: Action[];
  enabledFunctions: Action[];
  redirectUrl: string | null;
  maxUses: number;
  email: string | null;
  language: string | null;
}

export const secretContext = ({ orgId, id }: Pick<LinkRow, 'orgId' | 'id'>) => ({
  org: orgId,
  row: id,
  field: 'secret',
});

/** Makes a link with a secret of 256 random bits, which is kept as a hash and sealed. */
export async function insertLink(db: Db, keyring: Keyring, link: NewLink): Promise<LinkRow> {
  const { days, ...values } = link;
  const id = newId();
  const secret = newSecret(magicLinkPrefix);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(magicLinks)
      .values({
        ...values,
        id,
        secretHash: sha256(secret),
        sealedSecret: keyring.encrypt(secret, secretContext({ orgId: link.orgId, id })),
        expiresAt: sql`now() + make_interval(days => ${days})`,
      })
      .returning(columns);
    if (!row) throw new Error('an insert answered no row');
    await note(tx, id, { type: 'created' });
    return row;
  });
}

const mine = (orgId: string, id: string) =>
  and(eq(magicLinks.orgId, orgId), eq(magicLinks.id, id), isNull(magicLinks.revokedAt));

/** A link of this organization that was not deleted. */
export async function findLink(db: Db, orgId: string, id: string): Promise<LinkRow | undefined> {
  const [row] = await db.select(columns).from(magicLinks).where(mine(orgId, id));
  return row;
}

/** For its page: the link of a secret, whatever has become of it. */
export async function findBySecret(db: Db, secret: string): Promise<LinkRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(magicLinks)
    .where(eq(magicLinks.secretHash, sha256(secret)));
  return row;
}

/** For a session that was started from it. */
export async function findForSession(
  db: Db,
  orgId: string,
  id: string,
): Promise<LinkRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(magicLinks)
    .where(and(eq(magicLinks.orgId, orgId), eq(magicLinks.id, id)));
  return row;
}

/** Text, because a JavaScript Date would drop the microseconds that the order depends on. */
const cursorTime = sql<string>`${magicLinks.createdAt}::text`;

/** A page in creation order. Deleted links are listed only where they are asked for. */
export async function listLinks(
  db: Db,
  orgId: string,
  page: { status: LinkState | undefined; after: Cursor | undefined; limit: number },
): Promise<{ rows: LinkRow[]; next: Cursor | undefined }> {
  const { status, after, limit } = page;
  const rows = await db
    .select({ ...columns, cursor: cursorTime })
    .from(magicLinks)
    .where(
      and(
        eq(magicLinks.orgId, orgId),
        status === 'revoked' ? isNotNull(magicLinks.revokedAt) : isNull(magicLinks.revokedAt),
        status && sql`${state} = ${status}`,
        after
          ? sql`(${magicLinks.createdAt}, ${magicLinks.id}) > (${after.at}::timestamptz, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(asc(magicLinks.createdAt), asc(magicLinks.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), next: last && { at: last.cursor, id: last.id } };
}

/** Takes a link back, at once and for good: its address is forgotten, and its timeline kept a while. */
export async function revokeLink(db: Db, orgId: string, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(magicLinks)
      .set({ revokedAt: sql`now()`, sealedSecret: null })
      .where(mine(orgId, id))
      .returning({ id: magicLinks.id });
    if (rows.length > 0) await note(tx, id, { type: 'revoked' });
    return rows.length > 0;
  });
}

/** May it make a connection at this moment? A part of the statement that decides. */
export const isUsable: SQL | undefined = and(
  isNull(magicLinks.revokedAt),
  sql`${magicLinks.expiresAt} > now()`,
  sql`${magicLinks.uses} < ${magicLinks.maxUses}`,
);

/** Forgets deleted links a month later, and whom mails went to after a week. */
export async function purgeMagicLinks(db: Db): Promise<void> {
  await db
    .delete(magicLinkMails)
    .where(lt(magicLinkMails.createdAt, sql`now() - interval '7 days'`));
  await db.delete(magicLinks).where(lt(magicLinks.revokedAt, sql`now() - interval '30 days'`));
}

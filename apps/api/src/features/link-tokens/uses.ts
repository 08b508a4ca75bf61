import { eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { linkTokenUses } from './tables';

/** One token completes one install: of racing calls the primary key lets one through. */
export async function completeLinkToken(
  tx: Db,
  caller: LinkCaller,
  connectionId: string,
): Promise<void> {
  const claimed = await tx
    .insert(linkTokenUses)
    .values({
      tokenId: caller.tokenId,
      orgId: caller.orgId,
      connectionId,
      expiresAt: caller.expiresAt,
    })
    .onConflictDoNothing()
    .returning({ tokenId: linkTokenUses.tokenId });
  if (claimed.length === 0) throw new AppError('link_token_used');
}

/** Spares a used token the calls to the vendor; the promise itself is kept by completeLinkToken. */
export async function refuseUsedLinkToken(db: Db, caller: LinkCaller): Promise<void> {
  const [use] = await db
    .select({ tokenId: linkTokenUses.tokenId })
    .from(linkTokenUses)
    .where(eq(linkTokenUses.tokenId, caller.tokenId));
  if (use) throw new AppError('link_token_used');
}

export async function purgeLinkTokenUses(db: Db): Promise<void> {
  await db.delete(linkTokenUses).where(lt(linkTokenUses.expiresAt, sql`now() - interval '1 hour'`));
}

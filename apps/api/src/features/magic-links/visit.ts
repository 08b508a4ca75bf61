import { AppError } from '../../platform/http/app-error';
import type { Db } from '../../platform/db/connect';
import { writeEvent } from '../events';
import { findBySecret, type LinkRow } from './links';
import { noteVisit } from './timeline';

/**
 * Why a link cannot be used. Used up reads like unknown: whoever guesses learns nothing, not even that
 * there was something to guess.
 */
export function requireUsable(row: LinkRow | undefined): LinkRow {
  if (!row || row.state === 'used') throw new AppError('magic_link_unknown');
  if (row.state === 'revoked') throw new AppError('magic_link_revoked');
  if (row.state === 'expired') throw new AppError('magic_link_expired');
  return row;
}

/** Somebody with the secret opened the page, or went on from there. */
export async function visitLink(
  db: Db,
  secret: string,
  type: 'opened' | 'started',
): Promise<LinkRow> {
  const row = requireUsable(await findBySecret(db, secret));
  await db.transaction(async (tx) => {
    const isNew = await noteVisit(tx, row.id, type);
    if (!isNew || type !== 'opened') return;
    await writeEvent(tx, {
      orgId: row.orgId,
      connectionId: row.connectionId,
      type: 'magic-link.opened',
      data: eventData(row),
      ...(row.connectionId === null && {
        about: { integrationName: null, integrationType: null, customerId: row.customerId },
      }),
    });
  });
  return row;
}

/** What events about a link tell; what else there is to know is asked for by its id. */
export function eventData({ id, customerId }: Pick<LinkRow, 'id' | 'customerId'>) {
  return { magic_link_id: id, customer_id: customerId };
}

import type { ErrorCode, IntegrationType } from '@trackstar-link/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { writeAudit } from '../audit';
import { writeEvent } from '../events';
import { findForSession, isUsable } from './links';
import { magicLinks } from './tables';
import { note, noteTry } from './timeline';
import { eventData, requireUsable } from './visit';

export interface MadeConnection {
  connectionId: string;
  integrationName: string;
  requestId: string;
}

/**
 * Uses a magic link, in the transaction that makes or renews its connection: both stand or neither.
 * That a revoked, expired or used-up link yields nothing is the WHERE clause; racing sessions of one
 * link wait for its row and get what is left. Of a host's own session there is nothing to use.
 */
export async function completeMagicLink(
  tx: Db,
  { orgId, magicLinkId }: LinkCaller,
  made: MadeConnection,
): Promise<void> {
  if (magicLinkId === null) return;
  const { connectionId, integrationName, requestId } = made;
  const [used] = await tx
    .update(magicLinks)
    .set({ uses: sql`${magicLinks.uses} + 1` })
    .where(and(eq(magicLinks.id, magicLinkId), eq(magicLinks.orgId, orgId), isUsable))
    .returning({ id: magicLinks.id, customerId: magicLinks.customerId });
  if (!used) {
    requireUsable(await findForSession(tx, orgId, magicLinkId));
    throw new AppError('magic_link_unknown');
  }
  await note(tx, used.id, { type: 'connected', integrationName, connectionId });
  await writeEvent(tx, {
    orgId,
    connectionId,
    type: 'magic-link.completed',
    data: { ...eventData(used), integration_name: integrationName },
  });
  await writeAudit(tx, { orgId, action: 'magic_link.connected', target: connectionId, requestId });
}

/** An install that failed, for the host to hear about; a magic link keeps it in its timeline, too. */
export async function noteFailedInstall(
  db: Db,
  caller: Pick<LinkCaller, 'orgId' | 'customerId' | 'magicLinkId'>,
  failure: {
    integrationName: string;
    integrationType: IntegrationType;
    code: ErrorCode;
    message: string;
  },
): Promise<void> {
  const { orgId, customerId, magicLinkId } = caller;
  const { integrationName, integrationType, code, message } = failure;
  const cause = {
    integration_name: integrationName,
    integration_type: integrationType,
    code,
    message,
  };
  await db.transaction(async (tx) => {
    if (magicLinkId === null) {
      const data = { ...cause, customer_id: customerId };
      const about = { integrationName, integrationType, customerId };
      await writeEvent(tx, { orgId, connectionId: null, type: 'install.failed', data, about });
      return;
    }
    const link = await findForSession(tx, orgId, magicLinkId);
    if (!link) return;
    const entry = { type: 'failed', integrationName, code, message } as const;
    // A full timeline is full of failures; the host has heard.
    if (!(await noteTry(tx, link.id, entry))) return;
    const data = { ...cause, ...eventData(link) };
    const event = {
      ...{ orgId, connectionId: link.connectionId, data },
      ...(link.connectionId === null && {
        about: { integrationName, integrationType, customerId: link.customerId },
      }),
    };
    await writeEvent(tx, { ...event, type: 'install.failed' });
    await writeEvent(tx, { ...event, type: 'magic-link.failed' });
  });
}

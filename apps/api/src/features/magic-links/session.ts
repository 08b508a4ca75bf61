import type { Action } from '@trackstar-link/contract';
import { actionsOffered, type IntegrationDefinition } from '@trackstar-link/integrations/kit';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { findForSession, type LinkRow } from './links';
import { requireUsable } from './visit';

/** Whether a session may connect this integration, given the actions that are disabled in it. */
export type Offers = (definition: IntegrationDefinition, disabled: readonly Action[]) => boolean;

const anything: Offers = () => true;

/**
 * What a session may offer and connect. One that was started from a magic link is held to the link's
 * lists here, whatever its page shows, and ends with the link; a host's own button filters for itself.
 */
export async function offersOf(db: Db, caller: LinkCaller): Promise<Offers> {
  if (caller.magicLinkId === null) return anything;
  const link = requireUsable(await findForSession(db, caller.orgId, caller.magicLinkId));
  return (definition, disabled) => isOffered(link, definition, disabled);
}

/** The same, for one integration that is about to be connected. */
export async function requireOffered(
  db: Db,
  caller: LinkCaller,
  definition: IntegrationDefinition,
  disabled: readonly Action[],
): Promise<void> {
  const offers = await offersOf(db, caller);
  if (!offers(definition, disabled)) {
    throw new AppError('integration_not_found', { id: definition.id });
  }
}

export function isOffered(
  link: Pick<
    LinkRow,
    'integrationType' | 'allowList' | 'blockList' | 'withEndpoints' | 'connectionId'
  >,
  definition: IntegrationDefinition,
  disabled: readonly Action[],
): boolean {
  const { allowList, blockList, withEndpoints, connectionId } = link;
  // Its system is the connection's, which the link token names.
  if (connectionId !== null) return true;
  if (definition.type !== link.integrationType || blockList.includes(definition.id)) return false;
  // Made-up data is for those who ask for it by name.
  if (allowList.length > 0 || definition.sandbox) return allowList.includes(definition.id);
  const actions = actionsOffered(definition, disabled);
  return withEndpoints.every((action) => actions.includes(action));
}

import { endpoints } from '@trackstar-link/contract';
import { AppError } from '../../platform/http/app-error';
import type { Db } from '../../platform/db/connect';
import { route, type Route } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { selectConnection } from '../connections';
import type { OrganizationRow } from '../organizations';
import type { LinkTokens } from './link-token';

export interface LinkTokenServices {
  linkTokens: LinkTokens;
  organization(orgId: string): Promise<OrganizationRow>;
  /** May a page of any origin show the widget of an organization that lists none? */
  anyOriginByDefault: boolean;
}

export function linkTokenRoutes(services: LinkTokenServices): Route[] {
  const { linkTokens, organization, anyOriginByDefault } = services;
  return [
    route(endpoints.createLinkToken, async ({ body, caller, db }) => {
      const reinstall = await reinstallOf(db, caller.orgId, body);
      const { allowedOrigins } = await organization(caller.orgId);
      const link_token = linkTokens.create({
        orgId: caller.orgId,
        customerId: reinstall?.customerId ?? body.customer_id ?? null,
        disabledFunctions: body.disabled_functions ?? [],
        origins: allowedOrigins.length === 0 && anyOriginByDefault ? null : allowedOrigins,
        reinstall,
      });
      return { link_token };
    }),
  ];
}

interface Asked {
  connection_id?: string | undefined;
  customer_id?: string | null | undefined;
  allow_account_change?: boolean | undefined;
}

/**
 * The connection that a token is to name. Another organization's does not exist, and neither does
 * another customer's for a host that says whose page it is.
 */
async function reinstallOf(db: Db, orgId: string, asked: Asked) {
  const { connection_id: id, customer_id: customer, allow_account_change: mayChange } = asked;
  if (id === undefined) {
    if (mayChange === undefined) return undefined;
    throw invalid('json', { allow_account_change: ['Send connection_id with it.'] });
  }
  const row = await selectConnection(db, orgId, id);
  const isOthers = row?.customerId && customer && row.customerId !== customer;
  if (!row || isOthers) throw new AppError('connection_not_found', { id });
  const { customerId } = row;
  return { connectionId: id, customerId, allowAccountChange: mayChange ?? false };
}

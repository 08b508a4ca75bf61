import { endpoints } from '@trackstar-link/contract';
import { AppError } from '../../platform/http/app-error';
import { route, type Route } from '../../platform/http/route';
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
    route(endpoints.createLinkToken, async ({ body, caller }) => {
      if (body.connection_id !== undefined) {
        throw new AppError('reinstall_unavailable', {
          detail: { json: { connection_id: ['Reinstalling is not available in this version.'] } },
        });
      }
      const { allowedOrigins } = await organization(caller.orgId);
      const link_token = linkTokens.create({
        orgId: caller.orgId,
        customerId: body.customer_id ?? null,
        disabledFunctions: body.disabled_functions ?? [],
        origins: allowedOrigins.length === 0 && anyOriginByDefault ? null : allowedOrigins,
      });
      return { link_token };
    }),
  ];
}

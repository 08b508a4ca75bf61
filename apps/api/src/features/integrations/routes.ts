import { endpoints, type IntegrationType } from '@trackstar-link/contract';
import { findIntegration, integrations } from '@trackstar-link/integrations';
import {
  actionsOffered,
  toIntegrationInfo,
  toWriteInfo,
  type IntegrationDefinition,
} from '@trackstar-link/integrations/kit';
import { AppError } from '../../platform/http/app-error';
import { route, type Route } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { availableActions, selectConnection } from '../connections';
import { disabledActions, type OrganizationRow } from '../organizations';
import { integrationLogoUrl } from './logos';

export interface IntegrationServices {
  organization(orgId: string): Promise<OrganizationRow>;
  publicUrl: string;
}

export function integrationRoutes({ organization, publicUrl }: IntegrationServices): Route[] {
  const describe = (definition: IntegrationDefinition, org: OrganizationRow) =>
    toIntegrationInfo(definition, {
      logoUrl: integrationLogoUrl(definition, publicUrl),
      disabledActions: disabledActions(org, definition.type),
    });

  const list = async (type: IntegrationType, orgId: string) => {
    const org = await organization(orgId);
    return {
      data: integrations
        .filter((definition) => definition.type === type)
        .map((definition) => describe(definition, org)),
    };
  };

  const find = (type: IntegrationType, name: string) => {
    const definition = findIntegration(type, name);
    if (!definition) throw new AppError('integration_not_found', { id: name });
    return definition;
  };

  const get = async (type: IntegrationType, name: string, orgId: string) => {
    const definition = find(type, name);
    return { data: [describe(definition, await organization(orgId))] };
  };

  return [
    route(endpoints.listIntegrations, ({ params, caller }) =>
      list(params.integration_type, caller.orgId),
    ),
    route(endpoints.listIntegrationsLegacy, ({ params, caller }) =>
      list(params.integration_type, caller.orgId),
    ),
    route(endpoints.getIntegration, ({ params, caller }) =>
      get(params.integration_type, params.integration_name, caller.orgId),
    ),
    route(endpoints.getIntegrationWriteInfo, async ({ params, caller, db }) => {
      const { integration_type: type, integration_name: name } = params;
      const definition = find(type, name);
      const org = await organization(caller.orgId);
      if (caller.connectionId === null) {
        return toWriteInfo(definition, actionsOffered(definition, disabledActions(org, type)));
      }
      const row = await selectConnection(db, caller.orgId, caller.connectionId);
      if (!row) throw new AppError('access_token_invalid');
      if (row.integrationName !== name || row.integrationType !== type) {
        throw invalid('path', {
          integration_name: [`The access token belongs to a connection of ${row.integrationName}.`],
        });
      }
      return toWriteInfo(definition, availableActions(row, org));
    }),
    route(endpoints.getIntegrationLegacy, ({ params, caller }) =>
      get(params.integration_type, params.integration_name, caller.orgId),
    ),
  ];
}

import { endpoints, type IntegrationType } from '@trackstar-link/contract';
import { findIntegration, integrations } from '@trackstar-link/integrations';
import { toIntegrationInfo, type IntegrationDefinition } from '@trackstar-link/integrations/kit';
import { AppError } from '../../platform/http/app-error';
import { route, type Route } from '../../platform/http/route';
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

  const get = async (type: IntegrationType, name: string, orgId: string) => {
    const definition = findIntegration(type, name);
    if (!definition) throw new AppError('integration_not_found', { id: name });
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
    route(endpoints.getIntegrationLegacy, ({ params, caller }) =>
      get(params.integration_type, params.integration_name, caller.orgId),
    ),
  ];
}

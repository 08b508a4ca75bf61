import { endpoints, type IntegrationType } from '@trackstar-link/contract';
import { findIntegration, integrations } from '@trackstar-link/integrations';
import {
  actionsOffered,
  toIntegrationInfo,
  toWriteInfo,
  type IntegrationDefinition,
  type WriteOptions,
} from '@trackstar-link/integrations/kit';
import { AppError } from '../../platform/http/app-error';
import { route, type HandlerInput, type Route } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { availableActions, selectConnection } from '../connections';
import { disabledActions, type OrganizationRow } from '../organizations';
import type { VendorSessions } from '../vendor-sessions';
import { readAccountOptions } from './account-options';
import { integrationLogoUrl } from './logos';

/** Who asks, and until when they wait. */
type AccountInput = Pick<
  HandlerInput<typeof endpoints.getIntegration>,
  'caller' | 'db' | 'request'
>;

export interface IntegrationServices {
  organization(orgId: string): Promise<OrganizationRow>;
  publicUrl: string;
  vendorSessions: Pick<VendorSessions, 'run'>;
}

export function integrationRoutes(services: IntegrationServices): Route[] {
  const { organization, publicUrl, vendorSessions } = services;
  const describe = (
    definition: IntegrationDefinition,
    org: OrganizationRow,
    options?: WriteOptions,
  ) =>
    toIntegrationInfo(definition, {
      logoUrl: integrationLogoUrl(definition, publicUrl),
      disabledActions: disabledActions(org, definition.type),
      ...(options && { options }),
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

  /** What the access token that was sent adds; undefined where none was. */
  const accountOf = async (definition: IntegrationDefinition, input: AccountInput) => {
    const { orgId, connectionId } = input.caller;
    if (connectionId === null) return undefined;
    const row = await selectConnection(input.db, orgId, connectionId);
    if (!row) throw new AppError('access_token_invalid');
    if (row.integrationName !== definition.id || row.integrationType !== definition.type) {
      throw invalid('path', {
        integration_name: [`The access token belongs to a connection of ${row.integrationName}.`],
      });
    }
    const actions = availableActions(row, await organization(orgId));
    const { signal } = input.request;
    const scope = { definition, methodId: row.authMethod, actions };
    const options = await readAccountOptions(
      vendorSessions,
      { orgId, connectionId, signal },
      scope,
    );
    return { actions, options };
  };

  const get = async (
    {
      integration_type,
      integration_name,
    }: { integration_type: IntegrationType; integration_name: string },
    input: AccountInput,
  ) => {
    const definition = find(integration_type, integration_name);
    const account = await accountOf(definition, input);
    const org = await organization(input.caller.orgId);
    return { data: [describe(definition, org, account?.options)] };
  };

  return [
    route(endpoints.listIntegrations, ({ params, caller }) =>
      list(params.integration_type, caller.orgId),
    ),
    route(endpoints.listIntegrationsLegacy, ({ params, caller }) =>
      list(params.integration_type, caller.orgId),
    ),
    route(endpoints.getIntegration, ({ params, ...input }) => get(params, input)),
    route(endpoints.getIntegrationLegacy, ({ params, ...input }) => get(params, input)),
    route(endpoints.getIntegrationWriteInfo, async ({ params, ...input }) => {
      const definition = find(params.integration_type, params.integration_name);
      const account = await accountOf(definition, input);
      if (account) return toWriteInfo(definition, account.actions, account.options);
      const org = await organization(input.caller.orgId);
      const disabled = disabledActions(org, definition.type);
      return toWriteInfo(definition, actionsOffered(definition, disabled));
    }),
  ];
}

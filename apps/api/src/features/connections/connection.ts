import {
  endpointOf,
  isReadAction,
  resourceOf,
  typedEndpointOf,
  type Action,
  type Connection,
  type ConnectionError,
  type IntegrationType,
  type Permission,
} from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import { actionsGranted } from '@trackstar-link/integrations/kit';
import { toTimestamp } from '../../platform/time';
import { disabledActions, type OrganizationRow } from '../organizations';
import type { connections } from './tables';

export type ConnectionRow = typeof connections.$inferSelect;

/** A connection as it is read to be shown: without what is sealed, which nobody shows. */
export type VisibleRow = Omit<
  ConnectionRow,
  | 'sealedCredentials'
  | 'sealedAccessToken'
  | 'accessTokenHash'
  | 'credentialsVersion'
  | 'reinstalls'
  | 'initialSyncDue'
  | 'credentialsExpireAt'
  | 'renewAt'
  | 'renewalBy'
  | 'renewalUntil'
  | 'nextCheckAt'
  | 'checkBy'
  | 'checkUntil'
  | 'failedChecks'
  | 'mailedAt'
>;

/** What the sealed access token of a connection is bound to. */
export const accessTokenContext = (org: string, connectionId: string) => ({
  org,
  row: connectionId,
  field: 'access_token',
});

/** A connection error as the read query aggregates it: JSON, so its dates are text. */
export interface ErrorRow {
  id: string;
  error_type: ConnectionError['error_type'];
  action: Action | null;
  message: string;
  first_seen: string;
  last_seen: string;
}

/**
 * What a connection may do: what its integration offers, less what the account did not grant, less
 * what the organization or the install turned off.
 */
export function availableActions(
  connection: Pick<
    ConnectionRow,
    | 'integrationName'
    | 'integrationType'
    | 'authMethod'
    | 'permissions'
    | 'disabledFunctions'
    | 'enabledFunctions'
  >,
  organization: Pick<OrganizationRow, 'disabledFunctions'>,
): Action[] {
  const definition = findIntegration(connection.integrationType, connection.integrationName);
  if (!definition) return [];
  return actionsGranted(definition, {
    methodId: connection.authMethod,
    permissions: connection.permissions,
    disabledActions: [
      ...disabledActions(organization, connection.integrationType, connection.enabledFunctions),
      ...connection.disabledFunctions,
    ],
  });
}

/** The deprecated form of the actions, each endpoint once. */
export function availableEndpoints(actions: readonly Action[]): string[] {
  return [...new Set(actions.map(endpointOf))];
}

export function displayNameOf(type: IntegrationType, name: string): string {
  return findIntegration(type, name)?.name ?? name;
}

export function toConnection(
  row: VisibleRow,
  errors: readonly ErrorRow[],
  organization: OrganizationRow,
): Connection {
  const actions = availableActions(row, organization);
  return {
    connection_id: row.id,
    integration_name: row.integrationName,
    integration_display_name: displayNameOf(row.integrationType, row.integrationName),
    integration_type: row.integrationType,
    customer_id: row.customerId,
    created_at: toTimestamp(row.createdAt),
    last_used: row.lastUsed && toTimestamp(row.lastUsed),
    times_used: row.timesUsed,
    latest_sync: null,
    sync_schedules: [],
    historical_sync_completed: {},
    last_checked: row.lastChecked && toTimestamp(row.lastChecked),
    errors: errors.map((error) => toConnectionError(row.integrationType, error, actions)),
    available_actions: actions,
    available_endpoints: availableEndpoints(actions),
    webhooks_disabled: row.webhooksDisabled,
    me: row.account,
  };
}

/** Bad credentials stop everything; a missing permission only its own endpoint. */
export function toConnectionError(
  type: IntegrationType,
  error: ErrorRow,
  actions: readonly Action[],
): ConnectionError {
  const blocking = error.error_type === 'invalid_credentials';
  const affected = error.action ? [error.action] : actions;
  return {
    error_type: error.error_type,
    resource: error.action && isReadAction(error.action) ? resourceOf(error.action) : null,
    message: error.message,
    error_message: error.message,
    affected_endpoints: affected.map((action) => ({
      endpoint: typedEndpointOf(type, action),
      preventing_sync: blocking,
    })),
    first_seen: toTimestamp(new Date(error.first_seen)),
    last_seen: toTimestamp(new Date(error.last_seen)),
  };
}

/** Permissions that the account refused, as errors of the new connection. */
export function missingPermissions(permissions: readonly Permission[], displayName: string) {
  return permissions
    .filter(({ status, reason }) => status === 'denied' && reason === 'missing_permission')
    .map(({ action, resource, message }) => ({
      errorType: 'missing_permission' as const,
      action,
      message:
        message ?? `Missing ${displayName} permission to read ${resource.replaceAll('_', ' ')}.`,
    }));
}

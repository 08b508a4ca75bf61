import { endpoints, type OAuthApp } from '@trackstar-link/contract';
import { integrations } from '@trackstar-link/integrations';
import type { AppContext } from '../../platform/context';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { route, type Route } from '../../platform/http/route';
import { toTimestamp } from '../../platform/time';
import { removeApp, saveApp, selectApp, type OAuthApps } from './apps';

export interface OAuthAppServices extends Pick<AppContext, 'config' | 'keyring'> {
  oauthApps: OAuthApps;
}

/** The organization's own OAuth apps. */
export function oauthAppRoutes({ config, keyring, oauthApps }: OAuthAppServices): Route[] {
  async function describe(db: Db, orgId: string, name: string): Promise<{ data: OAuthApp }> {
    const own = await selectApp(db, orgId, name);
    const operators = own ? undefined : oauthApps.ofOperator(name);
    return {
      data: {
        integration_name: name,
        redirect_uri: redirectUriOf(config.publicUrl, name),
        source: own ? 'organization' : operators ? 'operator' : null,
        // The operator's is nothing that an organization manages.
        client_id: own?.clientId ?? null,
        has_client_secret: own ? own.sealedClientSecret !== null : false,
        updated_at: own ? toTimestamp(own.updatedAt) : null,
      },
    };
  }

  return [
    route(endpoints.getOAuthApp, ({ params, caller, db }) => {
      requireOAuth(params.integration_name);
      return describe(db, caller.orgId, params.integration_name);
    }),
    route(endpoints.putOAuthApp, async ({ params, body, caller, db }) => {
      requireOAuth(params.integration_name);
      await saveApp(db, keyring, {
        orgId: caller.orgId,
        integrationName: params.integration_name,
        clientId: body.client_id,
        clientSecret: body.client_secret,
      });
      return describe(db, caller.orgId, params.integration_name);
    }),
    route(endpoints.deleteOAuthApp, async ({ params, caller, db }) => {
      requireOAuth(params.integration_name);
      await removeApp(db, caller.orgId, params.integration_name);
      return describe(db, caller.orgId, params.integration_name);
    }),
  ];
}

/** One address per integration: a code that one system issued never counts for another. */
export function redirectUriOf(publicUrl: string, integrationName: string): string {
  return `${publicUrl}/oauth/callback/${integrationName}`;
}

function requireOAuth(name: string): void {
  const takesApp = integrations.some(
    ({ id, methods }) => id === name && methods.some(({ browser }) => browser?.needsApp),
  );
  if (!takesApp) throw new AppError('integration_not_found', { id: name });
}

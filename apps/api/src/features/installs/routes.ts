import { endpoints } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import type { Inbox, Traffic } from '@trackstar-link/integrations/kit';
import type { AppContext } from '../../platform/context';
import { AppError } from '../../platform/http/app-error';
import { fromPageToken, toPageToken } from '../../platform/http/page-token';
import type { Db } from '../../platform/db/connect';
import { route, type LinkCaller, type Route } from '../../platform/http/route';
import { inboxOf, usernameOf } from '../dropboxes';
import { simulatorUrl } from '../integrations';
import { refuseUsedLinkToken } from '../link-tokens';
import { noteFailedInstall, offersOf, requireOffered } from '../magic-links';
import type { OAuthApps } from '../oauth-apps';
import { claimInstall, exchangeCode } from './activate';
import { disabledActions, type OrganizationRow } from '../organizations';
import { checkInstall, type InstallRequest } from './check';
import { selectInstalls } from './pending';
import { pickLanguage, toLinkSession } from './session';
import { settleInstall } from './settle';
import { chooseTarget, requireSystemOf, storedCredentials, targetOf } from './target';

export interface InstallServices extends Pick<
  AppContext,
  'config' | 'database' | 'egress' | 'keyring' | 'sftp'
> {
  organization(orgId: string): Promise<OrganizationRow>;
  oauthApps: OAuthApps;
  traffic: Traffic;
}

export function installRoutes(services: InstallServices): Route[] {
  return [...widgetRoutes(services), ...hostRoutes(services)];
}

type InstallBody = InstallRequest & { dropbox_id?: string | undefined };

/** What the customer's browser calls, with the link token alone. */
function widgetRoutes(services: InstallServices): Route[] {
  const { config, database, keyring, organization, egress, sftp, traffic } = services;
  /** What has arrived at the place that the customer was shown. */
  const givenInbox = async (
    { dropbox_id, ...body }: InstallBody,
    caller: LinkCaller,
    db: Db,
  ): Promise<Inbox | undefined> => {
    if (dropbox_id === undefined) return undefined;
    const way = {
      integrationName: body.integration_name,
      integrationType: body.integration_type,
      authMethod: body.auth_method ?? '',
    };
    const username = await usernameOf(db, caller, dropbox_id, way);
    return inboxOf(db, keyring, { orgId: caller.orgId, username });
  };
  return [
    route(endpoints.getLinkSession, async ({ caller, db, request }) => {
      await refuseUsedLinkToken(db, caller);
      const offers = await offersOf(db, caller);
      const hasApp = await services.oauthApps.known(caller.orgId);
      const target = await targetOf(db, caller);
      return toLinkSession(caller, await organization(caller.orgId), {
        hasApp,
        offers,
        takesFiles: config.sftpInbound !== undefined,
        publicUrl: config.publicUrl,
        language: pickLanguage(request.language),
        legal: config.legal,
        reinstall: target && { ...target, stored: storedCredentials(keyring, target) },
      });
    }),

    route(
      endpoints.createInstall,
      async ({ body, caller, db, request, emit }) => {
        await refuseUsedLinkToken(db, caller);
        const { existing, ...given } = body;
        // Before the check: whatever happens to the connection meanwhile is noticed at the end.
        const named = await targetOf(db, caller);
        requireSystemOf(named, body);
        const disabledFunctions = [
          ...new Set([...caller.disabledFunctions, ...(body.disabled_functions ?? [])]),
        ];
        const org = await organization(caller.orgId);
        const disabled = [
          ...disabledActions(org, body.integration_type, caller.enabledFunctions),
          ...disabledFunctions,
          ...(named?.disabledFunctions ?? []),
        ];
        await requireOffered(db, caller, chosen(given), disabled);
        const inbox = await givenInbox(given, caller, db);
        const checked = await checkInstall(given, {
          disabled,
          transport: egress,
          sftp,
          ...(inbox && { inbox }),
          traffic,
          baseUrl: (definition) => simulatorUrl(config, definition),
          signal: request.signal,
          emit,
        }).catch((error: unknown) => noteAndThrow(database.orm, caller, given, error));
        const target = await chooseTarget(db, caller, checked, { target: named, existing });
        emit('stage', { stage: 'saving' });
        const { authCode, reinstalled } = await database.orm.transaction((tx) =>
          settleInstall(tx, keyring, {
            caller,
            checked,
            target,
            disabledFunctions,
            codeSeconds: config.authCodeSeconds,
            dropboxId: body.dropbox_id,
            requestId: request.id,
          }),
        );
        return {
          auth_code: authCode,
          integration_name: checked.definition.id,
          integration_type: checked.definition.type,
          permissions: checked.permissions,
          account: checked.account,
          reinstalled,
        };
      },
      { auditsItself: true },
    ),
  ];
}

function chosen({ integration_type: type, integration_name: name }: InstallBody) {
  const definition = findIntegration(type, name);
  if (!definition) throw new AppError('integration_not_found', { id: name });
  return definition;
}

/** The system refused, or was not there: the host hears of it. A mistake in the form is no failure yet. */
async function noteAndThrow(
  db: Db,
  caller: LinkCaller,
  body: InstallBody,
  error: unknown,
): Promise<never> {
  if (error instanceof AppError && error.isOfIntegration) {
    await noteFailedInstall(db, caller, {
      integrationName: body.integration_name,
      integrationType: body.integration_type,
      code: error.code,
      message: error.publicMessage,
    });
  }
  throw error;
}

/** What the host's backend calls, with its API key. */
function hostRoutes(services: InstallServices): Route[] {
  const { keyring } = services;
  return [
    route(
      endpoints.exchangeAuthCode,
      ({ body, caller, db, request }) =>
        exchangeCode(db, keyring, {
          orgId: caller.orgId,
          code: body.auth_code,
          customerId: body.customer_id ?? null,
          requestId: request.id,
        }),
      { auditsItself: true },
    ),

    route(endpoints.listInstalls, async ({ query, caller, db }) => {
      const { limit = 1000, page_token } = query;
      const scope = { orgId: caller.orgId, list: 'installs', filters: {} };
      const after = page_token ? fromPageToken(keyring, scope, page_token) : undefined;
      const page = await selectInstalls(db, caller.orgId, { after, limit });
      return {
        data: page.installs,
        next_token: page.next ? toPageToken(keyring, scope, page.next) : null,
        total_count: page.installs.length,
      };
    }),

    route(
      endpoints.claimInstall,
      ({ params, body, caller, db, request }) =>
        claimInstall(db, keyring, {
          orgId: caller.orgId,
          installId: params.install_id,
          customerId: body.customer_id ?? null,
          requestId: request.id,
        }),
      { auditsItself: true },
    ),
  ];
}

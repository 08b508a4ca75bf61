import { endpoints } from '@trackstar-link/contract';
import type { AppContext } from '../../platform/context';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { fromPageToken, toPageToken } from '../../platform/http/page-token';
import { route, type OrganizationCaller, type Route } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import type { Mails } from '../../platform/mail';
import { selectConnection } from '../connections';
import type { LinkTokens } from '../link-tokens';
import type { OrganizationRow } from '../organizations';
import { findLink, insertLink, listLinks, revokeLink, type LinkRow } from './links';
import { registerMagicLinkMails, sendLink } from './mail';
import { checkLists } from './rules';
import { readTimeline } from './timeline';
import { toGreeting, toMagicLink } from './view';
import { visitLink } from './visit';

export interface MagicLinkServices extends Pick<AppContext, 'config' | 'database' | 'keyring'> {
  mails: Mails;
  linkTokens: LinkTokens;
  organization(orgId: string): Promise<OrganizationRow>;
}

export function magicLinkRoutes(services: MagicLinkServices): Route[] {
  registerMagicLinkMails(services);
  return [...hostRoutes(services), ...pageRoutes(services)];
}

/** What the host's backend calls, with its API key. */
function hostRoutes({ config, keyring, mails }: MagicLinkServices): Route[] {
  const { publicUrl } = config;
  const shown = ({ access }: OrganizationCaller) => ({ keyring, publicUrl, access });
  const details = async (db: Db, row: LinkRow, caller: OrganizationCaller) => ({
    magic_link: {
      ...toMagicLink(row, shown(caller)),
      timeline: await readTimeline(db, row.id),
    },
  });

  return [
    route(endpoints.createMagicLink, async ({ body, caller, db }) => {
      const { orgId } = caller;
      const connectionId = body.connection_id ?? null;
      const target =
        connectionId === null ? undefined : await selectConnection(db, orgId, connectionId);
      if (connectionId !== null && !target) {
        throw new AppError('connection_not_found', { id: connectionId });
      }
      const integrationType = target?.integrationType ?? body.integration_type ?? 'wms';
      checkLists(body, integrationType, connectionId !== null);
      const row = await insertLink(db, keyring, {
        orgId,
        integrationType,
        allowList: body.integration_allow_list,
        blockList: body.integration_block_list,
        withEndpoints: body.integrations_with_endpoints,
        days: body.link_duration,
        customerId: body.customer_id ?? target?.customerId ?? null,
        connectionId,
        disabledFunctions: body.disabled_functions,
        enabledFunctions: body.enabled_functions,
        redirectUrl: body.redirect_url ?? null,
        maxUses: body.max_uses,
        email: body.email ?? null,
        language: body.language ?? null,
      });
      return details(db, row, caller);
    }),

    route(endpoints.listMagicLinks, async ({ query, caller, db }) => {
      const { limit = 1000, page_token, status } = query;
      const scope = { orgId: caller.orgId, list: 'magic-links', filters: { status } };
      const after = page_token ? fromPageToken(keyring, scope, page_token) : undefined;
      const page = await listLinks(db, caller.orgId, { status, after, limit });
      return {
        magic_links: page.rows.map((row) => toMagicLink(row, shown(caller))),
        next_token: page.next ? toPageToken(keyring, scope, page.next) : null,
      };
    }),

    route(endpoints.getMagicLink, async ({ params, caller, db }) => {
      const row = await findLink(db, caller.orgId, params.magic_link_id);
      if (!row) throw new AppError('magic_link_not_found', { id: params.magic_link_id });
      return details(db, row, caller);
    }),

    route(endpoints.sendMagicLink, async ({ params, body, caller, db }) => {
      const id = params.magic_link_id;
      const link = await findLink(db, caller.orgId, id);
      if (!link) throw new AppError('magic_link_not_found', { id });
      const email = body.email ?? link.email;
      if (email === null) {
        throw invalid('json', {
          email: ['This link has no email of its own: say whom to send it.'],
        });
      }
      await sendLink(db, mails, link, email);
      return details(db, { ...link, email }, caller);
    }),

    route(endpoints.deleteMagicLink, async ({ params, caller, db }) => {
      const id = params.magic_link_id;
      if (!(await revokeLink(db, caller.orgId, id))) {
        throw new AppError('magic_link_not_found', { id });
      }
      return { id, object: 'magic_link', deleted: true } as const;
    }),
  ];
}

/** What the page of a link calls. Nobody is asked who they are: the secret is all that there is. */
function pageRoutes({ config, linkTokens, organization }: MagicLinkServices): Route[] {
  return [
    route(endpoints.openMagicLink, async ({ body, db }) => {
      const row = await visitLink(db, body.secret, 'opened');
      const target =
        row.connectionId === null
          ? undefined
          : await selectConnection(db, row.orgId, row.connectionId);
      return toGreeting(row, await organization(row.orgId), config, target?.integrationName);
    }),

    route(endpoints.startMagicLink, async ({ body, db }) => {
      const row = await visitLink(db, body.secret, 'started');
      const link_token = linkTokens.create({
        orgId: row.orgId,
        customerId: row.customerId,
        disabledFunctions: row.disabledFunctions,
        enabledFunctions: row.enabledFunctions,
        // Only the page of the link itself shows what comes of it.
        origins: [new URL(config.publicUrl).origin],
        ...(row.connectionId !== null && {
          reinstall: { connectionId: row.connectionId, allowAccountChange: false },
        }),
        magicLinkId: row.id,
      });
      return { link_token };
    }),
  ];
}

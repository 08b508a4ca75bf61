import { endpoints } from '@trackstar-link/contract';
import type { AppContext } from '../../platform/context';
import { AppError } from '../../platform/http/app-error';
import { route, type Route } from '../../platform/http/route';
import { changeOrganization, readOrganization, toOrganization } from './organization';

export interface OrganizationServices extends Pick<AppContext, 'config'> {
  /** Whether this server sends mails at all. */
  mailsConfigured: boolean;
}

export function organizationRoutes({ config, mailsConfigured }: OrganizationServices): Route[] {
  return [
    route(endpoints.getOrganization, async ({ caller, db }) => ({
      data: toOrganization(await readOrganization(db, caller.orgId), config.publicUrl),
    })),
    route(endpoints.updateOrganization, async ({ body, caller, db }) => {
      // Said now rather than when a connection has broken and nobody heard of it.
      if (body.health_mails?.addresses?.length && !mailsConfigured) {
        throw new AppError('mail_not_configured');
      }
      return {
        data: toOrganization(await changeOrganization(db, caller.orgId, body), config.publicUrl),
      };
    }),
  ];
}

import { endpoints } from '@trackstar-link/contract';
import type { AppContext } from '../../platform/context';
import { route, type Route } from '../../platform/http/route';
import { changeOrganization, readOrganization, toOrganization } from './organization';

export function organizationRoutes({ config }: AppContext): Route[] {
  return [
    route(endpoints.getOrganization, async ({ caller, db }) => ({
      data: toOrganization(await readOrganization(db, caller.orgId), config.publicUrl),
    })),
    route(endpoints.updateOrganization, async ({ body, caller, db }) => ({
      data: toOrganization(await changeOrganization(db, caller.orgId, body), config.publicUrl),
    })),
  ];
}

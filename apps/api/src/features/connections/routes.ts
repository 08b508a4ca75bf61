import { endpoints } from '@trackstar-link/contract';
import type { AppContext } from '../../platform/context';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { fromPageToken, toPageToken } from '../../platform/http/page-token';
import { route, type Route } from '../../platform/http/route';
import { toTimestamp } from '../../platform/time';
import { writeEvent } from '../events';
import type { OrganizationRow } from '../organizations';
import { readAccessToken } from './access-token';
import { toConnection } from './connection';
import {
  checkNow,
  patchConnection,
  removeConnection,
  selectConnection,
  selectConnections,
} from './queries';

export interface ConnectionServices extends Pick<AppContext, 'keyring'> {
  /** Cached for at most a second. */
  organization(orgId: string): Promise<OrganizationRow>;
}

export function connectionRoutes({ keyring, organization }: ConnectionServices): Route[] {
  return [
    route(endpoints.getConnection, async ({ params, caller, db }) => {
      const row = await selectConnection(db, caller.orgId, params.connection_id);
      if (!row) throw new AppError('connection_not_found', { id: params.connection_id });
      return { data: toConnection(row, row.errors, await organization(caller.orgId)) };
    }),

    route(endpoints.getAccessToken, async ({ params, caller, db }) => ({
      connection_id: params.connection_id,
      access_token: await readAccessToken(db, keyring, caller.orgId, params.connection_id),
    })),

    route(endpoints.listConnections, async ({ query, caller, db }) => {
      const { limit = 1000, page_token, ...filters } = query;
      const scope = { orgId: caller.orgId, list: 'connections', filters };
      const after = page_token ? fromPageToken(keyring, scope, page_token) : undefined;
      const page = await selectConnections(db, caller.orgId, { filters, after, limit });
      const org = await organization(caller.orgId);
      return {
        data: page.rows.map((row) => toConnection(row, row.errors, org)),
        next_token: page.next ? toPageToken(keyring, scope, page.next) : null,
        total_count: page.rows.length,
      };
    }),

    route(endpoints.checkConnection, async ({ params, caller, db }) => {
      const { connection_id: id } = params;
      if (!(await checkNow(db, caller.orgId, id)))
        throw new AppError('connection_not_found', { id });
      return { id, object: 'connection', check_requested: true } as const;
    }),

    route(endpoints.updateConnection, async ({ body, caller, db }) => {
      const found = await patchConnection(db, caller.orgId, caller.connectionId, body);
      if (!found) throw new AppError('access_token_invalid');
      return { id: caller.connectionId, object: 'connection', updated: true } as const;
    }),

    route(endpoints.deleteConnection, async ({ caller, db }) => {
      await db.transaction((tx) => deleteConnection(tx, caller.orgId, caller.connectionId));
      return { id: caller.connectionId, object: 'connection', deleted: true } as const;
    }),
  ];
}

/** Erases credentials and token with the row; the event goes out with the same commit. */
async function deleteConnection(tx: Db, orgId: string, id: string): Promise<void> {
  const row = await removeConnection(tx, orgId, id);
  if (!row) throw new AppError('access_token_invalid');
  await writeEvent(tx, {
    orgId,
    connectionId: id,
    type: 'connection.deleted',
    data: { deleted_date: toTimestamp(new Date()) },
    about: row,
  });
}

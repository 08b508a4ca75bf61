import { endpoints } from '@trackstar-link/contract';
import { route, type Route } from '../../platform/http/route';
import { createApiKeyRow, deleteApiKeyRow, listApiKeyRows, toApiKey } from './api-key';

export function apiKeyRoutes(): Route[] {
  return [
    route(endpoints.listApiKeys, async ({ caller, db }) => ({
      data: (await listApiKeyRows(db, caller.orgId)).map(toApiKey),
    })),
    route(endpoints.createApiKey, async ({ body, caller, db }) => {
      const { row, key } = await createApiKeyRow(db, caller.orgId, body);
      return { data: toApiKey(row), api_key: key };
    }),
    route(endpoints.deleteApiKey, async ({ params, caller, db }) => {
      await deleteApiKeyRow(db, caller.orgId, params.api_key_id);
      return { id: params.api_key_id, object: 'api_key', deleted: true } as const;
    }),
  ];
}

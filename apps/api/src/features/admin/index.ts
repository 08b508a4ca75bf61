import { endpoints } from '@trackstar-link/contract';
import type { Db } from '../../platform/db/connect';
import { route, type Route } from '../../platform/http/route';
import { createApiKeyRow } from '../api-keys';
import type { Rotation } from '../encryption-keys';
import { insertOrganization, listOrganizationRows, toOrganization } from '../organizations';

export interface AdminServices {
  publicUrl: string;
  rotation: Rotation;
}

/** The operator's calls, from this machine, with the token in the data folder. */
export function adminRoutes({ publicUrl, rotation }: AdminServices): Route[] {
  return [
    route(endpoints.createOrganization, async ({ body, db }) => {
      const { organization, key } = await createOrganizationWithKey(db, { name: body.name });
      return { data: toOrganization(organization, publicUrl), api_key: key };
    }),
    route(endpoints.listOrganizations, async ({ db }) => ({
      data: (await listOrganizationRows(db)).map((row) => toOrganization(row, publicUrl)),
    })),
    route(endpoints.startKeyRotation, async () => ({ data: await rotation.start() })),
    route(endpoints.getKeyRotation, async () => ({ data: await rotation.status() })),
  ];
}

/** An organization is of no use without a first key: both or neither. */
export async function createOrganizationWithKey(
  db: Db,
  values: { name: string; allowedOrigins?: string[]; apiKey?: string | undefined },
) {
  return db.transaction(async (tx) => {
    const organization = await insertOrganization(tx, {
      name: values.name,
      allowedOrigins: values.allowedOrigins ?? [],
    });
    const { key } = await createApiKeyRow(tx, organization.id, {
      name: 'First key',
      access: 'full',
      ...(values.apiKey !== undefined && { key: values.apiKey }),
    });
    return { organization, key };
  });
}

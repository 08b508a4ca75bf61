import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import { createOrganizationWithKey } from '../admin';
import { listOrganizationRows } from '../organizations';

export interface FirstOrganization {
  name: string;
  /** Present only when the organization was made just now. */
  apiKey?: string;
}

/**
 * Makes the first organization where there is none. Several processes may start at once: the lock
 * lets one of them make it.
 */
export async function ensureFirstOrganization(
  db: Db,
  values: { name: string; allowedOrigins: string[]; apiKey: string | undefined },
): Promise<FirstOrganization> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('first-organization', 0))`);
    const [first] = await listOrganizationRows(tx);
    if (first) return { name: first.name };
    const { organization, key } = await createOrganizationWithKey(tx, values);
    return { name: organization.name, apiKey: key };
  });
}

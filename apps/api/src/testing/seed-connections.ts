import { sql } from 'drizzle-orm';
import { connections } from '../features/connections';
import { newId } from '../platform/crypto/secrets';
import type { TestApi } from './test-api';

/** Active connections of Acme's to ShipHero, each with an account of its own, and all due for a check. */
export async function seedConnections(
  { acme, db, keyring }: Pick<TestApi, 'acme' | 'db' | 'keyring'>,
  count: number,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = newId();
    const stored = { refresh_token: `sim_full_${index}`, auth_method: 'refresh_token' };
    const context = { org: acme.id, row: id, field: 'credentials' };
    return {
      id,
      orgId: acme.id,
      status: 'active' as const,
      integrationName: 'shiphero',
      integrationType: 'wms' as const,
      authMethod: 'refresh_token',
      sealedCredentials: keyring.encrypt(JSON.stringify(stored), context),
      permissions: [],
      nextCheckAt: sql`now()`,
    };
  });
  for (let from = 0; from < count; from += 500) {
    await db.insert(connections).values(rows.slice(from, from + 500));
  }
  return rows.map(({ id }) => id);
}

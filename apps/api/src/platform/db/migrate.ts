import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type { Database } from './connect';
import { liftTimeLimits } from './postgres';

/** Any constant will do, as long as nothing else on this database locks the same number. */
const MIGRATION_LOCK = 4_400_001;

/**
 * Brings the schema up to date. Of several processes that start at once, one migrates and the
 * others wait for it. A migration gives up after two seconds of waiting for a table lock, rather
 * than queue in front of all live traffic.
 */
export async function migrate(database: Database, migrationsFolder: string): Promise<void> {
  const client = await database.pool.connect();
  try {
    await liftTimeLimits(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query("SET lock_timeout = '2s'");
    await runMigrations(drizzle({ client }), { migrationsFolder });
  } finally {
    // Closing the session is what releases the lock and the settings, however this ended.
    client.release(true);
  }
}

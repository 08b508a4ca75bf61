import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { writeEvent } from '../../../src/features/events';
import { startWebhookWorker } from '../../../src/features/webhooks';
import { loadConfig } from '../../../src/platform/config';
import { parseKeyring } from '../../../src/platform/crypto/keyring';
import { openDatabase } from '../../../src/platform/db/connect';
import { createLogger } from '../../../src/platform/logging';

/**
 * Sends webhooks, and writes events until there are so many, each in a transaction of its own. Says
 * `busy` once it is at it, and `settled` when nothing is left to do.
 */
const [databaseUrl = '', dataDir = '', keys = '', orgId = '', wanted = '0'] = process.argv.slice(2);
const config = loadConfig({ EGRESS_ALLOW: 'loopback' }, { rootDir: process.cwd() });
const database = await openDatabase(
  databaseUrl === '' ? { kind: 'pglite', dataDir } : { kind: 'postgres', url: databaseUrl },
);
const worker = startWebhookWorker(
  {
    config,
    database,
    keyring: parseKeyring(keys),
    logger: createLogger({ level: 'error' }),
  },
  { schedule: Array.from({ length: 9 }, () => 0.2), leaseSeconds: 4, pollMs: 50 },
);

async function count(what: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await database.orm.execute<{ count: number }>(what);
  return rows[0]?.count ?? 0;
}

const written = await count(sql`select count(*)::int as count from events`);
for (let number = written; number < Number(wanted); number += 1) {
  await database.orm.transaction((tx) =>
    writeEvent(tx, {
      orgId,
      connectionId: null,
      type: 'connection-error.deleted',
      // Only what tells one from another.
      data: { number } as never,
      resourceId: String(number),
    }),
  );
  worker.wake();
  if (number === written + 20) console.log('busy');
}
console.log('busy');
const left = sql`select
  (select count(*) from events where fanned_out_at is null)::int
  + (select count(*) from webhook_deliveries where status = 'pending')::int as count`;
while ((await count(left)) > 0) await setTimeout(100);
console.log('settled');
await setTimeout(3_600_000);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createOrganizationWithKey } from '../../src/features/admin';
import { insertEndpoint } from '../../src/features/webhooks/endpoint';
import { generateKey, parseKeyring } from '../../src/platform/crypto/keyring';
import { openDatabase, type Database } from '../../src/platform/db/connect';
import { migrate } from '../../src/platform/db/migrate';
import { startScript, type RunningScript } from '../../src/platform/testing/child-script';
import { openTestDatabase, type TestDatabaseKind } from '../../src/platform/testing/test-database';
import { Receiver, type Received } from '../../src/testing/receiver';
import { atRandomMoment } from './moments';

export interface WebhookKillReport {
  events: number;
  kills: number;
  posts: number;
  /** Deliveries that a receiver took, those that used up their attempts, and those that wait. */
  delivered: number;
  exhausted: number;
  pending: number;
  /** Posts of what a receiver had taken before. */
  duplicates: number;
  /** Deliveries of which there is neither a trace nor a post that was taken. */
  lost: string[];
  /** Posts whose id is not that of their event. */
  strangeIds: number;
}

const script = new URL('./scripts/webhook-node.ts', import.meta.url);
const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
/** Of ten posts, so many are refused. */
const refusedOfTen = 3;

/**
 * Writes events and sends them to three receivers, which refuse three of ten, while the process is
 * killed again and again; then compares what the receivers took with what the log says.
 */
export async function killDuringDelivery(
  kind: TestDatabaseKind,
  limits: { events: number; kills: number },
): Promise<WebhookKillReport> {
  const place = await openPlace(kind);
  const keys = generateKey().spec;
  const receivers = [await Receiver.start(), await Receiver.start(), await Receiver.start()];
  let posts = 0;
  /** By receiver: the ids of the messages that it answered with 200, as often as it did. */
  const taken = receivers.map((receiver) => {
    const ids: string[] = [];
    receiver.answer = (received) => {
      posts += 1;
      if (posts % 10 < refusedOfTen) return { status: 500 };
      ids.push(idOf(received));
      return { status: 200 };
    };
    return ids;
  });
  let node: RunningScript | undefined;
  try {
    const { orgId, endpointIds } = await place.inspect(async (database) => {
      await migrate(database, migrations);
      const { organization } = await createOrganizationWithKey(database.orm, { name: 'Acme' });
      const ids: string[] = [];
      for (const { url } of receivers) {
        const keyring = parseKeyring(keys);
        const { row } = await insertEndpoint(database.orm, keyring, organization.id, { url });
        ids.push(row.id);
      }
      return { orgId: organization.id, endpointIds: ids };
    });
    const start = (events: number) =>
      startScript(script, [...place.arguments, keys, orgId, String(events)]);
    for (let kill = 1; kill <= limits.kills; kill += 1) {
      node = await start(Math.ceil((limits.events * kill) / limits.kills));
      await node.line('busy');
      await atRandomMoment(1_000);
      node.process.kill('SIGKILL');
      await node.ended;
    }
    node = await start(limits.events);
    await node.line('settled');
    node.process.kill('SIGKILL');
    await node.ended;
    return await place.inspect((database) =>
      compare(database, { ...limits, posts, endpointIds, taken, receivers }),
    );
  } finally {
    node?.process.kill('SIGKILL');
    await node?.ended;
    await Promise.all(receivers.map((receiver) => receiver.stop()));
    await place.remove();
  }
}

interface Seen {
  events: number;
  kills: number;
  posts: number;
  endpointIds: readonly string[];
  taken: readonly (readonly string[])[];
  receivers: readonly Receiver[];
}

async function compare(database: Database, seen: Seen): Promise<WebhookKillReport> {
  const { rows: events } = await database.orm.execute<{ id: string; number: string }>(
    sql`select id, resource_id as number from events`,
  );
  const { rows: deliveries } = await database.orm.execute<{ key: string; status: string }>(
    sql`select event_id || ' ' || endpoint_id as key, status from webhook_deliveries`,
  );
  const statuses = new Map(deliveries.map(({ key, status }) => [key, status]));
  const numbers = new Map(events.map(({ id, number }) => [id, number]));
  const lost: string[] = [];
  seen.endpointIds.forEach((endpointId, index) => {
    const ids = new Set(seen.taken[index]);
    for (const { id } of events) {
      const status = statuses.get(`${id} ${endpointId}`);
      // "Delivered" counts only where the receiver knows of it.
      if (status === 'pending' || status === 'failed') continue;
      if (status === 'delivered' && ids.has(id)) continue;
      lost.push(`${id} at ${endpointId}: ${status}`);
    }
  });
  const received = seen.receivers.flatMap((receiver) => receiver.received);
  const withStatus = (wanted: string) =>
    deliveries.filter(({ status }) => status === wanted).length;
  return {
    events: events.length,
    kills: seen.kills,
    posts: seen.posts,
    delivered: withStatus('delivered'),
    exhausted: withStatus('failed'),
    pending: withStatus('pending'),
    duplicates: seen.taken.reduce((sum, ids) => sum + ids.length - new Set(ids).size, 0),
    lost,
    strangeIds: received.filter((each) => !isSame(each, numbers)).length,
  };
}

const idOf = ({ headers }: Received): string => String(headers['webhook-id']);

function isSame(received: Received, numbers: ReadonlyMap<string, string>): boolean {
  const { body } = received;
  const number = JSON.stringify(body['data']).replaceAll(/\D/g, '');
  return body['id'] === idOf(received) && numbers.get(idOf(received)) === number;
}

/** A database that processes come to and go from. */
async function openPlace(kind: TestDatabaseKind) {
  if (kind === 'postgres') {
    const test = await openTestDatabase('postgres');
    return {
      arguments: [test.url ?? '', ''],
      inspect: <Result>(look: (database: Database) => Promise<Result>) => look(test.database),
      remove: () => test.drop(),
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'trackstar-webhooks-'));
  const dataDir = join(folder, 'pglite');
  return {
    arguments: ['', dataDir],
    async inspect<Result>(look: (database: Database) => Promise<Result>): Promise<Result> {
      const database = await openDatabase({ kind: 'pglite', dataDir });
      try {
        return await look(database);
      } finally {
        await database.close();
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

import { endpoints } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import {
  allConnections,
  claimInstall,
  connectCustomer,
  waitingInstalls,
  type Outcome,
} from './customers';
import { atRandomMoment, repeatWhile } from './moments';
import type { Site } from './site';
import { SupervisedApi } from './supervised-api';

export interface KillReport {
  kills: number;
  installs: number;
  /** Answers that reached the host: exchanges, and claims of installs whose answer was lost. */
  exchanged: number;
  claimed: number;
  /** Customers whose acknowledged connection or install is gone, or whose token does not open it. */
  lost: string[];
  /** Customers with more than one connection, and connections that nobody was told of. */
  doubled: string[];
}

/** Customers who connect at the same time. */
const customersAtOnce = 6;

/**
 * Kills the API again and again, while it serves and while it starts, during at least so many
 * installs; then compares what is there with what was acknowledged.
 */
export async function killDuringTraffic(
  site: Site,
  limits: { kills: number; installs: number },
): Promise<KillReport> {
  const api = new SupervisedApi(site.env);
  try {
    await api.up();
    const outcomes = new Map<string, Outcome>();
    let kills = 0;
    let next = 0;
    const busy = () => kills < limits.kills || next < limits.installs;
    await Promise.all([
      killing(api, limits.kills, () => (kills += 1)),
      ...Array.from({ length: customersAtOnce }, () =>
        repeatWhile(busy, async () => {
          const number = next++;
          const customer = `customer-${number}`;
          // One host in ten has been told of its install and never exchanges the code.
          const visit = { customer, leaveWaiting: number % 10 === 9 };
          outcomes.set(customer, await connectCustomer(api, site.host, visit));
        }),
      ),
    ]);
    return await compare(site, api, kills, outcomes);
  } finally {
    await api.stop();
  }
}

/** Every fourth kill hits the process while it is still starting. */
async function killing(api: SupervisedApi, kills: number, count: () => void): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % 4 === 3) await api.started();
    else await api.up();
    await atRandomMoment(kill % 4 === 3 ? 700 : 250);
    api.kill();
    count();
  }
}

async function compare(
  site: Site,
  api: SupervisedApi,
  kills: number,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<KillReport> {
  const lost = new Set<string>();
  const doubled = new Set<string>();
  const owners = new Map<string | null, string>();
  for (const { connection_id, customer_id } of await allConnections(api, site.host)) {
    if (owners.has(customer_id)) doubled.add(String(customer_id));
    owners.set(customer_id, connection_id);
    if (outcomes.get(String(customer_id))?.kind === 'waiting') doubled.add(String(customer_id));
  }
  const waiting = await waitingInstalls(api, site.host);
  const waitingFor = new Set(waiting.map(({ customer_id }) => customer_id));
  if (waitingFor.size !== waiting.length) doubled.add('a waiting install');

  for (const [customer, outcome] of outcomes) {
    if (outcome.kind === 'waiting') {
      if (!waitingFor.has(customer)) lost.add(customer);
      else await claimInstall(api, site.host, customer).catch(() => lost.add(customer));
      continue;
    }
    // Connected and waiting at once would be one customer with two connections.
    if (waitingFor.has(customer)) doubled.add(customer);
    if (owners.get(customer) !== outcome.connectionId) lost.add(customer);
    const used = await api.insist(
      site.host.withAccessToken(outcome.accessToken),
      endpoints.updateConnection,
      { body: {} },
    );
    const opened = endpoints.updateConnection.reply.safeParse(used.body);
    if (opened.data?.id !== outcome.connectionId) lost.add(customer);
  }

  await api.stop();
  for (const connection of await connectionsWithoutOneEvent(site)) doubled.add(connection);
  const count = (kind: Outcome['kind']) =>
    [...outcomes.values()].filter((outcome) => outcome.kind === kind).length;
  return {
    kills,
    installs: outcomes.size,
    exchanged: count('exchanged'),
    claimed: count('claimed'),
    lost: [...lost],
    doubled: [...doubled],
  };
}

/** Row and event commit together: of a connection there is exactly one event, and none without it. */
function connectionsWithoutOneEvent(site: Site): Promise<string[]> {
  return site.inspect(async ({ orm }) => {
    const { rows } = await orm.execute<{ id: string }>(sql`
      select c.id from connections c left join events e
        on e.connection_id = c.id and e.type = 'connection.created'
      where c.status = 'active' group by c.id having count(e.id) <> 1
      union all
      select e.connection_id from events e left join connections c on c.id = e.connection_id
      where e.type = 'connection.created' and c.status is distinct from 'active'`);
    return rows.map(({ id }) => id);
  });
}

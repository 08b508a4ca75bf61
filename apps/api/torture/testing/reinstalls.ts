import { endpoints, type ExchangeReply } from '@trackstar-link/contract';
import { eq, sql } from 'drizzle-orm';
import { connections } from '../../src/features/connections';
import { events } from '../../src/features/events';
import { parseKeyring } from '../../src/platform/crypto/keyring';
import type { ApiClient } from '../../src/testing/client';
import { atRandomMoment } from './moments';
import { race, verdict, type Nodes } from './nodes';
import type { Site } from './site';
import { codeOf, SupervisedApi } from './supervised-api';

/** Two sets of credentials that both work, and are told apart by what they let read. */
const sets = ['connects', 'missing_permission'] as const;
type CredentialSet = (typeof sets)[number];

const installOf = (outcome: CredentialSet | 'slow') => ({
  integration_name: 'sandbox',
  credentials: { outcome },
});

export interface ReinstallReport {
  kills: number;
  reinstalls: number;
  /** Reinstalls whose answer was lost with the process, and which were done all the same. */
  unheard: number;
  /** What was ever found that is neither the old nor the new, or does not work. */
  broken: string[];
}

/** Reinstalls one connection again and again, and kills the API in the middle of each. */
export async function killDuringReinstalls(
  site: Site,
  keys: string,
  { reinstalls }: { reinstalls: number },
): Promise<ReinstallReport> {
  const api = new SupervisedApi(site.env);
  const broken: string[] = [];
  let unheard = 0;
  try {
    await api.up();
    const connection = await connectOne(api, site.host);
    for (let turn = 0; turn < reinstalls; turn += 1) {
      const next = sets[(turn + 1) % 2] ?? 'connects';
      const { link_token } = await api.ok(site.host, endpoints.createLinkToken, {
        body: { connection_id: connection.connection_id },
      });
      const link = site.host.withLinkToken(link_token);
      const done = api.insist(link, endpoints.createInstall, { body: installOf(next) });
      await atRandomMoment(60);
      api.kill();
      // Whichever set it is by now, it is a whole one.
      const meanwhile = await setInUse(api, site.host, connection);
      if (meanwhile === undefined) broken.push(`${turn}: after the kill`);
      const answer = await done;
      if (codeOf(answer.body) === 'link_token_used') unheard += 1;
      else if (answer.status !== 200) broken.push(`${turn}: ${verdict(answer)}`);
      if ((await setInUse(api, site.host, connection)) !== next) broken.push(`${turn}: at the end`);
    }
    await api.stop();
    const last = sets[reinstalls % 2] ?? 'connects';
    const stored = await readStored(site, keys, connection.connection_id);
    if (stored.outcome !== last) broken.push(`stored: ${stored.outcome}`);
    if (stored.reinstalls !== reinstalls) broken.push(`${stored.reinstalls} counted`);
    if (stored.events !== reinstalls) broken.push(`${stored.events} told`);
    return { kills: reinstalls, reinstalls, unheard, broken };
  } finally {
    await api.stop();
  }
}

async function connectOne(api: SupervisedApi, host: ApiClient): Promise<ExchangeReply> {
  const { link_token } = await api.ok(host, endpoints.createLinkToken);
  const { auth_code } = await api.ok(host.withLinkToken(link_token), endpoints.createInstall, {
    body: installOf('connects'),
  });
  return api.ok(host, endpoints.exchangeAuthCode, { body: { auth_code } });
}

/** The set that errors and actions speak of, if both speak of the same one and the system takes it. */
async function setInUse(
  api: SupervisedApi,
  host: ApiClient,
  { connection_id, access_token }: ExchangeReply,
): Promise<CredentialSet | undefined> {
  const { data } = await api.ok(host, endpoints.getConnection, { params: { connection_id } });
  const lacks = data.errors.some(({ error_type }) => error_type === 'missing_permission');
  if (lacks === data.available_actions.includes('get_orders')) return undefined;
  // Asks the system with what is stored.
  const info = await api.ok(host.withAccessToken(access_token), endpoints.getIntegrationWriteInfo, {
    params: { integration_type: 'wms', integration_name: 'sandbox' },
  });
  if (!JSON.stringify(info).includes('warehouses_1')) return undefined;
  return lacks ? 'missing_permission' : 'connects';
}

interface Stored {
  outcome: string | undefined;
  reinstalls: number;
  events: number;
}

export function readStored(site: Site, keys: string, connectionId: string): Promise<Stored> {
  return site.inspect(async ({ orm }) => {
    const [row] = await orm.select().from(connections).where(eq(connections.id, connectionId));
    if (!row) throw new Error('The connection is gone.');
    const context = { org: row.orgId, row: row.id, field: 'credentials' };
    const credentials = JSON.parse(
      parseKeyring(keys).decrypt(row.sealedCredentials, context),
    ) as Record<string, string>;
    const [told] = await orm
      .select({ count: sql<number>`count(*)::int` })
      .from(events)
      .where(
        sql`${events.connectionId} = ${connectionId} and ${events.type} = 'connection.reinstalled'`,
      );
    return {
      outcome: credentials['outcome'],
      reinstalls: row.reinstalls,
      events: told?.count ?? 0,
    };
  });
}

export interface RaceReport {
  verdicts: string[];
  /** Rounds after which the connection held something that nobody who was told so had sent. */
  mixed: string[];
}

/** Many reinstalls of one connection at once, half of them with each set. */
export async function raceReinstalls(
  nodes: Nodes,
  { rounds, racers }: { rounds: number; racers: number },
): Promise<RaceReport & { connectionId: string }> {
  const [host] = nodes.hosts;
  if (!host) throw new Error('There is no server.');
  const { link_token } = await host.ok(endpoints.createLinkToken);
  const { auth_code } = await host.withLinkToken(link_token).ok(endpoints.createInstall, {
    body: installOf('connects'),
  });
  const { connection_id } = await host.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
  const verdicts: string[] = [];
  const mixed: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Every tenth time the system answers slowly: all are then let in before one is done.
    const isSlow = round % 10 === 9;
    const tokens: string[] = [];
    for (let racer = 0; racer < racers; racer += 1) {
      const made = await host.ok(endpoints.createLinkToken, { body: { connection_id } });
      tokens.push(made.link_token);
    }
    let racer = 0;
    const sent: CredentialSet[] = [];
    const answers = await race(nodes.hosts, racers, (node) => {
      const set = sets[Math.floor(racer / nodes.hosts.length) % 2] ?? 'connects';
      sent.push(set);
      const link = node.withLinkToken(tokens[racer] ?? '');
      racer += 1;
      return link.call(endpoints.createInstall, {
        body: installOf(isSlow ? 'slow' : set),
      });
    });
    verdicts.push(...answers.map(verdict));
    const won = sent.filter((_, index) => answers[index]?.status === 200);
    const { data } = await host.ok(endpoints.getConnection, { params: { connection_id } });
    const lacks = data.errors.length > 0;
    const holds = lacks ? 'missing_permission' : 'connects';
    if (isSlow ? lacks || won.length !== 1 : !won.includes(holds))
      mixed.push(`${round}: ${holds}, of ${won.join(', ')}`);
    if (lacks === data.available_actions.includes('get_orders')) mixed.push(`${round}: errors`);
  }
  return { verdicts, mixed, connectionId: connection_id };
}

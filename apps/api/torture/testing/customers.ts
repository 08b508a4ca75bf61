import {
  endpoints,
  type Connection,
  type ExchangeReply,
  type Install,
} from '@trackstar-link/contract';
import type { ApiClient } from '../../src/testing/client';
import { codeOf, type SupervisedApi } from './supervised-api';

/** What a customer's visit left the host with. */
export type Outcome =
  | { kind: 'exchanged' | 'claimed'; connectionId: string; accessToken: string }
  /** The host was told of the install and has done nothing about it yet. */
  | { kind: 'waiting' };

/**
 * One customer's way through, over as many crashes as there are: link token, install, exchange. An
 * install whose answer was lost is found among the waiting ones and claimed.
 */
export async function connectCustomer(
  api: SupervisedApi,
  host: ApiClient,
  visit: { customer: string; leaveWaiting: boolean },
): Promise<Outcome> {
  const { customer, leaveWaiting } = visit;
  const { link_token } = await api.ok(host, endpoints.createLinkToken, {
    body: { customer_id: customer },
  });
  const installed = await api.insist(host.withLinkToken(link_token), endpoints.createInstall, {
    body: { integration_name: 'sandbox', credentials: {} },
  });
  if (codeOf(installed.body) === 'link_token_used') return claimInstall(api, host, customer);
  if (installed.status !== 200) {
    throw new Error(`The install answered ${installed.status}: ${JSON.stringify(installed.body)}`);
  }
  if (leaveWaiting) return { kind: 'waiting' };
  const { auth_code } = endpoints.createInstall.reply.parse(installed.body);
  const exchanged = await api.ok(host, endpoints.exchangeAuthCode, {
    body: { auth_code },
    headers: { 'idempotency-key': `exchange-${customer}` },
  });
  return { kind: 'exchanged', ...pairOf(exchanged) };
}

/** Claims what a customer installed and no exchange has fetched. */
export async function claimInstall(
  api: SupervisedApi,
  host: ApiClient,
  customer: string,
): Promise<Outcome> {
  const waiting = await waitingInstalls(api, host);
  const [mine, ...more] = waiting.filter(({ customer_id }) => customer_id === customer);
  if (!mine || more.length > 0) {
    throw new Error(
      `${customer} has ${more.length + (mine ? 1 : 0)} waiting installs instead of 1`,
    );
  }
  const claimed = await api.ok(host, endpoints.claimInstall, {
    params: { install_id: mine.id },
    headers: { 'idempotency-key': `claim-${customer}` },
  });
  return { kind: 'claimed', ...pairOf(claimed) };
}

function pairOf({ connection_id, access_token }: ExchangeReply) {
  return { connectionId: connection_id, accessToken: access_token };
}

/** All installs that nobody has exchanged, page by page. */
export function waitingInstalls(api: SupervisedApi, host: ApiClient): Promise<Install[]> {
  return everyPage((query) => api.ok(host, endpoints.listInstalls, { query }));
}

/** All connections, page by page. */
export function allConnections(api: SupervisedApi, host: ApiClient): Promise<Connection[]> {
  return everyPage((query) => api.ok(host, endpoints.listConnections, { query }));
}

async function everyPage<Item>(
  read: (query: Record<string, string>) => Promise<{ data: Item[]; next_token: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let query: Record<string, string> = {};
  for (;;) {
    const { data, next_token } = await read(query);
    items.push(...data);
    if (next_token === null) return items;
    query = { page_token: next_token };
  }
}

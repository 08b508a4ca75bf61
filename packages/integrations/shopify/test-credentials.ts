import type { SimulatedAccount, TestCredentials } from '../kit';

type Outcome = TestCredentials['outcome'];

/** Whom the sign-in page offers. */
export const accounts: readonly SimulatedAccount[] = [
  { id: 'full', label: 'Northwind Outdoor' },
  { id: 'no_orders', label: 'An app that may not read orders' },
  { id: 'busy', label: 'A shop that is asked too much about its stock' },
  { id: 'throttled', label: 'A shop that is asked too much' },
  { id: 'down', label: 'A shop that is down' },
  { id: 'garbage', label: 'A shop that answers with web pages' },
  { id: 'frozen', label: 'A shop whose bills are not paid' },
  { id: 'uninstalled', label: 'An app that was taken out again' },
  { id: 'other_shop', label: 'The owner of another shop' },
  { id: 'unsigned', label: 'A callback with a wrong signature' },
  { id: 'refused', label: 'A sign-in that takes too long', trouble: 'grant_refused' },
  { id: 'server_error', label: 'The sign-in page fails', trouble: 'callback_error' },
  { id: 'token_down', label: 'The vendor goes down on the way', trouble: 'token_down' },
];

const fails = (failure: Extract<Outcome, { connects: false }>['failure']): Outcome => ({
  connects: false,
  failure,
});

const signedIn = (label: string, account: string, outcome: Outcome): TestCredentials => ({
  label,
  method: 'oauth',
  values: { shop: 'my-store' },
  account,
  outcome,
});

const token = (label: string, admin_token: string, outcome: Outcome): TestCredentials => ({
  label,
  method: 'admin_token',
  values: { shop: 'my-store', admin_token },
  outcome,
});

const noOrders: Outcome = { connects: true, denied: ['get_orders', 'get_returns'] };

/** What the simulator knows; any other token is wrong. */
export const testCredentials: readonly TestCredentials[] = [
  signedIn('Full access', 'full', { connects: true }),
  {
    ...signedIn('Full access, by the whole host', 'full', { connects: true }),
    values: { shop: 'My-Store.myshopify.com' },
  },
  signedIn('Lacks the scope read_orders', 'no_orders', noOrders),
  signedIn('Stock throttled', 'busy', { connects: true, unknown: ['get_inventory'] }),
  signedIn('Throttled', 'throttled', fails('throttled')),
  signedIn('The shop is down', 'down', fails('unreachable')),
  signedIn('A web page in place of an answer', 'garbage', fails('unexpected_answer')),
  signedIn('Frozen shop', 'frozen', fails('account_disabled')),
  signedIn('Uninstalled', 'uninstalled', fails('credentials_rejected')),
  signedIn('Another shop came back', 'other_shop', fails('unexpected_answer')),
  signedIn('A wrong signature came back', 'unsigned', fails('unexpected_answer')),
  signedIn('Too slow', 'refused', fails('credentials_rejected')),
  signedIn('Down on the way', 'token_down', fails('unreachable')),
  token('Full access', 'shpat_sim_full', { connects: true }),
  token('Lacks the scope read_orders', 'shpat_sim_no_orders', noOrders),
  token('Throttled', 'shpat_sim_throttled', fails('throttled')),
  token('The shop is down', 'shpat_sim_down', fails('unreachable')),
  token('A web page in place of an answer', 'shpat_sim_garbage', fails('unexpected_answer')),
  token('Wrong', 'shpat_sim_wrong', fails('credentials_rejected')),
  {
    ...token('No such shop', 'shpat_sim_full', fails('credentials_rejected')),
    values: { shop: 'no-such-shop', admin_token: 'shpat_sim_full' },
  },
];

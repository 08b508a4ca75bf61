import type { SimulatedAccount, TestCredentials } from '../kit';

type Outcome = TestCredentials['outcome'];

/** Whom the sign-in page offers. */
export const accounts: readonly SimulatedAccount[] = [
  { id: 'full', label: 'Northwind Outdoor' },
  { id: 'no_orders', label: 'A user who may not read orders' },
  { id: 'locked', label: 'A user whose access was taken away' },
  { id: 'refused', label: 'A sign-in that takes too long', trouble: 'grant_refused' },
  { id: 'server_error', label: 'The sign-in page fails', trouble: 'callback_error' },
  { id: 'token_down', label: 'The vendor goes down on the way', trouble: 'token_down' },
];

const signedIn = (label: string, account: string, outcome: Outcome): TestCredentials => ({
  label,
  method: 'oauth',
  values: {},
  account,
  outcome,
});

const token = (
  label: string,
  personal_access_token: string,
  outcome: Outcome,
): TestCredentials => ({
  label,
  method: 'pat',
  values: { personal_access_token },
  outcome,
});

/** What the simulator knows; any other token is wrong. */
export const testCredentials: readonly TestCredentials[] = [
  signedIn('Full access', 'full', { connects: true }),
  signedIn('May not read orders', 'no_orders', {
    connects: true,
    denied: ['get_orders', 'get_shipments'],
  }),
  signedIn('Access taken away', 'locked', { connects: false, failure: 'credentials_rejected' }),
  signedIn('Too slow', 'refused', { connects: false, failure: 'credentials_rejected' }),
  signedIn('Down on the way', 'token_down', { connects: false, failure: 'unreachable' }),
  token('Full access', 'sim_full', { connects: true }),
  token('May not read orders', 'sim_no_orders', {
    connects: true,
    denied: ['get_orders', 'get_shipments'],
  }),
  token('Throttled', 'sim_throttled', { connects: false, failure: 'throttled' }),
  token('The vendor is down', 'sim_down', { connects: false, failure: 'unreachable' }),
  token('A web page in place of an answer', 'sim_garbage', {
    connects: false,
    failure: 'unexpected_answer',
  }),
  token('Wrong', 'sim_wrong', { connects: false, failure: 'credentials_rejected' }),
];

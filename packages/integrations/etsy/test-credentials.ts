import type { SimulatedAccount, TestCredentials } from '../kit';

type Outcome = TestCredentials['outcome'];

/** Whom the sign-in page offers. */
export const accounts: readonly SimulatedAccount[] = [
  { id: 'full', label: 'NorthwindOutdoor' },
  { id: 'no_orders', label: 'A sign-in without the scope for orders' },
  { id: 'busy', label: 'A shop whose listings are asked for too often' },
  { id: 'throttled', label: 'An app that asks too often' },
  { id: 'down', label: 'The API is down' },
  { id: 'garbage', label: 'The API answers with web pages' },
  { id: 'revoked', label: 'A shop that has taken the app’s access back' },
  { id: 'buyer', label: 'A buyer without a shop' },
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

const fails = (failure: Extract<Outcome, { connects: false }>['failure']): Outcome => ({
  connects: false,
  failure,
});

export const testCredentials: readonly TestCredentials[] = [
  signedIn('Full access', 'full', { connects: true }),
  signedIn('Lacks the scope transactions_r', 'no_orders', {
    connects: true,
    denied: ['get_orders'],
  }),
  signedIn('Listings throttled', 'busy', { connects: true, unknown: ['get_products'] }),
  signedIn('Throttled', 'throttled', fails('throttled')),
  signedIn('The API is down', 'down', fails('unreachable')),
  signedIn('A web page in place of an answer', 'garbage', fails('unexpected_answer')),
  signedIn('Access taken back', 'revoked', fails('credentials_rejected')),
  signedIn('A buyer', 'buyer', fails('credentials_rejected')),
  signedIn('Too slow', 'refused', fails('credentials_rejected')),
  signedIn('Down on the way', 'token_down', fails('unreachable')),
];

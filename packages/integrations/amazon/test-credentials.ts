import type { SimulatedAccount, TestCredentials } from '../kit';

type Outcome = TestCredentials['outcome'];

/** Whom the sign-in page offers. */
export const accounts: readonly SimulatedAccount[] = [
  { id: 'full', label: 'Northwind Outdoor' },
  { id: 'no_orders', label: 'An app without the role for orders' },
  { id: 'busy', label: 'A seller whose listings are asked for too often' },
  { id: 'throttled', label: 'A seller who is asked for too often' },
  { id: 'down', label: 'The API is down' },
  { id: 'garbage', label: 'The API answers with web pages' },
  { id: 'revoked', label: 'A seller who has taken the app’s access back' },
  { id: 'elsewhere', label: 'A seller in other marketplaces' },
  { id: 'refused', label: 'A sign-in that takes too long', trouble: 'grant_refused' },
  { id: 'server_error', label: 'The sign-in page fails', trouble: 'callback_error' },
  { id: 'token_down', label: 'The vendor goes down on the way', trouble: 'token_down' },
];

const signedIn = (
  label: string,
  account: string,
  outcome: Outcome,
  marketplace = 'US',
): TestCredentials => ({ label, method: 'oauth', values: { marketplace }, account, outcome });

const fails = (failure: Extract<Outcome, { connects: false }>['failure']): Outcome => ({
  connects: false,
  failure,
});

export const testCredentials: readonly TestCredentials[] = [
  signedIn('Full access', 'full', { connects: true }),
  signedIn('Full access, in Europe', 'full', { connects: true }, 'DE'),
  signedIn('Full access, in the Far East', 'full', { connects: true }, 'JP'),
  signedIn('Lacks the role for orders', 'no_orders', { connects: true, denied: ['get_orders'] }),
  signedIn('Listings throttled', 'busy', { connects: true, unknown: ['get_products'] }),
  signedIn('Throttled', 'throttled', fails('throttled')),
  signedIn('The API is down', 'down', fails('unreachable')),
  signedIn('A web page in place of an answer', 'garbage', fails('unexpected_answer')),
  signedIn('Access taken back', 'revoked', fails('credentials_rejected')),
  signedIn('Sells elsewhere', 'elsewhere', fails('credentials_rejected')),
  signedIn('Another marketplace than chosen', 'full', fails('credentials_rejected'), 'MX'),
  signedIn('Too slow', 'refused', fails('credentials_rejected')),
  signedIn('Down on the way', 'token_down', fails('unreachable')),
];

import { simulatedInvoices } from '../carrier-invoices/simulator';
import type { SimulatedAccount, TestCredentials } from '../kit';

/** Whom the sign-in page offers. */
export const accounts: readonly SimulatedAccount[] = [
  { id: 'sim_full', label: 'Northwind Outdoor' },
  { id: 'sim_no_tracking', label: 'Signed in to an app without the product Tracking' },
  { id: 'sim_refused', label: 'A sign-in that takes too long', trouble: 'grant_refused' },
  { id: 'sim_server_error', label: 'The sign-in page fails', trouble: 'callback_error' },
  { id: 'sim_token_down', label: 'UPS goes down on the way', trouble: 'token_down' },
];

/** The flat file of UPS's billing data. */
export const invoices = simulatedInvoices({
  id: 'ups',
  account: 'A1B2C3',
  file: {
    name: 'Invoice_000000A1B2C3_030126.csv',
    content:
      'Version,Recipient Number,Account Number,Invoice Date,Invoice Number,Tracking Number,Net Amount\n' +
      '2.1,A1B2C3,0000A1B2C3,2026-03-01,000000A1B2C3096,1Z023E2X0214323462,12.40\n',
  },
});

const row = (
  label: string,
  client_id: string,
  outcome: TestCredentials['outcome'],
  client_secret = 'sim_secret',
): TestCredentials => ({
  label,
  method: 'api',
  values: { client_id, client_secret, account_number: 'A1B2C3' },
  outcome,
});

const signedIn = (
  label: string,
  account: string,
  outcome: TestCredentials['outcome'],
): TestCredentials => ({
  label,
  method: 'oauth',
  values: { account_number: 'A1B2C3' },
  account,
  outcome,
});

/** What the simulator knows; any other client or secret is wrong. */
export const testCredentials: readonly TestCredentials[] = [
  row('Full access', 'sim_full', { connects: true }),
  row('Nothing to track', 'sim_nothing', { connects: true }),
  row('An app without the product Tracking', 'sim_no_tracking', {
    connects: true,
    denied: ['get_shipments'],
  }),
  row('Tracking throttled', 'sim_busy', { connects: true, unknown: ['get_shipments'] }),
  row('Throttled', 'sim_throttled', { connects: false, failure: 'throttled' }),
  row('Account blocked', 'sim_blocked', { connects: false, failure: 'account_disabled' }),
  row('The vendor is down', 'sim_down', { connects: false, failure: 'unreachable' }),
  row('A web page in place of an answer', 'sim_garbage', {
    connects: false,
    failure: 'unexpected_answer',
  }),
  row('Wrong client ID', 'sim_wrong', { connects: false, failure: 'credentials_rejected' }),
  row(
    'Wrong client secret',
    'sim_full',
    { connects: false, failure: 'credentials_rejected' },
    'wrong',
  ),
  signedIn('Full access', 'sim_full', { connects: true }),
  signedIn('An app without the product Tracking', 'sim_no_tracking', {
    connects: true,
    denied: ['get_shipments'],
  }),
  signedIn('Too slow', 'sim_refused', { connects: false, failure: 'credentials_rejected' }),
  signedIn('Down on the way', 'sim_token_down', { connects: false, failure: 'unreachable' }),
  ...invoices.testCredentials,
];

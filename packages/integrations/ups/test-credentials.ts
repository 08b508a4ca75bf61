import type { TestCredentials } from '../kit';

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
];

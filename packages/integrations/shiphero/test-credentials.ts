import type { TestCredentials } from '../kit';

const row = (
  label: string,
  refresh_token: string,
  outcome: TestCredentials['outcome'],
): TestCredentials => ({ label, method: 'refresh_token', values: { refresh_token }, outcome });

/** Refresh tokens that the simulator knows; any other one is wrong. */
export const testCredentials: readonly TestCredentials[] = [
  row('Full access', 'sim_full', { connects: true }),
  row('Lacks the scope view:orders', 'sim_no_orders_scope', {
    connects: true,
    denied: ['get_orders'],
  }),
  row('Out of credits for bills and returns', 'sim_busy', {
    connects: true,
    unknown: ['get_returns', 'get_bills'],
  }),
  row('Out of credits for everything', 'sim_throttled', { connects: false, failure: 'throttled' }),
  row('The vendor is down', 'sim_down', { connects: false, failure: 'unreachable' }),
  row('A web page in place of an answer', 'sim_garbage', {
    connects: false,
    failure: 'unexpected_answer',
  }),
  row('Expired', 'sim_expired', { connects: false, failure: 'credentials_rejected' }),
  row('Wrong', 'sim_wrong', { connects: false, failure: 'credentials_rejected' }),
];

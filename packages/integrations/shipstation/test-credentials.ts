import type { TestCredentials } from '../kit';

type Outcome = TestCredentials['outcome'];

const pair = (label: string, api_key: string, outcome: Outcome): TestCredentials => ({
  label,
  method: 'v1',
  values: { api_key, api_secret: 'sim_secret' },
  outcome,
});

const single = (label: string, api_key: string, outcome: Outcome): TestCredentials => ({
  label,
  method: 'v2',
  values: { api_key },
  outcome,
});

/** What the simulator knows; any other key or secret is wrong. */
export const testCredentials: readonly TestCredentials[] = [
  pair('Full access', 'sim_full', { connects: true }),
  pair('Throttled', 'sim_throttled', { connects: false, failure: 'throttled' }),
  pair('The vendor is down', 'sim_down', { connects: false, failure: 'unreachable' }),
  pair('A web page in place of an answer', 'sim_garbage', {
    connects: false,
    failure: 'unexpected_answer',
  }),
  pair('Wrong', 'sim_wrong', { connects: false, failure: 'credentials_rejected' }),
  single('Full access', 'sim_v2_full', { connects: true }),
  single('A plan without inventory', 'sim_v2_free_plan', {
    connects: true,
    denied: ['get_inventory'],
  }),
  single('A plan without the API', 'sim_v2_no_api', { connects: false, failure: 'not_enabled' }),
  single('Products throttled', 'sim_v2_busy', { connects: true, unknown: ['get_products'] }),
  single('Throttled', 'sim_v2_throttled', { connects: false, failure: 'throttled' }),
  single('The vendor is down', 'sim_v2_down', { connects: false, failure: 'unreachable' }),
  single('A web page in place of an answer', 'sim_v2_garbage', {
    connects: false,
    failure: 'unexpected_answer',
  }),
  single('A V1 key', 'sim_full', { connects: false, failure: 'credentials_rejected' }),
];

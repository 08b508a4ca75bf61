import type { TestCredentials } from '../kit';

type Outcome = TestCredentials['outcome'];

const key = (
  label: string,
  consumer_key: string,
  outcome: Outcome,
  more: { store_url?: string; consumer_secret?: string } = {},
): TestCredentials => ({
  label,
  method: 'rest_key',
  values: {
    store_url: 'https://shop.example',
    consumer_key,
    consumer_secret: 'cs_sim_secret',
    ...more,
  },
  outcome,
});
const fails = (failure: (Outcome & { connects: false })['failure']): Outcome => ({
  connects: false,
  failure,
});

/** Who may approve at the shop; each is known by the key that the shop then makes. */
export const administrators = [
  { id: 'ck_sim_full', label: 'The administrator' },
  { id: 'ck_sim_no_products', label: 'A shop manager who may not see products' },
  { id: 'ck_sim_gone', label: 'Somebody whose key is deleted at once' },
] as const;

const approved = (
  label: string,
  account: (typeof administrators)[number]['id'],
  outcome: Outcome,
): TestCredentials => ({
  label,
  method: 'approval',
  values: { store_url: 'https://shop.example' },
  account,
  outcome,
});

/** What the simulator knows; any other key or secret is wrong. */
export const testCredentials: readonly TestCredentials[] = [
  key('Full access', 'ck_sim_full', { connects: true }),
  key(
    'Full access, in a folder',
    'ck_sim_full',
    { connects: true },
    {
      store_url: 'https://www.shop.example/store/',
    },
  ),
  key(
    'Full access, without https',
    'ck_sim_full',
    { connects: true },
    {
      store_url: 'http://shop.example',
    },
  ),
  key('A user who may not see products', 'ck_sim_no_products', {
    connects: true,
    denied: ['get_products'],
  }),
  key('Products throttled', 'ck_sim_busy', { connects: true, unknown: ['get_products'] }),
  key('May only write', 'ck_sim_write_only', fails('missing_permission')),
  key('Throttled', 'ck_sim_throttled', fails('throttled')),
  key('Down for maintenance', 'ck_sim_down', fails('unreachable')),
  key('A web page in place of an answer', 'ck_sim_garbage', fails('unexpected_answer')),
  key('No REST API', 'ck_sim_no_api', fails('not_enabled')),
  key('At another address', 'ck_sim_moved', fails('credentials_rejected')),
  key('Wrong key', 'ck_sim_wrong', fails('credentials_rejected')),
  key('Wrong secret', 'ck_sim_full', fails('credentials_rejected'), {
    consumer_secret: 'cs_sim_wrong',
  }),
  key('Wrong secret, without https', 'ck_sim_full', fails('credentials_rejected'), {
    store_url: 'http://shop.example',
    consumer_secret: 'cs_sim_wrong',
  }),
  approved('Approved', 'ck_sim_full', { connects: true }),
  approved('Approved by somebody who may not see products', 'ck_sim_no_products', {
    connects: true,
    denied: ['get_products'],
  }),
  approved('A key that is deleted at once', 'ck_sim_gone', fails('credentials_rejected')),
];

import type { TestCredentials } from '../kit';

const user = (
  label: string,
  username: string,
  outcome: TestCredentials['outcome'],
  more: Readonly<Record<string, string>> = {},
): TestCredentials => ({
  label,
  method: 'basic',
  values: {
    base_url: 'https://api.ongoingsystems.se/northwind/api/v1',
    username,
    password: 'sim_secret',
    goods_owner_id: '159',
    ...more,
  },
  outcome,
});

const rejected = { connects: false, failure: 'credentials_rejected' } as const;

/** What the simulator knows; any other user or password is wrong. */
export const testCredentials: readonly TestCredentials[] = [
  user('Full access', 'sim_full', { connects: true }),
  user(
    'Full access, with the address to sign in',
    'sim_full',
    { connects: true },
    {
      base_url: 'https://northwind.ongoingsystems.se/northwind',
    },
  ),
  user('May not read purchase orders', 'sim_no_inbound', {
    connects: true,
    denied: ['get_inbound_shipments'],
  }),
  user('Inventory throttled', 'sim_busy', { connects: true, unknown: ['get_inventory'] }),
  user('Throttled', 'sim_throttled', { connects: false, failure: 'throttled' }),
  user('The vendor is down', 'sim_down', { connects: false, failure: 'unreachable' }),
  user('A web page in place of an answer', 'sim_garbage', {
    connects: false,
    failure: 'unexpected_answer',
  }),
  user('Another goods owner', 'sim_full', rejected, { goods_owner_id: '160' }),
  user('Another warehouse', 'sim_full', rejected, {
    base_url: 'https://api.ongoingsystems.se/southwind/api/v1',
  }),
  user('Wrong', 'sim_wrong', rejected),
];

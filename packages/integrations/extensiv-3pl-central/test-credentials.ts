import type { TestCredentials } from '../kit';

/** The secret of each client that the simulator knows; any other pair is wrong. */
export const secretOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['sim_full', 'sim_older_key', 'sim_hal', 'sim_no_orders', 'sim_busy', 'sim_throttled'],
    ...['sim_down', 'sim_garbage'],
  ].map((client) => [client, 'sim_secret']),
);

export const olderKeyGuid = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

const client = (
  label: string,
  client_id: string,
  outcome: TestCredentials['outcome'],
  more: Readonly<Record<string, string>> = {},
): TestCredentials => ({
  label,
  method: 'client_credentials',
  values: {
    client_id,
    client_secret: 'sim_secret',
    user_login_id: '1234',
    customer_id: '42',
    ...more,
  },
  outcome,
});

const rejected = { connects: false, failure: 'credentials_rejected' } as const;

export const testCredentials: readonly TestCredentials[] = [
  client('Full access', 'sim_full', { connects: true }),
  client(
    'Full access to one facility, in the sandbox',
    'sim_full',
    { connects: true },
    {
      facility_id: '7',
      environment: 'sandbox',
    },
  ),
  client(
    'An older key with its 3PL GUID',
    'sim_older_key',
    { connects: true },
    {
      tpl_guid: olderKeyGuid,
    },
  ),
  client('An older key without its 3PL GUID', 'sim_older_key', rejected),
  client('Answers in HAL, in another case', 'sim_hal', { connects: true }),
  client('Lacks the role OrderView', 'sim_no_orders', {
    connects: true,
    denied: ['get_orders', 'get_shipments'],
  }),
  client('Inventory throttled', 'sim_busy', { connects: true, unknown: ['get_inventory'] }),
  client('Throttled', 'sim_throttled', { connects: false, failure: 'throttled' }),
  client('The vendor is down', 'sim_down', { connects: false, failure: 'unreachable' }),
  client('A web page in place of an answer', 'sim_garbage', {
    connects: false,
    failure: 'unexpected_answer',
  }),
  client('No such customer', 'sim_full', rejected, { customer_id: '43' }),
  client('Wrong', 'sim_wrong', rejected),
];

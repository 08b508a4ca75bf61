import type { TestCredentials } from '../kit';

export const application = {
  application_id: 'db3695da-0000-4000-8000-000000000001',
  application_secret: 'db3695da-0000-4000-8000-000000000002',
} as const;

/** Installation tokens that the simulator knows; any other one is wrong. */
export const installations = {
  full: 'a0000000000000000000000000000001',
  america: 'a0000000000000000000000000000002',
  noPurchaseOrders: 'a0000000000000000000000000000003',
  busy: 'a0000000000000000000000000000004',
  throttled: 'a0000000000000000000000000000005',
  locked: 'a0000000000000000000000000000006',
  down: 'a0000000000000000000000000000007',
  garbage: 'a0000000000000000000000000000008',
  elsewhere: 'a0000000000000000000000000000009',
} as const;
const unknown = 'a00000000000000000000000000000ff';

function row(
  label: string,
  installation_token: string,
  outcome: TestCredentials['outcome'],
): TestCredentials {
  return {
    label,
    method: 'installation',
    values: { ...application, installation_token },
    outcome,
  };
}

export const testCredentials: readonly TestCredentials[] = [
  row('Full access', installations.full, { connects: true }),
  row('Full access, in the American cluster', installations.america, { connects: true }),
  row('Lacks the permission for purchase orders', installations.noPurchaseOrders, {
    connects: true,
    denied: ['get_inbound_shipments'],
  }),
  row('Too many calls for returns', installations.busy, {
    connects: true,
    unknown: ['get_returns'],
  }),
  row('Throttled', installations.throttled, { connects: false, failure: 'throttled' }),
  row('Account locked', installations.locked, { connects: false, failure: 'account_disabled' }),
  row('The vendor is down', installations.down, { connects: false, failure: 'unreachable' }),
  row('A web page in place of an answer', installations.garbage, {
    connects: false,
    failure: 'unexpected_answer',
  }),
  row('A session on somebody else’s host', installations.elsewhere, {
    connects: false,
    failure: 'unexpected_answer',
  }),
  row('Uninstalled', unknown, { connects: false, failure: 'credentials_rejected' }),
  {
    label: 'Wrong application secret',
    method: 'installation',
    values: {
      ...application,
      application_secret: application.application_id,
      installation_token: installations.full,
    },
    outcome: { connects: false, failure: 'credentials_rejected' },
  },
];

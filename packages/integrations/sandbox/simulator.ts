import {
  answers,
  wait as defaultWait,
  type Simulator,
  type SimulatorOptions,
  type TestCredentials,
} from '../kit';
import { isSandboxOutcome, outcomeHeader } from './outcomes';

const accountNames: Readonly<Record<string, string>> = {
  wms: 'Sandbox WMS',
  cart: 'Sandbox cart',
  carrier: 'Sandbox carrier',
};

const rows: Readonly<Record<string, readonly object[]>> = {
  warehouses: [
    { id: 'warehouses_1', name: 'Primary' },
    { id: 'warehouses_2', name: 'Overflow' },
  ],
};

/** What `missing_permission` takes away: one read of each vertical. */
const withheld = new Set(['orders', 'invoice_line_items']);

/** About six seconds in all: the account first, then the resources one after another. */
const slowAccountMs = 2000;
const slowResourceMs = 2000;
const slowSpreadMs = 2000;

/** The sandbox's own small API: `/{vertical}/account` and `/{vertical}/{resource}`. */
export function createSimulator({ wait = defaultWait }: SimulatorOptions = {}): Simulator {
  return {
    async handle(request) {
      const [vertical = '', resource = ''] = new URL(request.url).pathname.split('/').slice(1);
      const name = accountNames[vertical];
      const outcome = request.headers.get(outcomeHeader) ?? 'connects';
      if (!name || !resource) return answers.json({ error: 'not_found' }, 404);

      if (!isSandboxOutcome(outcome)) return answers.json({ error: 'unknown_outcome' }, 400);
      switch (outcome) {
        case 'wrong_credentials':
          return answers.json({ error: 'wrong_credentials' }, 401);
        case 'account_disabled':
          return answers.json({ error: 'account_disabled' }, 403);
        case 'throttled':
          return answers.json({ error: 'throttled' }, 429, { 'retry-after': '30' });
        case 'down':
          return answers.html(503);
        case 'missing_permission':
          if (withheld.has(resource)) return answers.json({ error: 'missing_permission' }, 403);
          break;
        case 'slow':
          await wait(delayOf(resource), request.signal);
          break;
        case 'connects':
      }
      return resource === 'account'
        ? answers.json({ account_name: name, account_id: `sandbox-${vertical}` })
        : answers.json({ data: rows[resource] ?? [{ id: `${resource}_1` }], next_token: null });
    },
  };
}

/** Resources answer one after another, as those of a busy system do. */
function delayOf(resource: string): number {
  if (resource === 'account') return slowAccountMs;
  const spread = ([...resource].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 10) / 10;
  return slowResourceMs + Math.round(spread * slowSpreadMs);
}

export const testCredentials: readonly TestCredentials[] = [
  { label: 'Connects', method: 'none', values: {}, outcome: { connects: true } },
  {
    label: 'Wrong credentials',
    method: 'none',
    values: { outcome: 'wrong_credentials' },
    outcome: { connects: false, failure: 'credentials_rejected' },
  },
  {
    label: 'One permission missing',
    method: 'none',
    values: { outcome: 'missing_permission' },
    outcome: { connects: true, denied: ['get_orders', 'get_invoice_line_items'] },
  },
  {
    label: 'Account disabled',
    method: 'none',
    values: { outcome: 'account_disabled' },
    outcome: { connects: false, failure: 'account_disabled' },
  },
  {
    label: 'Throttled',
    method: 'none',
    values: { outcome: 'throttled' },
    outcome: { connects: false, failure: 'throttled' },
  },
  {
    label: 'Slow (about six seconds)',
    method: 'none',
    values: { outcome: 'slow' },
    outcome: { connects: true },
  },
  {
    label: 'Down',
    method: 'none',
    values: { outcome: 'down' },
    outcome: { connects: false, failure: 'unreachable' },
  },
];

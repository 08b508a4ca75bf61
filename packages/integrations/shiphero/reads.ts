import { z } from 'zod';
import type { Check, IntegrationSpec, Probe } from '../kit';
import { ask } from './graphql';

const Account = z.object({
  account: z.object({
    data: z.object({
      id: z.string(),
      username: z.string().nullish(),
      email: z.string().nullish(),
      is_3pl: z.boolean().nullish(),
    }),
  }),
});

/** Whose token it is; a 3PL's differs from a brand's in what it sees. */
export const account: Check = async (http) => {
  const { data } = (
    await ask(http, 'query { account { request_id data { id username email is_3pl } } }', Account)
  ).account;
  return {
    account_id: data.id,
    account_name: data.username ?? null,
    email: data.email ?? null,
    is_3pl: data.is_3pl ?? null,
  };
};

/** Asks a root field for one row. */
function firstRow(field: string): Probe {
  const rows = z.object({ edges: z.array(z.unknown()) });
  const answer = z.object({ [field]: z.object({ data: rows }) });
  return (http) =>
    ask(http, `query { ${field} { request_id data(first: 1) { edges { node { id } } } } }`, answer);
}

/** Asks for something that belongs to the account. */
function ofAccount(selection: string): Probe {
  const answer = z.object({ account: z.object({ data: z.object({}) }) });
  return (http) => ask(http, `query { account { request_id data { ${selection} } } }`, answer);
}

export const read: NonNullable<IntegrationSpec['read']> = {
  orders: firstRow('orders'),
  products: firstRow('products'),
  inventory: firstRow('warehouse_products'),
  inbound_shipments: firstRow('purchase_orders'),
  returns: firstRow('returns'),
  shipments: firstRow('shipments'),
  warehouses: ofAccount('warehouses { id }'),
  warehouse_customers: ofAccount('customers(first: 1) { edges { node { id } } }'),
  warehouse_locations: firstRow('locations'),
  bills: firstRow('bills'),
  inventory_ledger: firstRow('inventory_changes'),
};

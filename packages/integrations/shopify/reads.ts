import { z } from 'zod';
import type { Check, IntegrationSpec, Probe } from '../kit';
import { ask } from './graphql';

const Shop = z.object({
  shop: z.object({ id: z.string(), name: z.string(), myshopifyDomain: z.string() }),
});

export const shopOf: Check = async (http) => {
  const { shop } = await ask(http, 'query { shop { id name myshopifyDomain } }', Shop);
  return { account_id: shop.id, account_name: shop.name, shop_domain: shop.myshopifyDomain };
};

/** Asks a connection for one node. */
function firstNode(field: string, args: string, selection: string): Probe {
  const answer = z.object({ [field]: z.object({ nodes: z.array(z.unknown()) }) });
  return (http) => ask(http, `query { ${field}(${args}) { nodes { ${selection} } } }`, answer);
}

/** Stock hangs on items, returns on their orders: neither has a list of its own. */
export const read: NonNullable<IntegrationSpec['read']> = {
  orders: firstNode(
    'orders',
    'first: 1, sortKey: UPDATED_AT, reverse: true',
    'id displayFulfillmentStatus cancelledAt',
  ),
  products: firstNode('productVariants', 'first: 1', 'id sku'),
  inventory: firstNode(
    'inventoryItems',
    'first: 1',
    'id sku inventoryLevels(first: 1) { nodes { id } }',
  ),
  returns: firstNode('orders', 'first: 1', 'id returns(first: 1) { nodes { id status } }'),
  warehouses: firstNode('locations', 'first: 1', 'id name'),
};

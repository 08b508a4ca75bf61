import { z } from 'zod';
import { listProbe, type Check, type IntegrationSpec } from '../kit';

type Reads = NonNullable<IntegrationSpec['read']>;

/** https://www.shipstation.com/docs/api/ – no inventory, no returns, no inbound shipments. */
export const readV1: Reads = {
  orders: listProbe('/orders?pageSize=1', 'orders'),
  products: listProbe('/products?pageSize=1', 'products'),
  shipments: listProbe('/shipments?pageSize=1', 'shipments'),
  warehouses: listProbe('/warehouses'),
};

/** https://docs.shipstation.com/ */
export const readV2: Reads = {
  products: listProbe('/v2/products?page_size=1', 'products'),
  inventory: listProbe('/v2/inventory?limit=1', 'inventory'),
  shipments: listProbe('/v2/shipments?page_size=1', 'shipments'),
  warehouses: listProbe('/v2/warehouses', 'warehouses'),
};

const Stores = z.array(
  z.object({
    storeId: z.number(),
    storeName: z.string().nullish(),
    companyName: z.string().nullish(),
  }),
);

/** Version 1 has no account of its own: its first store tells whose it is. */
export const firstStore: Check = async (http) => {
  const [store] = await http.get('/stores', Stores);
  if (!store) return null;
  return {
    account_name: store.companyName || store.storeName || null,
    store_id: store.storeId,
    store_name: store.storeName ?? null,
  };
};

const Users = z.object({
  users: z.array(
    z.object({
      user_id: z.string(),
      name: z.string().nullish(),
      email: z.string().nullish(),
    }),
  ),
});

export const firstUser: Check = async (http) => {
  const [user] = (await http.get('/v2/users?page_size=1', Users)).users;
  if (!user) return null;
  return { user_id: user.user_id, user_name: user.name ?? null, email: user.email ?? null };
};

import { z } from 'zod';
import {
  IntegrationFailure,
  withQuery,
  type Check,
  type Interpret,
  type IntegrationSpec,
  type Probe,
  type Query,
} from '../kit';

const Rows = z.array(z.unknown());

/** Nearly everything is read for one goods owner. */
const owned =
  (path: string, query: Query = {}): Probe =>
  (http, { goods_owner_id }) =>
    http.get(withQuery(path, { goodsOwnerId: goods_owner_id, ...query }), Rows);

/** Without a filter the vendor lists everything there is. */
const oneMinute: Probe = (http, values) => {
  const at = (time: number) => new Date(time).toISOString();
  const [from, toTime] = [at(http.now() - 60_000), at(http.now())];
  return owned('/inventoryAdjustments', { from, toTime })(http, values);
};

export const read: NonNullable<IntegrationSpec['read']> = {
  orders: owned('/orders', { maxOrdersToGet: 1 }),
  products: owned('/articles', { maxArticlesToGet: 1 }),
  inventory: owned('/articles/inventoryPerWarehouse', { maxArticlesToGet: 1 }),
  inbound_shipments: owned('/purchaseOrders', { maxPurchaseOrdersToGet: 1 }),
  // These have no pages: the returns of an order that is not there.
  returns: owned('/returnOrders', { customerOrderNumbers: 0 }),
  // Parcels belong to orders that were sent.
  shipments: owned('/orders', { maxOrdersToGet: 1, orderStatusFrom: 450 }),
  warehouses: (http) => http.get('/warehouses', Rows),
  shipping_methods: owned('/transporterContracts'),
  inventory_ledger: oneMinute,
};

const Articles = z.array(
  z.object({ goodsOwner: z.object({ id: z.number(), name: z.string().nullish() }).nullish() }),
);

const faults: Readonly<Record<number, string>> = {
  400: 'goods_owner_id',
  403: 'goods_owner_id',
  404: 'base_url',
};

const explain: Interpret = ({ status }) => {
  const field = faults[status];
  return field === undefined
    ? undefined
    : new IntegrationFailure('credentials_rejected', { internal: `Status ${status}`, field });
};

/** The vendor has no account to ask for: an article tells who owns it. */
export const goodsOwner: Check = async (http, { goods_owner_id = '' }) => {
  const query = { goodsOwnerId: goods_owner_id, maxArticlesToGet: 1 };
  const [article] = await http.get('/articles', Articles, { query, interpret: explain });
  return {
    account_name: article?.goodsOwner?.name ?? null,
    goods_owner_id: Number(goods_owner_id),
  };
};

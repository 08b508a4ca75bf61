import { z } from 'zod';
import { listProbe, type Check, type IntegrationSpec } from '../kit';

/** The version is part of every path: https://developer.shipbob.com/api */
export const version = '/2026-01';

/** Lists come in two styles: a bare array with paging headers, and `items` with links. */
export const read: NonNullable<IntegrationSpec['read']> = {
  orders: listProbe(`${version}/order?Limit=1`),
  products: listProbe(`${version}/product?PageSize=1`, 'items'),
  inventory: listProbe(`${version}/inventory-level?PageSize=1`, 'items'),
  inbound_shipments: listProbe(`${version}/receiving?Limit=1`),
  returns: listProbe(`${version}/return?Limit=1`, 'items'),
  // There is no list of shipments: they come with their orders.
  shipments: listProbe(`${version}/order?Limit=1&HasTracking=true`),
  warehouses: listProbe(`${version}/location`),
  shipping_methods: listProbe(`${version}/shipping-method?Limit=1`),
  bills: listProbe(`${version}/invoices?PageSize=1`, 'items'),
};

const Channels = z.object({
  items: z.array(
    z.object({
      id: z.number(),
      name: z.string().nullish(),
      application_name: z.string().nullish(),
    }),
  ),
});

/** There is no account of its own: the channels of this token tell whose it is. */
export const account: Check = async (http) => {
  const [channel] = (await http.get(`${version}/channel?RecordsPerPage=50`, Channels)).items;
  if (!channel) return null;
  return { account_name: channel.name ?? null, channel_id: channel.id };
};

import { z } from 'zod';
import { Timestamp } from '../common';
import { BillToAddress, ShipToAddress, TrackstarTags, stored } from './parts';

const LineItem = z.object({
  line_item_id: z.string(),
  product_id: z.string(),
  product_sku: z.string().nullable(),
  parent_product_id: z.string().nullable(),
  parent_product_sku: z.string().nullable(),
  quantity: z.int(),
  unit_price: z.number().nullable(),
  discount: z.number().nullable(),
  tax: z.number().nullable(),
});

const ShippingGroupLineItem = z.object({
  line_item_id: z.string(),
  product_id: z.string(),
  product_sku: z.string().nullable(),
  parent_product_id: z.string().nullable(),
  quantity: z.int(),
});

const ShippingGroup = z.object({
  shipping_group_id: z.string(),
  created_date: Timestamp,
  updated_date: Timestamp,
  raw_status: z.string().nullable(),
  status: z
    .enum(['open', 'shipped', 'delivered', 'cancelled', 'exception', 'on_hold', 'other'])
    .nullable(),
  warehouse_id: z.string(),
  line_items: z.array(ShippingGroupLineItem),
});

const ShipmentLineItem = z.object({
  shipment_line_item_id: z.string(),
  product_id: z.string(),
  product_sku: z.string().nullable(),
  parent_product_id: z.string().nullable(),
  parent_product_sku: z.string().nullable(),
  quantity: z.int(),
});

const Shipment = z.object({
  shipment_id: z.string(),
  raw_status: z.string().nullable(),
  status: z
    .enum(['open', 'shipped', 'delivered', 'cancelled', 'exception', 'on_hold', 'other'])
    .nullable(),
  warehouse_id: z.string().nullable(),
  shipping_method_id: z.string().nullable(),
  shipping_method_name: z.string().nullable(),
  carrier_id: z.string().nullable(),
  carrier_name: z.string().nullable(),
  tracking_number: z.string().nullable(),
  tracking_url: z.string().nullable(),
  line_items: z.array(ShipmentLineItem),
  shipping_groups: z.array(z.string()),
  created_date: Timestamp.nullable(),
  updated_date: Timestamp.nullable(),
});

export const CartOrder = z
  .object({
    ...stored,
    order_number: z.string(),
    status: z.enum([
      'open',
      'confirmed',
      'processing',
      'partially_fulfilled',
      'fulfilled',
      'exception',
      'cancelled',
      'backordered',
      'other',
    ]),
    raw_status: z.string().nullable(),
    requested_shipping_method: z.string().nullable(),
    shipping_method_id: z.string().nullable(),
    shipping_method_name: z.string().nullable(),
    carrier_id: z.string().nullable(),
    carrier_name: z.string().nullable(),
    invoice_currency_code: z.string(),
    total_price: z.number().nullable(),
    total_tax: z.number().nullable(),
    total_discount: z.number().nullable(),
    total_shipping: z.number().nullable(),
    ship_to_address: ShipToAddress,
    bill_to_address: BillToAddress,
    earliest_ship_date: Timestamp.nullable(),
    latest_ship_date: Timestamp.nullable(),
    line_items: z.array(LineItem),
    shipping_groups: z.array(ShippingGroup),
    shipments: z.array(Shipment),
    external_system_url: z.string().nullable(),
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'CartOrder' });

import { z } from 'zod';
import { Timestamp } from '../common';
import { Measurements, ShipFromAddress, ShipToAddress, TrackstarTags, stored } from './parts';

const OrderChannel = z.object({
  channel_id: z.string(),
  channel_name: z.string().nullable(),
});

const LineItem = z.object({
  product_id: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
  unit_price: z.number().nullable(),
  is_picked: z.boolean(),
  discount_amount: z.number().nullable(),
});

const PackageLineItem = z.object({
  inventory_item_id: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
  lot_id: z.string().nullable(),
  expiration_date: Timestamp.nullable(),
  parent_product_id: z.string().nullable(),
});

const Package = z.object({
  package_id: z.string(),
  package_name: z.string().nullable(),
  tracking_number: z.string().nullable(),
  tracking_url: z.string().nullable(),
  shipping_method: z.string().nullable().meta({ deprecated: true }),
  carrier: z.string().nullable().meta({ deprecated: true }),
  shipping_method_id: z.string().nullable(),
  shipping_method_name: z.string().nullable(),
  carrier_id: z.string().nullable(),
  carrier_name: z.string().nullable(),
  scac: z.string().nullable(),
  shipping_cost: z.number().nullable(),
  measurements: Measurements,
  line_items: z.array(PackageLineItem),
});

const ShipmentLineItem = z.object({
  inventory_item_id: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
  parent_product_id: z.string().nullable(),
});

const Shipment = z.object({
  shipment_id: z.string(),
  warehouse_id: z.string(),
  raw_status: z.string().nullable(),
  status: z.enum(['open', 'shipped', 'cancelled', 'other']),
  shipped_date: Timestamp.nullable(),
  shipping_method: z.string().nullable().meta({ deprecated: true }),
  line_items: z.array(ShipmentLineItem),
  ship_to_address: ShipToAddress,
  ship_from_address: ShipFromAddress,
  packages: z.array(Package),
});

export const Order = z
  .object({
    ...stored,
    warehouse_customer_id: z.string().nullable(),
    warehouse_id: z.string().nullable(),
    reference_id: z.string(),
    order_number: z.string(),
    status: z.enum([
      'open',
      'confirmed',
      'processing',
      'picked',
      'packed',
      'partially_fulfilled',
      'fulfilled',
      'exception',
      'cancelled',
      'backordered',
      'other',
    ]),
    raw_status: z.string().nullable(),
    channel: z.string().nullable().meta({ deprecated: true }),
    channel_object: OrderChannel.nullable(),
    type: z.enum(['d2c', 'b2b', 'dropship', 'transfer']).nullable(),
    trading_partner: z.string().nullable(),
    shipping_method: z.string().nullable().meta({ deprecated: true }),
    service_level: z.string().nullable(),
    shipping_method_id: z.string().nullable(),
    shipping_method_name: z.string().nullable(),
    carrier_id: z.string().nullable(),
    carrier_name: z.string().nullable(),
    scac: z.string().nullable(),
    is_third_party_freight: z.boolean().nullable(),
    third_party_freight_account_number: z.string().nullable(),
    first_party_freight_account_number: z.string().nullable(),
    invoice_currency_code: z.string(),
    total_price: z.number().nullable(),
    total_tax: z.number().nullable(),
    total_discount: z.number().nullable(),
    total_shipping: z.number().nullable(),
    ship_to_address: ShipToAddress,
    line_items: z.array(LineItem),
    tags: z.array(z.string()),
    required_ship_date: Timestamp.nullable(),
    saturday_delivery: z.boolean().nullable(),
    signature_required: z.boolean().nullable(),
    international_duty_paid_by: z.enum(['sender', 'recipient', 'third_party']).nullable(),
    shipments: z.array(Shipment),
    external_system_url: z.string().nullable(),
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'Order' });

import { z } from 'zod';
import { Timestamp } from '../common';
import { ShipFromAddress, TrackstarTags, stored } from './parts';

const LineItem = z.object({
  inventory_item_id: z.string(),
  sku: z.string().nullable(),
  expected_quantity: z.int(),
  received_quantity: z.int(),
  unit_cost: z.number().nullable(),
  external_id: z.string().nullable(),
});

const ReceiptLineItem = z.object({
  inventory_item_id: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
});

const Receipt = z.object({
  id: z.string(),
  arrived_date: Timestamp,
  line_items: z.array(ReceiptLineItem),
});

const Supplier = z.object({
  supplier_id: z.string(),
  supplier_name: z.string().nullable(),
});

export const InboundShipment = z
  .object({
    ...stored,
    warehouse_customer_id: z.string().nullable(),
    purchase_order_number: z.string().nullable(),
    status: z.enum(['open', 'in-transit', 'receiving', 'received', 'cancelled', 'other']),
    raw_status: z.string().nullable(),
    supplier: z.string().nullable().meta({ deprecated: true }),
    supplier_object: Supplier.nullable(),
    expected_arrival_date: Timestamp.nullable(),
    warehouse_id: z.string().nullable(),
    line_items: z.array(LineItem),
    receipts: z.array(Receipt),
    ship_from_address: ShipFromAddress,
    tracking_numbers: z.array(z.string()),
    notes: z.array(z.string()),
    external_system_url: z.string().nullable(),
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'InboundShipment' });

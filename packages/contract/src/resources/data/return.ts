import { z } from 'zod';
import { Timestamp } from '../common';
import { Measurements, TrackstarTags, stored } from './parts';

const LineItem = z.object({
  inventory_item_id: z.string(),
  sku: z.string().nullable(),
  expected_quantity: z.int(),
  received_quantity: z.int(),
  restocked_quantity: z.int().nullable(),
  return_reason: z.string().nullable(),
  quantity: z.int().meta({ deprecated: true }),
  warehouse_id: z.string().nullable().meta({ deprecated: true }),
  returned_date: Timestamp.nullable().meta({ deprecated: true }),
});

const ReceivingDetails = z.object({
  quantity: z.int(),
  condition: z.string().nullable(),
  disposition: z.string().nullable(),
});

const ShipmentLineItem = z.object({
  inventory_item_id: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
  receiving_details: z.array(ReceivingDetails),
});

const Shipment = z.object({
  tracking_number: z.string().nullable(),
  shipped_date: Timestamp.nullable(),
  arrived_date: Timestamp.nullable(),
  warehouse_id: z.string().nullable(),
  carrier: z.string().nullable().meta({ deprecated: true }),
  carrier_id: z.string().nullable(),
  carrier_name: z.string().nullable(),
  scac: z.string().nullable(),
  shipping_cost: z.number().nullable(),
  measurements: Measurements,
  line_items: z.array(ShipmentLineItem),
});

export const Return = z
  .object({
    ...stored,
    warehouse_customer_id: z.string().nullable(),
    status: z.enum(['open', 'in-transit', 'receiving', 'received', 'cancelled', 'other']),
    raw_status: z.string().nullable(),
    order_id: z.string().nullable(),
    notes: z.array(z.string()),
    line_items: z.array(LineItem),
    shipments: z.array(Shipment),
    external_system_url: z.string().nullable(),
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'Return' });

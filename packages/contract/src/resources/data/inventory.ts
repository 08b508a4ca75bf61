import { z } from 'zod';
import { Timestamp } from '../common';
import { Measurements, TrackstarTags, stored } from './parts';

const InventoryInWarehouse = z.object({
  awaiting: z.int().nullable(),
  onhand: z.int(),
  committed: z.int().nullable(),
  unfulfillable: z.int().nullable(),
  fulfillable: z.int().nullable(),
  unsellable: z.int().nullable(),
  sellable: z.int().nullable(),
});

const Lot = z.object({
  lot_id: z.string(),
  onhand: z.int(),
  expiration_date: Timestamp.nullable(),
  warehouse_id: z.string().nullable(),
});

const Location = z.object({
  location_id: z.string(),
  quantity: z.int(),
  warehouse_id: z.string(),
});

export const InventoryItem = z
  .object({
    ...stored,
    warehouse_customer_id: z.string().nullable(),
    name: z.string(),
    sku: z.string().nullable(),
    unit_cost: z.number().nullable(),
    active: z.boolean(),
    awaiting: z.int(),
    onhand: z.int(),
    committed: z.int(),
    unfulfillable: z.int(),
    fulfillable: z.int(),
    unsellable: z.int().meta({ deprecated: true }),
    sellable: z.int(),
    substitute_skus: z.array(z.string()),
    inventory_by_warehouse_id: z.record(z.string(), InventoryInWarehouse),
    lots: z.array(Lot),
    measurements: Measurements,
    locations: z.array(Location),
    external_system_url: z.string().nullable(),
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'InventoryItem' });

/** One movement of stock; never changed once written. */
export const LedgerEntry = z
  .object({
    ...stored,
    entry_date: Timestamp,
    inventory_item_id: z.string(),
    sku: z.string(),
    quantity: z.int(),
    raw_event_type: z.string().nullable(),
    event_type: z.enum([
      'adjustment',
      'return_receipt',
      'inbound_receipt',
      'order_shipment',
      'supplier_return',
      'movement',
      'other',
    ]),
    reason: z.string().nullable(),
    object_id: z.string().nullable(),
    object_type: z.enum(['order', 'inbound_shipment', 'return']).nullable(),
    warehouse_id: z.string().nullable(),
    location_id: z.string().nullable(),
  })
  .meta({ id: 'LedgerEntry' });

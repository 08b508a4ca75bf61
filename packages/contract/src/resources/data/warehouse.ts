import { z } from 'zod';
import { Measurements, ShipFromAddress, TrackstarTags, stored } from './parts';

export const Warehouse = z
  .object({
    ...stored,
    name: z.string(),
    code: z.string().nullable(),
    address: ShipFromAddress,
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'Warehouse' });

export const WarehouseLocation = z
  .object({
    ...stored,
    name: z.string().nullable(),
    warehouse_id: z.string(),
    type: z.string().nullable(),
    measurements: Measurements,
  })
  .meta({ id: 'WarehouseLocation' });

export const WarehouseCustomer = z
  .object({
    ...stored,
    name: z.string(),
    email: z.string().nullable(),
  })
  .meta({ id: 'WarehouseCustomer' });

export const ShippingMethod = z
  .object({
    ...stored,
    name: z.string(),
    carrier: z.string().nullable().meta({ deprecated: true }),
    carrier_id: z.string().nullable(),
    carrier_name: z.string().nullable(),
    scac: z.string().nullable(),
  })
  .meta({ id: 'ShippingMethod' });

export const Bill = z
  .object({
    ...stored,
    warehouse_customer_id: z.string().nullable(),
    object_id: z.string().nullable(),
    object_type: z.string().nullable(),
    charge_type: z.string(),
    amount: z.number(),
    currency_code: z.string(),
  })
  .meta({ id: 'Bill' });

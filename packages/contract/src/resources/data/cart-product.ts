import { z } from 'zod';
import { Measurements, ShipFromAddress, TrackstarTags, stored } from './parts';

export const CartProduct = z
  .object({
    ...stored,
    name: z.string(),
    sku: z.string().nullable(),
    parent_product_id: z.string(),
    is_kit: z.boolean(),
    active: z.boolean(),
    price: z.number().nullable(),
    unit_cost: z.number().nullable(),
    inventory: z.int().nullable(),
    inventory_by_warehouse_id: z.record(z.string(), z.int()),
    tags: z.array(z.string()),
    external_system_url: z.string().nullable(),
    gtin: z.string().nullable(),
    image_url: z.string().nullable(),
    measurements: Measurements,
    categories: z.array(z.string()),
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'CartProduct' });

export const CartWarehouse = z
  .object({
    ...stored,
    name: z.string(),
    code: z.string().nullable(),
    address: ShipFromAddress,
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'CartWarehouse' });

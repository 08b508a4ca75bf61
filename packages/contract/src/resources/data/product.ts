import { z } from 'zod';
import { Measurements, TrackstarTags, stored } from './parts';

const Component = z.object({
  inventory_item_id: z.string(),
  sku: z.string().nullable(),
  unit_quantity: z.int(),
});

const Supplier = z.object({
  supplier_id: z.string(),
  supplier_name: z.string().nullable(),
});

const SupplierProduct = z.object({
  supplier_id: z.string(),
  supplier_name: z.string().nullable(),
  external_id: z.string().nullable(),
  unit_cost: z.string().nullable(),
});

/** A product or, where `is_kit` says so, a kit. */
export const Product = z
  .object({
    ...stored,
    warehouse_customer_id: z.string().nullable(),
    name: z.string(),
    sku: z.string().nullable(),
    gtin: z.string().nullable(),
    unit_price: z.number().nullable(),
    inventory_items: z.array(Component),
    is_kit: z.boolean(),
    active: z.boolean(),
    supplier: z.string().nullable().meta({ deprecated: true }),
    supplier_object: Supplier.nullable(),
    country_of_origin: z.string().nullable(),
    harmonized_code: z.string().nullable(),
    supplier_products: z.array(SupplierProduct),
    external_system_url: z.string().nullable(),
    trackstar_tags: TrackstarTags.nullable(),
    measurements: Measurements,
  })
  .meta({ id: 'Product' });

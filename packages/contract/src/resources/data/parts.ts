import { z } from 'zod';
import { Timestamp } from '../common';

/** What every object has that was read from a connected system. */
export const stored = {
  id: z.string().describe('Unique within the connection.'),
  created_date: Timestamp.describe('When the system made it.'),
  updated_date: Timestamp.describe('When the system last changed it.'),
  additional_fields: z
    .record(z.string(), z.unknown())
    .describe('What the system says beyond the unified fields.'),
  trackstar_created_date: Timestamp.describe('When it was first stored here.'),
  trackstar_updated_date: Timestamp.describe('When it last changed here.'),
};

/** Kept here only: the system never sees them. An object has exactly one key. */
export const TrackstarTags = z.array(z.union([z.string(), z.record(z.string(), z.unknown())]));

export const Measurements = z
  .object({
    length: z.number().nullable(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    unit: z.enum(['cm', 'in']).nullable(),
    weight: z.number().nullable(),
    weight_unit: z.enum(['kg', 'oz', 'lb']).nullable(),
  })
  .meta({ id: 'Measurements' });

const place = {
  address1: z.string().nullable(),
  address2: z.string().nullable(),
  address3: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  postal_code: z.string().nullable(),
  country: z.string().nullable(),
};

export const ShipFromAddress = z.object(place).meta({ id: 'ShipFromAddress' });

export const BillToAddress = z
  .object({ full_name: z.string().nullable(), ...place })
  .meta({ id: 'BillToAddress' });

export const ShipToAddress = z
  .object({
    full_name: z.string().nullable(),
    company: z.string().nullable(),
    ...place,
    phone_number: z.string().nullable(),
    email_address: z.string().nullable(),
  })
  .meta({ id: 'ShipToAddress' });

import { z } from 'zod';
import { Timestamp } from '../common';
import { TrackstarTags, stored } from './parts';

/** One charge of an invoice; a shipment usually has several. */
export const InvoiceLineItem = z
  .object({
    ...stored,
    transaction_date: Timestamp.nullable(),
    account_id: z.string().nullable(),
    invoice_id: z.string().nullable(),
    tracking_number: z.string().nullable(),
    gross_cost: z.number().nullable(),
    net_cost: z.number().nullable(),
    charge_description: z.string().nullable(),
    raw: z.unknown(),
    trackstar_tags: TrackstarTags.nullable(),
  })
  .meta({ id: 'InvoiceLineItem' });

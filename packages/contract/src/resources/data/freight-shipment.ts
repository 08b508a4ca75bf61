import { z } from 'zod';
import { Timestamp } from '../common';
import { stored } from './parts';

export const FreightShipment = z
  .object({
    ...stored,
    eta_date: Timestamp.nullable(),
    cost: z.number().nullable(),
    shipment_date: Timestamp.nullable(),
    arrival_date: Timestamp.nullable(),
    raw_status: z.string().nullable(),
    status: z.enum([
      'pre_transit',
      'in_transit',
      'arrival_port',
      'en_route_to_destination',
      'final_destination',
    ]),
    shipment_method: z.string(),
    external_system_url: z.string().nullable(),
  })
  .meta({ id: 'FreightShipment' });

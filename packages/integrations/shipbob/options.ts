import { z } from 'zod';
import { toOptions, type IntegrationSpec } from '../kit';
import { version } from './reads';

const Locations = z.array(z.object({ id: z.number(), name: z.string().nullish() }));
const ShippingMethods = z.array(z.object({ id: z.number(), name: z.string().nullish() }));
/** The most that the vendor lists at once. */
const page = 250;

export const options: NonNullable<IntegrationSpec['options']> = {
  warehouse_id: async (http) =>
    toOptions(await http.get(`${version}/location`, Locations), ({ id, name }) => [id, name]),
  shipping_method_id: async (http) => {
    const query = { Limit: page };
    const rows = await http.get(`${version}/shipping-method`, ShippingMethods, { query });
    return toOptions(rows, ({ id, name }) => [id, name], rows.length === page);
  },
};

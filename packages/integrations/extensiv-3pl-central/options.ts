import { z } from 'zod';
import { toOptions, type IntegrationSpec } from '../kit';
import { Rows } from './answers';

/** The most that the vendor lists at once, of either. */
const page = 100;

const Facilities = Rows.pipe(
  z.array(z.object({ facilityId: z.number(), name: z.string().nullish() })),
);
const Customers = Rows.pipe(
  z.array(
    z.object({
      readOnly: z.object({ customerId: z.number() }),
      companyInfo: z.object({ companyName: z.string().nullish() }).nullish(),
    }),
  ),
);

export const options: NonNullable<IntegrationSpec['options']> = {
  warehouse_id: async (http) => {
    const rows = await http.get(`/properties/facilities?pgsiz=${page}`, Facilities);
    return toOptions(rows, ({ facilityId, name }) => [facilityId, name], rows.length === page);
  },
  warehouse_customer_id: async (http) => {
    const rows = await http.get(`/customers?pgsiz=${page}`, Customers);
    return toOptions(
      rows,
      ({ readOnly, companyInfo }) => [readOnly.customerId, companyInfo?.companyName],
      rows.length === page,
    );
  },
};

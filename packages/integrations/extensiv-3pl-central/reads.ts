import { z } from 'zod';
import { IntegrationFailure, type Check, type IntegrationSpec, type Probe } from '../kit';
import { anyCase, Rows } from './answers';

const list =
  (path: string): Probe =>
  (http) =>
    http.get(path, Rows);

/** Locations are listed for one facility; any does, since roles do not tell them apart. */
const locations: Probe = async (http, { facility_id }) => {
  const [first] = facility_id ? [facility_id] : await http.get(facilities, Facilities);
  return first === undefined
    ? undefined
    : http.get(`/properties/facilities/${first}/locations?pgsiz=1`, Rows);
};

const facilities = '/properties/facilities?pgsiz=1';
const Facilities = Rows.pipe(
  z.array(z.object({ facilityId: z.number() }).transform(({ facilityId }) => facilityId)),
);

/**
 * Parameters that the vendor does not know are ignored, so that a mistyped one would read everything.
 * Returns are receivers of type 1; shipments are the packages of orders.
 */
export const read: NonNullable<IntegrationSpec['read']> = {
  orders: list('/orders?pgsiz=1'),
  products: (http, { customer_id }) => http.get(`/customers/${customer_id}/items?pgsiz=1`, Rows),
  inventory: list('/inventory/stocksummaries?pgsiz=1'),
  inbound_shipments: list('/inventory/receivers?pgsiz=1'),
  returns: list('/inventory/receivers?pgsiz=1&receivertype=1'),
  shipments: list('/orders?pgsiz=1&detail=Packages'),
  warehouses: list(facilities),
  warehouse_customers: list('/customers?pgsiz=1'),
  warehouse_locations: locations,
};

const Customer = anyCase(
  z.object({
    readOnly: z.object({ customerId: z.number() }),
    companyInfo: z.object({ companyName: z.string().nullish() }).nullish(),
  }),
);

/** The customer whose number was typed: a wrong one would otherwise show only in empty lists. */
export const customer: Check = async (http, { customer_id }) => {
  const { readOnly, companyInfo } = await http.get(`/customers/${customer_id}`, Customer, {
    interpret: ({ status }) =>
      status === 404
        ? new IntegrationFailure('credentials_rejected', {
            internal: 'There is no such customer.',
            field: 'customer_id',
          })
        : undefined,
  });
  return { account_name: companyInfo?.companyName || null, customer_id: readOnly.customerId };
};

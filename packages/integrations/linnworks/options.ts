import { z } from 'zod';
import { toOptions, type IntegrationSpec, type ListOptions } from '../kit';

const Locations = z.array(
  z.object({ StockLocationId: z.string(), LocationName: z.string().nullish() }),
);

/** What the vendor calls a location is a warehouse to the unified API, whichever field names it. */
const locations: ListOptions = async (http) =>
  toOptions(
    await http.get('/api/Inventory/GetStockLocations', Locations),
    ({ StockLocationId, LocationName }) => [StockLocationId, LocationName],
  );

export const options: NonNullable<IntegrationSpec['options']> = {
  warehouse_id: locations,
  location_id: locations,
};

import { z } from 'zod';
import { toOptions, type IntegrationSpec } from '../kit';

const Warehouses = z.array(z.object({ id: z.number(), name: z.string().nullish() }));
const ReturnCauses = z.array(z.object({ code: z.string(), name: z.string().nullish() }));

export const options: NonNullable<IntegrationSpec['options']> = {
  warehouse_id: async (http) =>
    toOptions(await http.get('/warehouses', Warehouses), ({ id, name }) => [id, name]),
  'line_items.return_cause.code': async (http, { goods_owner_id }) => {
    const query = { goodsOwnerId: goods_owner_id };
    const causes = await http.get('/returnOrders/returnCauses', ReturnCauses, { query });
    return toOptions(causes, ({ code, name }) => [code, name]);
  },
};

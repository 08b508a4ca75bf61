import { z } from 'zod';
import { toOptions, type IntegrationSpec } from '../kit';

const Carriers = z.array(z.object({ code: z.string(), name: z.string().nullish() }));

/** Services are listed carrier by carrier, which would take a call for each. */
export const optionsV1: NonNullable<IntegrationSpec['options']> = {
  carrier: async (http) =>
    toOptions(await http.get('/carriers', Carriers), ({ code, name }) => [code, name]),
};

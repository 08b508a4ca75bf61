import { z } from 'zod';
import { toOptions, type IntegrationSpec } from '../kit';
import { ask } from './graphql';

const Locations = z.object({
  locations: z.object({
    nodes: z.array(z.object({ id: z.string(), name: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
});

export const options: NonNullable<IntegrationSpec['options']> = {
  warehouse_id: async (http) => {
    const query = 'query { locations(first: 200) { nodes { id name } pageInfo { hasNextPage } } }';
    const { nodes, pageInfo } = (await ask(http, query, Locations)).locations;
    return toOptions(nodes, ({ id, name }) => [id, name], pageInfo.hasNextPage);
  },
};

import { z } from 'zod';
import { toOptions, type IntegrationSpec } from '../kit';
import { ask } from './graphql';

const Warehouses = z.object({
  account: z.object({
    data: z.object({
      warehouses: z.array(z.object({ id: z.string(), identifier: z.string().nullish() })),
    }),
  }),
});

const Customers = z.object({
  account: z.object({
    data: z.object({
      customers: z.object({
        pageInfo: z.object({ hasNextPage: z.boolean() }),
        edges: z.array(
          z.object({ node: z.object({ id: z.string(), username: z.string().nullish() }) }),
        ),
      }),
    }),
  }),
});

export const options: NonNullable<IntegrationSpec['options']> = {
  warehouse_id: async (http) => {
    const query = 'query { account { request_id data { warehouses { id identifier } } } }';
    const { data } = (await ask(http, query, Warehouses)).account;
    return toOptions(data.warehouses, ({ id, identifier }) => [id, identifier]);
  },
  /** A brand has none. */
  warehouse_customer_id: async (http) => {
    const page = 'pageInfo { hasNextPage } edges { node { id username } }';
    const query = `query { account { request_id data { customers(first: 100) { ${page} } } } }`;
    const { edges, pageInfo } = (await ask(http, query, Customers)).account.data.customers;
    return toOptions(edges, ({ node }) => [node.id, node.username], pageInfo.hasNextPage);
  },
};

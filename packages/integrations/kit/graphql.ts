import { z } from 'zod';
import type { VendorHttp } from './http';
import type { IntegrationFailure } from './types';

const GraphqlError = z.looseObject({ message: z.string() });
export type GraphqlError = z.infer<typeof GraphqlError>;
const Failed = z.object({ errors: z.array(GraphqlError).min(1) });

/** Runs a query; the answer is its `data`. */
export type Ask = <T>(
  http: VendorHttp,
  query: string,
  data: z.ZodType<T>,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<T>;

/**
 * A GraphQL endpoint. Vendors report failed queries with status 200, so what `errors` means is the
 * integration's to say; the whole answer may hold a hint how long to wait.
 */
export function graphqlAt(
  path: string,
  toFailure: (errors: readonly GraphqlError[], answer: unknown) => IntegrationFailure,
): Ask {
  return async (http, query, data, variables) => {
    const answer = await http.post(path, { query, variables }, z.object({ data }), {
      repeatable: !/^\s*mutation\b/.test(query),
      interpret: ({ status, json }) => {
        const failed = status < 300 ? Failed.safeParse(json) : undefined;
        return failed?.success ? toFailure(failed.data.errors, json) : undefined;
      },
    });
    return answer.data;
  };
}

const Cost = z.object({
  extensions: z.object({
    cost: z.object({
      requestedQueryCost: z.number(),
      throttleStatus: z.object({
        currentlyAvailable: z.number(),
        restoreRate: z.number().positive(),
      }),
    }),
  }),
});

/** Seconds until a bucket of query costs, as Shopify describes it in each answer, has refilled. */
export function waitForCost(answer: unknown): number | undefined {
  const { data } = Cost.safeParse(answer);
  if (!data) return undefined;
  const { requestedQueryCost, throttleStatus } = data.extensions.cost;
  const lacking = requestedQueryCost - throttleStatus.currentlyAvailable;
  return Math.max(0, Math.ceil(lacking / throttleStatus.restoreRate));
}

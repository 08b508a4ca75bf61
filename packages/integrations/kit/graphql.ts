import { z } from 'zod';
import type { VendorHttp } from './http';
import type { IntegrationFailure } from './types';

const GraphqlError = z.looseObject({ message: z.string() });
export type GraphqlError = z.infer<typeof GraphqlError>;

/** Runs a query; the answer is its `data`. */
export type Ask = <T>(http: VendorHttp, query: string, data: z.ZodType<T>) => Promise<T>;

/**
 * A GraphQL endpoint. Vendors report failed queries with status 200, so what `errors` means is the
 * integration's to say.
 */
export function graphqlAt(
  path: string,
  toFailure: (errors: readonly GraphqlError[]) => IntegrationFailure,
): Ask {
  return async (http, query, data) => {
    const failed = z.object({ errors: z.array(GraphqlError).min(1) });
    const answer = await http.post(path, { query }, z.union([failed, z.object({ data })]));
    if ('errors' in answer) throw toFailure(answer.errors);
    return answer.data;
  };
}

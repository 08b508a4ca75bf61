import { z } from 'zod';

/** The vendor serializes the same answer as `ReadOnly` or as `readOnly`, by account and media type. */
export function anyCase<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess(withCamelCaseKeys, schema);
}

function withCamelCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCamelCaseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      withCamelCaseKeys(inner),
    ]),
  );
}

const rows = z.array(z.unknown());

/** The rows of a list: as plain JSON, as a stock summary, or as HAL under the name of their relation. */
export const Rows: z.ZodType<unknown[]> = anyCase(
  z.union([
    z.object({ resourceList: rows }).transform(({ resourceList }) => resourceList),
    z.object({ summaries: rows }).transform(({ summaries }) => summaries),
    z
      .object({ _embedded: z.record(z.string(), rows) })
      .transform(({ _embedded }) => Object.values(_embedded).flat()),
  ]),
);

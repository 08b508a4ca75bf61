import type { ErrorDetail } from '@trackstar-link/contract';
import type { z } from 'zod';
import { AppError } from './app-error';

type Location = keyof ErrorDetail;

/**
 * Parses one part of a request. A fault answers 422 and names every field: a dotted path, `_` for
 * the whole part.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  location: Location,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;

  const fields: Record<string, string[]> = Object.create(null);
  const report = (path: string, message: string) => (fields[path || '_'] ??= []).push(message);
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(path ? `${path}.${key}` : key, 'Unknown field.');
    } else {
      report(path, missing(issue) ? 'This field is required.' : issue.message);
    }
  }
  throw invalid(location, fields);
}

/** The 422 for rules that a schema cannot express. */
export function invalid(location: Location, fields: Record<string, string[]>): AppError {
  const names = Object.keys(fields);
  const first = names[0] ?? '_';
  const words = fields[first]?.[0] ?? '';
  const where = first === '_' ? `The ${location} is not valid` : `${first} is not valid`;
  const more = names.length > 1 ? ` (and ${names.length - 1} more in detail)` : '';
  return new AppError('validation_failed', {
    message: `${where}: ${words}${more}`,
    detail: { [location]: { ...fields } },
  });
}

function missing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && /received undefined/.test(issue.message);
}

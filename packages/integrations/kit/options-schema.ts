import type { FieldOptions } from './write-options';

/** What the documentation has in place of options where no account is known. */
export const withoutAccount = 'N/A - Connect an account to see options';

/** Keywords of JSON Schema, with two of our own. */
export interface OptionsKeywords {
  /** All that the field can be. */
  enum?: readonly string[];
  /** Some of it, where there is more than can be listed. */
  examples?: readonly string[];
  /** What people call them, by position; code generators and forms know it by this name. */
  'x-enumNames'?: readonly string[];
  /** Why it is not all there. */
  'x-options-note'?: string;
}

/** What a field of a write can be in an account, for its schema. */
export function optionsKeywords(known: FieldOptions | undefined): OptionsKeywords {
  if (!known) return { 'x-options-note': withoutAccount };
  if ('note' in known) return { 'x-options-note': known.note };
  const values = known.options.map(({ value }) => value);
  const names = known.options.map(({ label }) => label);
  if (values.length === 0) return { 'x-options-note': 'The account has none.' };
  return known.more
    ? {
        examples: values,
        'x-enumNames': names,
        'x-options-note': 'The account has more than these.',
      }
    : { enum: values, 'x-enumNames': names };
}

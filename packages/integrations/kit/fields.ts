import type { CredentialField } from '@trackstar-link/contract';
import { localize, type Language } from './text';
import type { Text } from './types';

interface FieldTexts {
  label: Text;
  /** Where to find the value, in a sentence or two. */
  help?: Text;
  /** The vendor's page about it. */
  helpUrl?: string;
  placeholder?: Text;
  /** True unless said otherwise. */
  required?: boolean;
}

interface Patterned {
  /** A regular expression that the whole value must match. */
  pattern?: string;
}

interface Shaped {
  /** What such a value usually looks like. Never a reason to refuse: it explains a refusal. */
  shape?: { pattern: string; example: string };
}

interface Choices<Value extends string = string> {
  options: Readonly<Record<Value, Text>>;
  default?: NoInfer<Value>;
}

/** One input of a credential form, before it is put into the customer's language. */
export type Field = FieldTexts &
  (
    | ({ type: 'text' } & Patterned)
    | ({ type: 'secret' } & Shaped)
    | ({ type: 'url' } & Patterned)
    | ({ type: 'select' } & Choices)
  );

/** A value that may be shown while it is typed. */
export function text(field: FieldTexts & Patterned): Field {
  return { type: 'text', ...field };
}

/** A value that is masked. Line breaks in it are an accident of pasting and are dropped. */
export function secret(field: FieldTexts & Shaped): Field {
  return { type: 'secret', ...field };
}

/** The address of the customer's own installation. */
export function url(field: FieldTexts & Patterned): Field {
  return { type: 'url', ...field };
}

/** One of a few values, in the order given. */
export function select<Value extends string>(field: FieldTexts & Choices<Value>): Field {
  return { type: 'select', ...field };
}

/** The field as the contract describes it, in one language. */
export function toCredentialField(name: string, field: Field, language: Language): CredentialField {
  const shared = {
    name,
    label: localize(field.label, language),
    required: field.required ?? true,
    ...(field.help && { help: localize(field.help, language) }),
    ...(field.helpUrl && { help_url: field.helpUrl }),
    ...(field.placeholder && { placeholder: localize(field.placeholder, language) }),
  };
  switch (field.type) {
    case 'secret':
      return { ...shared, type: 'secret' };
    case 'select':
      return {
        ...shared,
        type: 'select',
        options: Object.entries(field.options).map(([value, label]) => ({
          value,
          label: localize(label, language),
        })),
        ...(field.default && { default: field.default }),
      };
    default:
      return { ...shared, type: field.type, ...(field.pattern && { pattern: field.pattern }) };
  }
}

import type { AuthMethod, CredentialField, LinkSession } from '@trackstar-link/contract/types';
import type { CallFailed } from '../../api';
import type { Messages } from '../../i18n';

export type FieldErrors = Readonly<Record<string, string>>;

/** What the form shows in a field before anything was typed. */
export function initialValue(field: CredentialField): string {
  return field.type === 'select' ? (field.default ?? '') : '';
}

/**
 * A reinstall asks for what it does not know, and keeps the rest within reach. Where nothing is left to
 * be asked, everything is.
 */
export function splitFields(
  method: AuthMethod,
  reinstall: LinkSession['reinstall'],
): { asked: readonly CredentialField[]; kept: readonly CredentialField[] } {
  const { fields, kind } = method;
  const known = reinstall?.auth_method === method.id ? reinstall.values : {};
  const kept = fields.filter(({ name }) => Object.hasOwn(known, name));
  const asked = fields.filter((field) => !kept.includes(field));
  return asked.length === 0 && kind !== 'oauth' ? { asked: kept, kept: [] } : { asked, kept };
}

function asAddress(value: string): string {
  return value === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `https://${value}`;
}

/** The values to send: trimmed, addresses completed, empty ones left out. */
export function toCredentials(
  method: AuthMethod,
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  const credentials: Record<string, string> = {};
  for (const field of method.fields) {
    const value = (typed[field.name] ?? initialValue(field)).trim();
    if (value !== '') credentials[field.name] = field.type === 'url' ? asAddress(value) : value;
  }
  return credentials;
}

function isAddress(value: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}

function fits(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    // A pattern that this browser cannot read must not lock anybody out; the API checks again.
    return true;
  }
}

/** What is wrong with one value, in words that name the field; undefined when nothing is. */
function fault(field: CredentialField, value: string | undefined, messages: Messages) {
  const { credentials } = messages;
  if (value === undefined) return field.required ? credentials.missing(field.label) : undefined;
  if (field.type === 'url' && !isAddress(value)) return credentials.notAnAddress(field.label);
  const pattern = field.type === 'text' || field.type === 'url' ? field.pattern : undefined;
  return pattern !== undefined && !fits(pattern, value)
    ? credentials.wrongForm(field.label)
    : undefined;
}

/** Checks a form before it is sent. */
export function validate(
  method: AuthMethod,
  credentials: Readonly<Record<string, string>>,
  messages: Messages,
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const field of method.fields) {
    const message = fault(field, credentials[field.name], messages);
    if (message !== undefined) errors[field.name] = message;
  }
  return errors;
}

/**
 * Faults that the API found, by field of this form. About refused credentials the notice above the
 * form says everything; the field at fault only needs to be named, in the customer's language.
 */
export function serverErrors(
  method: AuthMethod,
  failure: Pick<CallFailed, 'code' | 'detail'> | null,
  system: string,
  { credentials }: Messages,
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { name, label } of method.fields) {
    const message = failure?.detail?.json?.[`credentials.${name}`]?.[0];
    if (message === undefined) continue;
    errors[name] =
      failure?.code === 'credentials_rejected' ? credentials.refused(system, label) : message;
  }
  return errors;
}

/** Where the values are found, each page once: at the first field that needs it. */
export function helpLinks(method: AuthMethod): {
  about: string | undefined;
  fields: Readonly<Record<string, string>>;
} {
  const told = new Set<string>();
  const fields: Record<string, string> = {};
  for (const { name, help_url } of method.fields) {
    if (help_url === undefined || told.has(help_url)) continue;
    told.add(help_url);
    fields[name] = help_url;
  }
  const { help_url } = method;
  return { about: help_url !== undefined && told.has(help_url) ? undefined : help_url, fields };
}

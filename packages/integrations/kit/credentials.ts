import type { AuthMethod, IntegrationDefinition } from './define-integration';
import type { Field } from './fields';
import { either, localize } from './text';

export type CredentialErrors = Record<string, string[]>;

export type ValidatedCredentials =
  | { ok: true; methodId: string; values: Record<string, string> }
  /** Keys: `auth_method`, or `credentials.<field>`. */
  | { ok: false; errors: CredentialErrors };

/** Checks what was typed before any call to the vendor. Values come back as they will be sent. */
export function validateCredentials(
  definition: IntegrationDefinition,
  methodId: string | undefined,
  credentials: Readonly<Record<string, string>>,
): ValidatedCredentials {
  const method = chooseMethod(definition, methodId);
  if (!method) {
    const known = either(definition.methods.map(({ id }) => id));
    return { ok: false, errors: { auth_method: [`Say how to sign in: ${known}.`] } };
  }

  const values: [string, string][] = [];
  const errors: [string, string[]][] = Object.keys(credentials)
    .filter((name) => !Object.hasOwn(method.fields, name))
    .map((name) => [`credentials.${name}`, [`${definition.name} has no such field.`]]);

  for (const [name, field] of Object.entries(method.fields)) {
    const typed = Object.hasOwn(credentials, name) ? (credentials[name] ?? '') : '';
    const value = clean(field, typed) || defaultOf(field);
    const fault = faultOf(field, value);
    if (fault) errors.push([`credentials.${name}`, [fault]]);
    else if (value) values.push([name, value]);
  }

  // fromEntries defines own properties, so that a field named __proto__ is reported like any other.
  return errors.length > 0
    ? { ok: false, errors: Object.fromEntries(errors) }
    : { ok: true, methodId: method.id, values: Object.fromEntries(values) };
}

function chooseMethod(
  { methods }: IntegrationDefinition,
  methodId: string | undefined,
): AuthMethod | undefined {
  if (methodId !== undefined) return methods.find(({ id }) => id === methodId);
  return methods.length === 1 ? methods[0] : undefined;
}

/** Mail clients and password managers add what nobody sees: spaces, line breaks, zero-width signs. */
function clean(field: Field, typed: string): string {
  const visible = typed.replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '').trim();
  if (field.type !== 'secret') return visible;
  const lines = visible.split(/[\r\n]+/).map((line) => line.trim());
  return lines.join('');
}

function defaultOf(field: Field): string {
  return (field.type === 'select' && field.default) || '';
}

function faultOf(field: Field, value: string): string | undefined {
  const label = localize(field.label, 'en');
  if (!value) return (field.required ?? true) ? `${label} is required.` : undefined;
  if (/\p{Cc}/u.test(value)) return `${label} holds a line break or another control character.`;
  switch (field.type) {
    case 'select':
      return Object.hasOwn(field.options, value)
        ? undefined
        : `${label} takes ${either(Object.keys(field.options))}.`;
    case 'url':
      return isWebAddress(value) && matches(field.pattern, value)
        ? undefined
        : `${label} is not an address like https://example.com.`;
    case 'text':
      return matches(field.pattern, value) ? undefined : `${label} does not have the right form.`;
    case 'secret':
      return undefined;
  }
}

function matches(pattern: string | undefined, value: string): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && !username && !password;
}

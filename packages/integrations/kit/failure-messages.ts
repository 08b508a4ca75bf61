import { resourceOf, type Permission, type ReadAction } from '@trackstar-link/contract';
import type { AuthMethod, IntegrationDefinition } from './define-integration';
import { localize } from './text';
import { IntegrationFailure } from './types';

/** A failed install in words for the customer, with the field at fault where only one can be. */
export function explained(
  failure: IntegrationFailure,
  { name }: IntegrationDefinition,
  method: AuthMethod,
  values: Readonly<Record<string, string>> = {},
): IntegrationFailure {
  const rejected = failure.kind === 'credentials_rejected';
  const field = failure.field ?? (rejected ? faultyField(method, values) : undefined);
  const wait = failure.retryAfterSeconds;
  return new IntegrationFailure(failure.kind, {
    internal: failure.message,
    cause: failure.cause,
    publicMessage: failure.publicMessage ?? sentence(failure, name, method, { field, values }),
    ...(field !== undefined && { field }),
    ...(wait !== undefined && { retryAfterSeconds: wait }),
  });
}

/** The one field that can be at fault: there is no other, or it alone looks wrong. */
function faultyField(
  method: AuthMethod,
  values: Readonly<Record<string, string>>,
): string | undefined {
  // Of a sign-in at the vendor's own page, no field of ours is to blame.
  if (method.browser) return undefined;
  const [onlyField, ...others] = Object.keys(method.fields);
  if (others.length === 0) return onlyField;
  const [suspect, ...more] = misshapen(method, values);
  return more.length === 0 ? suspect : undefined;
}

function misshapen({ fields }: AuthMethod, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const shape = field.type === 'secret' ? field.shape : undefined;
    const value = values[name];
    if (!shape || value === undefined) return [];
    return new RegExp(`^(?:${shape.pattern})$`, 'u').test(value) ? [] : [name];
  });
}

function exampleOf({ fields }: AuthMethod, name: string): string {
  const field = fields[name];
  return (field?.type === 'secret' && field.shape?.example) || '';
}

function sentence(
  { kind, retryAfterSeconds }: IntegrationFailure,
  name: string,
  method: AuthMethod,
  { field, values }: { field: string | undefined; values: Readonly<Record<string, string>> },
): string {
  switch (kind) {
    case 'credentials_rejected': {
      if (method.browser) return `${name} did not accept this sign-in. Sign in there once more.`;
      const definition = field === undefined ? undefined : method.fields[field];
      const what = definition
        ? `this ${inSentence(localize(definition.label, 'en'))}`
        : 'these credentials';
      const looks =
        field !== undefined && misshapen(method, values).includes(field)
          ? ` It usually looks like ${exampleOf(method, field)}.`
          : '';
      const hint = method.rejectedHint ? ` ${localize(method.rejectedHint, 'en')}` : '';
      return `${name} did not accept ${what}.${looks}${hint}`;
    }
    case 'account_disabled':
      return `${name} knows this account but has disabled it. Ask ${name} to enable it again.`;
    case 'missing_permission':
      return `${name} accepted these credentials but lets them do nothing. Give them access, then try again.`;
    case 'not_enabled':
      return `This ${name} account has no API access. Ask ${name} to enable it, or check your plan.`;
    case 'throttled':
      return retryAfterSeconds === undefined
        ? `${name} asks to slow down. Try again in a moment.`
        : `${name} asks to slow down. Try again in ${seconds(retryAfterSeconds)}.`;
    case 'unreachable':
      return `${name} could not be reached. Try again in a few minutes.`;
    case 'timeout':
      return `${name} did not answer in time. Try again in a few minutes.`;
    case 'unexpected_answer':
      return `${name} gave an answer that could not be understood. Try again in a few minutes.`;
  }
}

/** What a failed probe says about the permission to read. */
export function toPermission(
  action: ReadAction,
  failure: IntegrationFailure,
  { name }: IntegrationDefinition,
): Permission {
  const resource = resourceOf(action);
  const words = resource.replaceAll('_', ' ');
  const as = (
    status: Permission['status'],
    reason: NonNullable<Permission['reason']>,
    message: string,
  ): Permission => ({ action, resource, status, reason, message });

  switch (failure.kind) {
    // The credentials have just been proved, so a resource that refuses them is a permission.
    case 'credentials_rejected':
    case 'account_disabled':
    case 'missing_permission':
      return as(
        'denied',
        'missing_permission',
        failure.publicMessage ??
          `These credentials may not read ${words}. Allow it in ${name}, then connect again.`,
      );
    case 'not_enabled':
      return as(
        'denied',
        'not_enabled',
        failure.publicMessage ?? `This ${name} account does not include ${words}.`,
      );
    case 'throttled':
      return as('unknown', 'throttled', `${name} was too busy to say whether it allows ${words}.`);
    case 'unreachable':
    case 'timeout':
      return as('unknown', 'unreachable', `${name} did not answer when asked for ${words}.`);
    case 'unexpected_answer':
      return as(
        'unknown',
        'unexpected_answer',
        `The answer of ${name} about ${words} could not be understood.`,
      );
  }
}

/** `Refresh token` → `refresh token`, but `API key` stays. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}

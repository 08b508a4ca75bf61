import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useMessages } from '../../i18n';
import { connect } from '../../install';
import { type, typedValues, useSession } from '../../session';
import { initialValue, serverErrors, toCredentials, validate, type FieldErrors } from './form';

/** Values, faults and submission of the form that is showing. */
export function useCredentials() {
  const messages = useMessages();
  const integration = useSession((session) => session.integration);
  const methodId = useSession((session) => session.methodId);
  const failure = useSession((session) => session.failure);
  const typed = useSession(typedValues);
  const form = useRef<HTMLDivElement>(null);

  if (!integration) throw new Error('A form needs an integration.');
  const method =
    integration.auth_methods.find(({ id }) => id === methodId) ?? integration.auth_methods[0];
  if (!method) throw new Error('An integration has at least one way to sign in.');
  const { fields } = method;

  const [errors, setErrors] = useState<FieldErrors>(() => serverErrors(method, failure?.detail));

  function focusFault(faults: FieldErrors) {
    const first = fields.find(({ name }) => faults[name] !== undefined);
    if (first)
      form.current?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(first.name))}`)?.focus();
  }

  // Once, for the faults that a failed attempt brought along.
  useEffect(() => focusFault(errors), []);

  return {
    integration,
    method,
    failure,
    form,
    hasFieldErrors: Object.keys(errors).length > 0,
    error: (name: string) => errors[name],
    value: (name: string) => {
      const field = fields.find((candidate) => candidate.name === name);
      return typed[name] ?? (field ? initialValue(field) : '');
    },
    change(name: string, value: string) {
      type(name, value);
      if (errors[name] === undefined) return;
      const { [name]: _mended, ...others } = errors;
      setErrors(others);
    },
    forgetErrors: () => setErrors({}),
    submit(event: FormEvent) {
      event.preventDefault();
      const credentials = toCredentials(method, typed);
      const faults = validate(method, credentials, messages);
      setErrors(faults);
      if (Object.keys(faults).length > 0) focusFault(faults);
      else void connect(credentials);
    },
  };
}

export function fieldId(name: string): string {
  return `credential-${name}`;
}

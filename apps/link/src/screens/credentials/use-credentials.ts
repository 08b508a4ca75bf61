import { useEffect, useEffectEvent, useState, type FormEvent } from 'react';
import { useMessages } from '../../i18n';
import { connect } from '../../install';
import { signIn } from '../../sign-in';
import { chosenMethod, type, typedValues, useSession } from '../../session';
import {
  helpLinks,
  initialValue,
  serverErrors,
  toCredentials,
  validate,
  type FieldErrors,
} from './form';

/** Values, faults and submission of the form that is showing. */
export function useCredentials() {
  const messages = useMessages();
  const integration = useSession((session) => session.integration);
  const method = useSession(chosenMethod);
  const failure = useSession((session) => session.failure);
  const typed = useSession(typedValues);

  if (!integration || !method) throw new Error('A form needs an integration.');
  const { fields } = method;

  const [errors, setErrors] = useState<FieldErrors>(() =>
    serverErrors(method, failure, integration.display_name, messages),
  );

  function focusFault(faults: FieldErrors) {
    const first = fields.find(({ name }) => faults[name] !== undefined);
    if (first) document.getElementById(fieldId(first.name))?.focus();
  }

  // Once, for the faults that a failed attempt brought along.
  const focusBrought = useEffectEvent(() => focusFault(errors));
  useEffect(() => focusBrought(), []);

  return {
    integration,
    method,
    failure,
    links: helpLinks(method),
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
      // In the click itself: a window may open only there.
      else if (method.kind === 'oauth') signIn(credentials);
      else void connect(credentials);
    },
  };
}

export function fieldId(name: string): string {
  return `credential-${name}`;
}

import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import { sendable } from './sendable';

interface HeaderKeys<Name extends string> extends Omit<SignIn, 'signIn'> {
  fields: Readonly<Record<Name, Field>>;
  /** Header → the field that it carries. */
  headers: Readonly<Record<string, NoInfer<Name>>>;
}

/** Several keys, each in a header of its own. */
export function headerKeys<Name extends string>(options: HeaderKeys<Name>): SignIn {
  const { headers, ...method } = options;
  return {
    ...method,
    async signIn(http, values) {
      const sent = Object.entries<string>(headers).map(([header, field]) => [
        header,
        sendable(values, field),
      ]);
      return { http: http.withHeaders(Object.fromEntries(sent)), stored: { ...values } };
    },
  };
}

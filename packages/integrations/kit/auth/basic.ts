import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import { basicOf } from './sendable';

interface Basic<Name extends string> extends Omit<SignIn, 'signIn'> {
  fields: Readonly<Record<Name, Field>>;
  /** The fields that are sent as user name and as password. */
  username: NoInfer<Name>;
  password: NoInfer<Name>;
}

/** HTTP Basic: two values, sent with every call. */
export function basic<Name extends string>(options: Basic<Name>): SignIn {
  const { username, password, ...method } = options;
  return {
    ...method,
    async signIn(http, values) {
      const authorization = basicOf(values[username] ?? '', values[password] ?? '');
      return { http: http.withHeaders({ authorization }), stored: { ...values } };
    },
  };
}

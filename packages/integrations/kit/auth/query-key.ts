import type { SignIn } from '../define-integration';
import type { Field } from '../fields';

interface QueryKey<Name extends string> extends Omit<SignIn, 'signIn'> {
  fields: Readonly<Record<Name, Field>>;
  /** The field that holds the key. */
  key: NoInfer<Name>;
  /** The parameter that carries it. */
  parameter: string;
}

/** One key in the query of every call. Where a vendor takes it in a header too, prefer `headerKey`. */
export function queryKey<Name extends string>(options: QueryKey<Name>): SignIn {
  const { key, parameter, ...method } = options;
  return {
    ...method,
    async signIn(http, values) {
      return { http: http.withQuery({ [parameter]: values[key] ?? '' }), stored: { ...values } };
    },
  };
}

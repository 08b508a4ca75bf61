import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import { sendable } from './sendable';

interface HeaderKey<Name extends string> extends Omit<SignIn, 'signIn'> {
  fields: Readonly<Record<Name, Field>>;
  /** The field that holds the key. */
  key: NoInfer<Name>;
  /** The header that carries it. */
  header: string;
  /** What stands before the key: `Bearer `, for instance. */
  prefix?: string;
}

/** One key in a header of every call. */
export function headerKey<Name extends string>(options: HeaderKey<Name>): SignIn {
  const { key, header, prefix = '', ...method } = options;
  return {
    ...method,
    async signIn(http, values) {
      const headers = { [header]: prefix + sendable(values, key) };
      return { http: http.withHeaders(headers), stored: { ...values } };
    },
  };
}

import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import { IntegrationFailure } from '../types';

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
      const value = values[key] ?? '';
      // No key has other characters, and a header cannot carry them.
      if (!/^[\x21-\x7e]+$/.test(value)) {
        throw new IntegrationFailure('credentials_rejected', {
          internal: 'The key cannot be sent in a header.',
          field: key,
        });
      }
      return { http: http.withHeaders({ [header]: prefix + value }), stored: { ...values } };
    },
  };
}

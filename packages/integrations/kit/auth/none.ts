import type { SignIn } from '../define-integration';

interface None extends Omit<SignIn, 'signIn' | 'fields'> {
  fields?: SignIn['fields'];
  /** Headers made of what was chosen. */
  headers?: (values: Readonly<Record<string, string>>) => Record<string, string>;
}

/** Nothing to prove: made-up data. */
export function none({ fields = {}, headers = () => ({}), ...method }: None): SignIn {
  return {
    ...method,
    fields,
    async signIn(http, values) {
      return { http: http.withHeaders(headers(values)), stored: { ...values } };
    },
  };
}

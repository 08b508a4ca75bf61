import { z } from 'zod';
import type { SignIn } from '../define-integration';
import type { Field } from '../fields';

interface RefreshToken<Name extends string> extends Omit<SignIn, 'signIn'> {
  fields: Readonly<Record<Name, Field>>;
  /** The field that holds the refresh token. */
  token: NoInfer<Name>;
  /** Where it is traded for an access token. */
  path: string;
}

const TokenAnswer = z.object({ access_token: z.string().regex(/^[\x21-\x7e]+$/) });

/** A long-lived refresh token, traded for a short-lived bearer token. Only the former is kept. */
export function refreshToken<Name extends string>(options: RefreshToken<Name>): SignIn {
  const { token, path, ...method } = options;
  return {
    ...method,
    async signIn(http, values) {
      const body = { refresh_token: values[token] };
      const rejectedBy = [400, 403];
      const { access_token } = await http.post(path, body, TokenAnswer, { rejectedBy });
      return {
        http: http.withHeaders({ authorization: `Bearer ${access_token}` }),
        stored: { ...values },
      };
    },
  };
}

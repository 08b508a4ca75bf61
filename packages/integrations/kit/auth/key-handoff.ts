import { z } from 'zod';
import { leadsTo } from '../base-url';
import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import { withQuery } from '../query';
import { IntegrationFailure } from '../types';
import { basic } from './basic';

/** What is ours to say when a customer is sent to their own system. */
export interface HandoffRequest {
  /** Who asks, as the customer's system shows it. */
  appName: string;
  /** Unguessable, good once; comes back with the keys. */
  state: string;
  /** Where the customer's browser goes afterwards. */
  returnUrl: string;
  /** Where the customer's system posts the keys; it insists on https. */
  callbackUrl: string;
}

/** What a customer's system has posted. */
export interface HandedKeys {
  state: string;
  /** To be joined to what was typed, then checked and signed in with as if it had been typed too. */
  values: Record<string, string>;
}

/** The customer's own system makes keys and posts them to us, in place of having them copied. */
export interface KeyHandoff {
  /** What has to be typed before: the address of the system. */
  asks: readonly string[];
  /** Where to send the customer's browser; fails where what was typed is no address. */
  authorizeUrl(values: Readonly<Record<string, string>>, request: HandoffRequest): string;
  /** Reads the body that was posted; undefined where it is something else. Prove `state` first. */
  receive(body: string): HandedKeys | undefined;
}

interface Options<Name extends string> extends Omit<SignIn, 'signIn' | 'handoff'> {
  fields: Readonly<Record<Name, Field>>;
  /** The field with the address of the customer's shop. */
  store: NoInfer<Name>;
  /** The fields that take key and secret. */
  key: NoInfer<Name>;
  secret: NoInfer<Name>;
  scope: 'read' | 'write' | 'read_write';
}

const Posted = z.object({
  user_id: z.union([z.string(), z.number()]).transform(String),
  consumer_key: z.string().min(1).max(200),
  consumer_secret: z.string().min(1).max(200),
  key_permissions: z.string(),
});

/** WooCommerce's `wc-auth`: the shop's administrator approves, the shop posts key and secret. */
export function wcAuth<Name extends string>(options: Options<Name>): SignIn {
  const { store, key, secret, scope, ...method } = options;
  const handoff: KeyHandoff = {
    asks: [store],
    authorizeUrl(values, { appName, state, returnUrl, callbackUrl }) {
      const shop = (values[store] ?? '').replace(/\/+$/, '');
      if (!leadsTo(shop, 'any')) {
        throw new IntegrationFailure('credentials_rejected', {
          internal: 'The shop’s address is none.',
          field: store,
        });
      }
      return withQuery(`${shop}/wc-auth/v1/authorize`, {
        app_name: appName,
        scope,
        user_id: state,
        return_url: returnUrl,
        callback_url: callbackUrl,
      });
    },
    receive(body) {
      const { data } = Posted.safeParse(parse(body));
      return (
        data && {
          state: data.user_id,
          values: { [key]: data.consumer_key, [secret]: data.consumer_secret },
        }
      );
    },
  };
  return { ...basic({ ...method, username: key, password: secret }), handoff };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import { z } from 'zod';
import {
  IntegrationFailure,
  type Check,
  type IntegrationSpec,
  type Interpret,
  type Probe,
  type VendorHttp,
} from '../kit';

const Me = z.object({ user_id: z.number(), shop_id: z.number().nullish() });
const Shop = z.object({ shop_id: z.number(), shop_name: z.string(), url: z.string().nullish() });
const Page = z.object({ results: z.array(z.unknown()) });

/** Every path names the shop; buyers sign in at the same page, and have none. */
async function shopIdOf(http: VendorHttp): Promise<number> {
  const { shop_id } = await http.get('/v3/application/users/me', Me);
  if (shop_id) return shop_id;
  throw new IntegrationFailure('credentials_rejected', {
    internal: 'The account has no shop.',
    publicMessage:
      'This Etsy account has no shop. Sign in with the account that the shop belongs to.',
  });
}

export const shop: Check = async (http) => {
  const shop = await http.get(`/v3/application/shops/${await shopIdOf(http)}`, Shop);
  return { account_id: shop.shop_id, account_name: shop.shop_name, shop_url: shop.url ?? null };
};

/** One row of a list of the shop's. */
function ofShop(list: string): Probe {
  return async (http) => {
    const id = await shopIdOf(http);
    return http.get(`/v3/application/shops/${id}/${list}`, Page);
  };
}

/** Stock is part of listings. */
export const read: NonNullable<IntegrationSpec['read']> = {
  orders: ofShop('receipts?limit=1'),
  products: ofShop('listings?state=active&limit=1'),
};

const Refusal = z.object({ error: z.string(), error_description: z.string().nullish() });

/** A 403 is a scope that is missing, or the app's own key; only what looks like a scope is quoted. */
export const interpret: Interpret = ({ status, json }) => {
  const { data } = status === 403 ? Refusal.safeParse(json) : {};
  if (!data) return undefined;
  const words = `${data.error} ${data.error_description ?? ''}`;
  if (/\b(api key|shared secret)\b/i.test(words)) {
    return new IntegrationFailure('unexpected_answer', { internal: 'Status 403: the app’s key' });
  }
  const scopes = [...new Set(words.match(/\b(?:shops|listings|transactions)_[rwd]\b/g) ?? [])];
  return new IntegrationFailure('missing_permission', {
    internal: 'Status 403: a missing scope',
    ...(scopes.length > 0 && {
      publicMessage: `The app lacks the scope ${scopes.join(', ')}. Allow it in Etsy, then connect again.`,
    }),
  });
};

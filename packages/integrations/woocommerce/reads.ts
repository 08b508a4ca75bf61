import { z } from 'zod';
import {
  IntegrationFailure,
  listProbe,
  type Check,
  type IntegrationSpec,
  type Interpret,
} from '../kit';

/** https://woocommerce.github.io/woocommerce-rest-api-docs/ – stock is part of products. */
export const read: NonNullable<IntegrationSpec['read']> = {
  orders: listProbe('/wc/v3/orders?per_page=1'),
  products: listProbe('/wc/v3/products?per_page=1'),
};

const Status = z.object({
  environment: z.object({ home_url: z.string(), version: z.string() }),
});
const Site = z.object({ name: z.string() });

/** Asks for the one part that tells whose shop it is: the whole status takes a shop long. */
export const shop: Check = async (http) => {
  const { environment } = await http.get('/wc/v3/system_status?_fields=environment', Status);
  return {
    account_name: await titleOf(http),
    store_url: environment.home_url,
    woocommerce_version: environment.version,
  };
};

/** Anybody may read it, unless a plugin has closed it: then the shop has no name here. */
async function titleOf(http: Parameters<Check>[0]): Promise<string | null> {
  try {
    return (await http.get('/?_fields=name', Site)).name;
  } catch (error) {
    if (error instanceof IntegrationFailure) return null;
    throw error;
  }
}

const WriteOnly = z.object({
  code: z.literal('woocommerce_rest_authentication_error'),
  message: z.string().regex(/does not have read permissions?/),
});

/** What a shop says with a status that usually means something else. */
export const interpret: Interpret = ({ status, json }) => {
  if (status >= 300 && status < 400) {
    return new IntegrationFailure('credentials_rejected', {
      internal: `Status ${status}: the shop is at another address.`,
      field: 'store_url',
      publicMessage:
        'WooCommerce is not at this address: the shop sends its visitors on to another one. Copy the address that your browser shows on the shop’s home page.',
    });
  }
  if (status === 404) {
    return new IntegrationFailure('not_enabled', {
      internal: 'Status 404: no such route.',
      field: 'store_url',
      publicMessage:
        'There is no WooCommerce REST API at this address. Check the address, and in WordPress that Settings → Permalinks is not set to “Plain”.',
    });
  }
  // In shops of other languages the message is another one, and the key is taken for a wrong one.
  if (status === 401 && WriteOnly.safeParse(json).success) {
    return new IntegrationFailure('missing_permission', {
      internal: 'Status 401: a key that may only write.',
      field: 'consumer_key',
      publicMessage:
        'This WooCommerce key may only write. Make one with the permission Read/Write, then connect again.',
    });
  }
  return undefined;
};

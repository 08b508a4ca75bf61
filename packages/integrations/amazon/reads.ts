import { z } from 'zod';
import {
  IntegrationFailure,
  listProbe,
  type Check,
  type IntegrationSpec,
  type Interpret,
} from '../kit';
import { marketplaceOf } from './marketplaces';

type Values = Readonly<Record<string, string>>;
const idOf = (values: Values) => marketplaceOf(values)?.id ?? '';
const dayMs = 86_400_000;

const Participations = z.object({
  payload: z.array(
    z.object({
      marketplace: z.object({ id: z.string(), countryCode: z.string() }),
      storeName: z.string().nullish(),
      participation: z.object({ isParticipating: z.boolean() }),
    }),
  ),
});

/** Whoever signed in may be somebody who sells elsewhere. */
export const seller: Check = async (http, values) => {
  const { payload } = await http.get('/sellers/v1/marketplaceParticipations', Participations);
  const own = payload.filter(({ participation }) => participation.isParticipating);
  const here = own.find(({ marketplace }) => marketplace.id === idOf(values));
  if (!here) {
    throw new IntegrationFailure('credentials_rejected', {
      internal: 'The account does not take part in the chosen marketplace.',
      field: 'marketplace',
      publicMessage:
        'This Amazon account does not sell in the marketplace that you chose. Choose another one, or sign in with the account that sells there.',
    });
  }
  return {
    account_id: values['selling_partner_id'] ?? null,
    account_name: here.storeName ?? null,
    marketplace_id: here.marketplace.id,
    countries: own.map(({ marketplace }) => marketplace.countryCode).join(', '),
  };
};

const rows = z.array(z.unknown());
const Orders = z.object({ payload: z.object({ Orders: rows }) });
const Listings = z.object({ items: rows });
const Stock = z.object({ payload: z.object({ inventorySummaries: rows }) });

export const read: NonNullable<IntegrationSpec['read']> = {
  orders: (http, values) =>
    http.get('/orders/v0/orders', Orders, {
      query: {
        MarketplaceIds: idOf(values),
        LastUpdatedAfter: new Date(http.now() - dayMs).toISOString(),
        MaxResultsPerPage: '1',
      },
    }),
  products: (http, values) =>
    http.get(
      `/listings/2021-08-01/items/${encodeURIComponent(values['selling_partner_id'] ?? '')}`,
      Listings,
      { query: { marketplaceIds: idOf(values), pageSize: '1' } },
    ),
  inventory: (http, values) =>
    http.get('/fba/inventory/v1/summaries', Stock, {
      query: {
        granularityType: 'Marketplace',
        granularityId: idOf(values),
        marketplaceIds: idOf(values),
      },
    }),
  warehouses: listProbe('/supplySources/2020-07-01/supplySources?pageSize=1', 'supplySources'),
};

const BadToken = z.object({
  errors: z
    .array(z.object({ details: z.string().regex(/^The access token you provided (has|is) /) }))
    .min(1),
});

/** A token that has lapsed is a 403 like a role that is missing; only the details tell. */
export const interpret: Interpret = ({ status, json }) =>
  status === 403 && BadToken.safeParse(json).success
    ? new IntegrationFailure('credentials_rejected', { internal: 'Status 403: a bad token' })
    : undefined;

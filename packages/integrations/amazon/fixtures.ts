const marketplace = (id: string, countryCode: string, domainName: string, currency: string) => ({
  marketplace: {
    id,
    countryCode,
    name: domainName.replace('www.', ''),
    defaultCurrencyCode: currency,
    defaultLanguageCode: 'en_US',
    domainName,
  },
  storeName: 'Northwind Outdoor',
  participation: { isParticipating: true, hasSuspendedListings: false },
});

/** Where the seller sells, by the API's host. */
export const participations: Readonly<Record<string, readonly object[]>> = {
  'sellingpartnerapi-na.amazon.com': [
    marketplace('ATVPDKIKX0DER', 'US', 'www.amazon.com', 'USD'),
    marketplace('A2EUQ1WTGCTBG2', 'CA', 'www.amazon.ca', 'CAD'),
  ],
  'sellingpartnerapi-eu.amazon.com': [
    marketplace('A1PA6795UKMFR9', 'DE', 'www.amazon.de', 'EUR'),
    marketplace('A1F83G8C2ARO7P', 'GB', 'www.amazon.co.uk', 'GBP'),
  ],
  'sellingpartnerapi-fe.amazon.com': [
    marketplace('A1VC38T7YXB528', 'JP', 'www.amazon.co.jp', 'JPY'),
  ],
};

export const sellerId = 'A3FHEXAMPLEYWS';

/** One row of each list, by path. */
export const lists: Readonly<Record<string, unknown>> = {
  '/orders/v0/orders': {
    payload: {
      Orders: [
        {
          AmazonOrderId: '902-1845936-5435065',
          PurchaseDate: '2026-03-01T12:02:09Z',
          LastUpdateDate: '2026-03-01T12:02:30Z',
          OrderStatus: 'Unshipped',
          FulfillmentChannel: 'MFN',
          SalesChannel: 'Amazon.com',
          NumberOfItemsShipped: 0,
          NumberOfItemsUnshipped: 1,
          OrderTotal: { CurrencyCode: 'USD', Amount: '129.00' },
        },
      ],
      LastUpdatedBefore: '2026-03-01T12:10:00Z',
    },
  },
  [`/listings/2021-08-01/items/${sellerId}`]: {
    numberOfResults: 1,
    items: [
      {
        sku: 'TENT-2',
        summaries: [
          {
            marketplaceId: 'ATVPDKIKX0DER',
            asin: 'B071VG5N9D',
            productType: 'TENT',
            status: ['BUYABLE'],
            itemName: 'Tent for two',
            createdDate: '2025-11-02T00:00:00Z',
            lastUpdatedDate: '2026-01-20T00:00:00Z',
          },
        ],
      },
    ],
  },
  '/fba/inventory/v1/summaries': {
    payload: {
      granularity: { granularityType: 'Marketplace', granularityId: 'ATVPDKIKX0DER' },
      inventorySummaries: [
        {
          asin: 'B071VG5N9D',
          fnSku: 'X000EXAMPLE',
          sellerSku: 'TENT-2',
          condition: 'NewItem',
          totalQuantity: 41,
        },
      ],
    },
  },
  '/supplySources/2020-07-01/supplySources': {
    supplySources: [
      {
        supplySourceId: 'ed85fcf9-798c-4b63-a47e-8d4f0d273ddb',
        supplySourceCode: 'harbour',
        alias: 'Harbour warehouse',
      },
    ],
  },
};

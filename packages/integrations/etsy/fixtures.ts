export const me = { user_id: 81_000_001, shop_id: 41_000_001 };

const receipts = {
  count: 1,
  results: [
    {
      receipt_id: 3_100_000_001,
      receipt_type: 0,
      seller_user_id: 81_000_001,
      name: 'Ada Example',
      city: 'Chicago',
      state: 'IL',
      zip: '60601',
      country_iso: 'US',
      status: 'paid',
      is_paid: true,
      is_shipped: false,
      created_timestamp: 1_772_366_529,
      updated_timestamp: 1_772_366_550,
    },
  ],
};

const listings = {
  count: 1,
  results: [
    {
      listing_id: 1_700_000_001,
      user_id: 81_000_001,
      shop_id: 41_000_001,
      title: 'Tent for two',
      state: 'active',
      quantity: 40,
      created_timestamp: 1_762_070_400,
      updated_timestamp: 1_768_867_200,
    },
  ],
};

/** Answers by path. */
export const answersByPath: Readonly<Record<string, unknown>> = {
  [`/v3/application/shops/${me.shop_id}`]: {
    shop_id: me.shop_id,
    user_id: me.user_id,
    shop_name: 'NorthwindOutdoor',
    currency_code: 'USD',
    url: 'https://www.etsy.com/shop/NorthwindOutdoor',
  },
  [`/v3/application/shops/${me.shop_id}/receipts`]: receipts,
  [`/v3/application/shops/${me.shop_id}/listings`]: listings,
};

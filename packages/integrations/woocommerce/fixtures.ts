const address = {
  first_name: 'Dana',
  last_name: 'Reyes',
  company: '',
  address_1: '12 Harbour Road',
  address_2: '',
  city: 'Lisboa',
  state: '',
  postcode: '1100-148',
  country: 'PT',
};

/** Lists by route. Times are the shop's own beside UTC, and neither says which it is. */
export const lists: Readonly<Record<string, readonly object[]>> = {
  orders: [
    {
      id: 727,
      parent_id: 0,
      number: '727',
      order_key: 'wc_order_58d2d042d1d',
      created_via: 'checkout',
      status: 'processing',
      currency: 'EUR',
      date_created: '2026-03-01T13:02:09',
      date_created_gmt: '2026-03-01T12:02:09',
      date_modified: '2026-03-01T13:02:30',
      date_modified_gmt: '2026-03-01T12:02:30',
      total: '42.50',
      customer_id: 0,
      billing: { ...address, email: 'dana@northwind.example', phone: '' },
      shipping: address,
      line_items: [
        { id: 315, name: 'Coffee beans 1 kg', product_id: 93, quantity: 2, sku: 'SKU-1' },
      ],
    },
  ],
  products: [
    {
      id: 93,
      name: 'Coffee beans 1 kg',
      type: 'simple',
      status: 'publish',
      sku: 'SKU-1',
      price: '19.90',
      manage_stock: true,
      stock_quantity: 40,
      stock_status: 'instock',
      date_created: '2025-11-02T09:15:00',
      date_created_gmt: '2025-11-02T08:15:00',
    },
  ],
};

export const site = { name: 'Northwind Shop', home: 'https://shop.example' };

export const status = {
  environment: {
    home_url: 'https://shop.example',
    site_url: 'https://shop.example',
    version: '10.3.1',
    wp_version: '6.9',
    wp_multisite: false,
  },
};

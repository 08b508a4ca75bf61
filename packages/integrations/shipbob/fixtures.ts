const page = { first: null, prev: null, next: null, last: null };

const center = {
  id: 10,
  name: 'Cicero (IL)',
  address1: '5900 W Ogden Ave',
  address2: 'Suite 100',
  city: 'Cicero',
  state: 'IL',
  zip_code: '60804',
  country: 'USA',
  phone_number: '5555555555',
  email: 'cicero@example.com',
  timezone: 'Central Standard Time',
};

const channel = { id: 101_001, name: 'Northwind Outdoor' };

const order = {
  id: 9_001_001,
  order_number: 'NW-1001',
  reference_id: 'nw-1001',
  created_date: '2026-03-02T14:05:11.0000000+00:00',
  purchase_date: '2026-03-02T14:01:00.0000000+00:00',
  status: 'Fulfilled',
  type: 'DTC',
  shipping_method: 'Standard',
  channel,
  recipient: {
    name: 'Ada Example',
    email: 'ada@example.com',
    phone_number: null,
    address: {
      address1: '1 Example Street',
      address2: null,
      company_name: null,
      city: 'Chicago',
      state: 'IL',
      country: 'US',
      zip_code: '60601',
    },
  },
  products: [{ id: 5001, reference_id: 'TENT-2', sku: 'TENT-2', quantity: 1, unit_price: 129 }],
  tags: [],
  shipments: [
    {
      id: 7_001_001,
      order_id: 9_001_001,
      reference_id: 'nw-1001',
      created_date: '2026-03-02T14:05:12.0000000+00:00',
      last_update_at: '2026-03-03T09:12:00.0000000+00:00',
      status: 'Completed',
      location: { id: 10, name: 'Cicero (IL)' },
      tracking: { carrier: 'USPS', tracking_number: '9400100000000000000000' },
    },
  ],
};

/** One row of each list, by path. */
export const lists: Readonly<Record<string, unknown>> = {
  '/2026-01/channel': {
    items: [
      {
        ...channel,
        application_name: 'Trackstar Link',
        scopes: ['channels_read', 'orders_read', 'orders_write', 'products_read'],
      },
    ],
    prev: null,
    next: null,
  },
  '/2026-01/order': [order],
  '/2026-01/product': {
    ...page,
    items: [
      {
        id: 5001,
        name: 'Tent for two',
        type: 'Regular',
        user_id: 77,
        created_on: '2025-11-02T08:15:00+00:00',
        updated_on: '2026-01-20T10:00:00+00:00',
        variants: [],
      },
    ],
  },
  '/2026-01/inventory-level': {
    ...page,
    items: [
      {
        inventory_id: 20_814,
        name: 'Tent for two',
        sku: 'TENT-2',
        total_on_hand_quantity: 41,
        total_fulfillable_quantity: 40,
        total_committed_quantity: 1,
        total_sellable_quantity: 40,
        total_awaiting_quantity: 0,
        total_exception_quantity: 0,
        total_internal_transfer_quantity: 0,
        total_backordered_quantity: 0,
      },
    ],
  },
  '/2026-01/receiving': [
    {
      id: 442_945,
      purchase_order_number: 'PO-77',
      status: 'Awaiting',
      package_type: 'Package',
      box_packaging_type: 'OneSkuPerBox',
      insert_date: '2026-03-01T08:00:00+00:00',
      last_updated_date: '2026-03-01T08:00:00+00:00',
      expected_arrival_date: '2026-03-12T00:00:00+00:00',
      fulfillment_center: center,
      inventory_quantities: [
        {
          inventory_id: 20_814,
          sku: 'TENT-2',
          expected_quantity: 24,
          received_quantity: 0,
          stowed_quantity: 0,
        },
      ],
    },
  ],
  '/2026-01/return': {
    ...page,
    items: [
      {
        id: 88_012,
        reference_id: 'RMA-12',
        status: 'Processing',
        return_type: 'Regular',
        customer_name: 'Ada Example',
        insert_date: '2026-03-09T10:00:00+00:00',
        original_shipment_id: 7_001_001,
        inventory: [],
      },
    ],
  },
  '/2026-01/location': [
    {
      id: 10,
      name: 'Cicero (IL)',
      abbreviation: 'ORD1',
      is_active: true,
      is_receiving_enabled: true,
      is_shipping_enabled: true,
      access_granted: true,
      timezone: 'Central Standard Time',
      region: { id: 2, name: 'Midwest' },
      services: [],
      attributes: [],
    },
  ],
  '/2026-01/shipping-method': [
    {
      id: 3,
      name: 'Standard',
      active: true,
      default: true,
      service_level: { id: 8, name: 'ShipBob Standard' },
    },
  ],
  '/2026-01/invoices': {
    ...page,
    items: [
      {
        invoice_id: 60_411,
        invoice_date: '2026-02-28',
        invoice_type: 'Shipping',
        amount: 412.37,
        currency_code: 'USD',
        running_balance: 412.37,
      },
    ],
  },
};

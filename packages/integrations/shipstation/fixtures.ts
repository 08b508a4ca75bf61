const address = {
  name: 'Northwind Fulfilment',
  street1: '12 Harbour Road',
  city: 'Portland',
  state: 'OR',
  postalCode: '97209',
  country: 'US',
};

/** Version 1: camelCase, and Pacific time without an offset. */
export const v1: Readonly<Record<string, unknown>> = {
  '/stores': [
    {
      storeId: 30114,
      storeName: 'Northwind Shop',
      marketplaceName: 'Manual Orders',
      companyName: 'Northwind Fulfilment',
      active: true,
      createDate: '2025-11-02T08:15:00.0000000',
    },
  ],
  '/carriers': [
    {
      name: 'Stamps.com',
      code: 'stamps_com',
      accountNumber: 'NW-SDC-1042',
      requiresFundedAccount: true,
      balance: 24.27,
      nickname: null,
      shippingProviderId: 2001,
      primary: true,
    },
    {
      name: 'UPS by ShipStation',
      code: 'ups_walleted',
      accountNumber: 'NW-UPS-7',
      requiresFundedAccount: false,
      balance: 0,
      nickname: 'Ground only',
      shippingProviderId: 2002,
      primary: false,
    },
  ],
  '/warehouses': [
    {
      warehouseId: 14265,
      warehouseName: 'Portland',
      originAddress: address,
      returnAddress: address,
      createDate: '2025-11-02T08:15:00.0000000',
      isDefault: true,
    },
  ],
  '/orders': {
    orders: [
      {
        orderId: 987654,
        orderNumber: 'NW-5001',
        orderKey: 'nw-5001',
        orderDate: '2026-03-01T01:30:00.0000000',
        modifyDate: '2026-03-01T02:00:00.0000000',
        orderStatus: 'awaiting_shipment',
        shipTo: address,
        orderTotal: 42.5,
      },
    ],
    total: 1,
    page: 1,
    pages: 1,
  },
  '/products': {
    products: [{ productId: 7711, sku: 'SKU-1', name: 'Coffee beans 1 kg', active: true }],
    total: 1,
    page: 1,
    pages: 1,
  },
  '/shipments': {
    shipments: [
      {
        shipmentId: 445566,
        orderId: 987654,
        orderNumber: 'NW-5001',
        shipDate: '2026-03-02',
        trackingNumber: '9400100000000000000000',
        carrierCode: 'stamps_com',
        warehouseId: 14265,
        voided: false,
      },
    ],
    total: 1,
    page: 1,
    pages: 1,
  },
};

const paging = { total: 1, page: 1, pages: 1 };
const links = (path: string) => {
  const here = { href: `https://api.shipstation.com${path}?page=1` };
  return { first: here, last: here, prev: {}, next: {} };
};

/** Version 2: snake_case and UTC. */
export const v2: Readonly<Record<string, unknown>> = {
  '/v2/users': {
    users: [
      {
        user_id: '2c4a4f60-6b7e-4d34-9d0a-0d2f3e6f9b11',
        name: 'Dana Reyes',
        username: 'dana.reyes',
        email: 'dana@northwind.example',
        status: 'Active',
      },
    ],
    ...paging,
    links: links('/v2/users'),
  },
  '/v2/products': {
    products: [{ product_id: 10736001, sku: 'SKU-1', name: 'Coffee beans 1 kg' }],
    ...paging,
    links: links('/v2/products'),
  },
  '/v2/inventory': {
    inventory: [
      {
        sku: 'SKU-1',
        on_hand: 40,
        allocated: 4,
        available: 36,
        inventory_warehouse_id: 'se-14265',
        inventory_location_id: 'se-99001',
      },
    ],
    ...paging,
    links: links('/v2/inventory'),
  },
  '/v2/shipments': {
    shipments: [
      {
        shipment_id: 'se-445566',
        created_at: '2026-03-01T09:30:00Z',
        modified_at: '2026-03-01T10:00:00Z',
        shipment_status: 'pending',
      },
    ],
    ...paging,
    links: links('/v2/shipments'),
  },
  '/v2/warehouses': {
    warehouses: [
      {
        warehouse_id: 'se-14265',
        is_default: true,
        name: 'Portland',
        created_at: '2025-11-02T16:15:00Z',
      },
    ],
  },
};

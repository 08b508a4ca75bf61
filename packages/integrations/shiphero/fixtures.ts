/** A small account, as ShipHero's GraphQL API shows it. Types follow its schema. */
const ids = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: Buffer.from(`${kind}:${1001 + index}`).toString('base64'),
    legacy_id: String(1001 + index),
  }));

const warehouses = ids('Warehouse', 2);
const [main] = warehouses;

export const account = {
  ...ids('Account', 1)[0],
  legacy_id: '1042',
  username: 'northwind-fulfilment',
  email: 'ops@northwind.example',
  status: 'active',
  is_3pl: true,
  warehouses: warehouses.map((warehouse, index) => ({
    ...warehouse,
    identifier: ['Primary', 'Overflow'][index],
    active: true,
  })),
};

export const customers = ids('CustomerAccount', 2).map((customer, index) => ({
  ...customer,
  username: ['fern-and-oak', 'harbour-coffee'][index],
}));

/** Root fields that answer a page of rows, with the scope each needs. */
export const collections: Readonly<Record<string, { scope: string; nodes: readonly object[] }>> = {
  orders: {
    scope: 'view:orders',
    nodes: ids('Order', 3).map((order, index) => ({
      ...order,
      order_number: `NW-${5001 + index}`,
      fulfillment_status: ['pending', 'fulfilled', 'canceled'][index],
      order_date: '2026-03-01T09:30:00',
      total_price: 42.5,
    })),
  },
  products: {
    scope: 'view:products',
    nodes: ids('Product', 2).map((product, index) => ({ ...product, sku: `SKU-${index + 1}` })),
  },
  warehouse_products: {
    scope: 'view:products',
    nodes: ids('WarehouseProduct', 2).map((item, index) => ({
      ...item,
      sku: `SKU-${index + 1}`,
      warehouse_id: main?.id,
      on_hand: 40,
      available: 36,
      allocated: 4,
      backorder: 0,
    })),
  },
  purchase_orders: {
    scope: 'view:purchase_orders',
    nodes: ids('PurchaseOrder', 1).map((order) => ({ ...order, po_number: 'PO-77' })),
  },
  returns: { scope: 'view:returns', nodes: ids('Return', 1) },
  shipments: { scope: 'view:shipments', nodes: ids('Shipment', 1) },
  locations: {
    scope: 'view:locations',
    nodes: ids('Location', 1).map((location) => ({ ...location, name: 'A-01-01' })),
  },
  bills: { scope: 'view:bills', nodes: ids('Bill', 1) },
  inventory_changes: {
    scope: 'view:inventory',
    nodes: [{ id: ids('InventoryChange', 1)[0]?.id, sku: 'SKU-1', change_in_on_hand: -2 }],
  },
};

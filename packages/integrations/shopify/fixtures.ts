const page = (...nodes: readonly object[]) => ({ nodes, pageInfo: { hasNextPage: false } });

/** A shop, by root field. */
export const data = {
  shop: {
    id: 'gid://shopify/Shop/548380009',
    name: 'Northwind Outdoor',
    myshopifyDomain: 'my-store.myshopify.com',
  },
  orders: page({
    id: 'gid://shopify/Order/5551000001',
    name: '#1001',
    displayFulfillmentStatus: 'UNFULFILLED',
    cancelledAt: null,
    returns: page({ id: 'gid://shopify/Return/945000001', status: 'OPEN' }),
  }),
  productVariants: page({ id: 'gid://shopify/ProductVariant/30322695', sku: 'TENT-2' }),
  inventoryItems: page({
    id: 'gid://shopify/InventoryItem/43729076',
    sku: 'TENT-2',
    inventoryLevels: page({
      id: 'gid://shopify/InventoryLevel/523463154?inventory_item_id=43729076',
    }),
  }),
  locations: page({ id: 'gid://shopify/Location/346779380', name: 'Harbour warehouse' }),
};

/** Root fields and those below them that want a scope. */
export const scopes: Readonly<Record<string, string>> = {
  orders: 'read_orders',
  returns: 'read_returns',
  productVariants: 'read_products',
  inventoryItems: 'read_inventory',
  locations: 'read_locations',
};

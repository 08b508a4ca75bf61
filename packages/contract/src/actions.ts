/**
 * What a connection can do. Names and paths are the vendor's; they are data shared by the API, the
 * widget and the integrations, without any dependency, so that browser code may import them.
 */
export const integrationTypes = ['wms', 'cart', 'carrier', 'freight'] as const;
export type IntegrationType = (typeof integrationTypes)[number];

/** Reads, in the order in which a customer sees them probed. */
export const readActions = [
  'get_orders',
  'get_products',
  'get_inventory',
  'get_inbound_shipments',
  'get_returns',
  'get_shipments',
  'get_warehouses',
  'get_shipping_methods',
  'get_warehouse_customers',
  'get_warehouse_locations',
  'get_bills',
  'get_inventory_ledger',
  'get_invoice_line_items',
] as const;
export type ReadAction = (typeof readActions)[number];

export const writeActions = [
  'create_order',
  'update_order',
  'cancel_order',
  'create_order_shipment',
  'create_product',
  'update_product',
  'create_kit',
  'update_kit',
  'create_inbound_shipment',
  'update_inbound_shipment',
  'receive_inbound_shipment',
  'create_return',
  'update_return',
  'adjust_inventory',
] as const;
export type WriteAction = (typeof writeActions)[number];

export type Action = ReadAction | WriteAction;
export const actions: readonly Action[] = [...readActions, ...writeActions];

/** The widget's documentation writes one action in the singular; both are understood. */
const aliases: Readonly<Record<string, Action>> = { get_inbound_shipment: 'get_inbound_shipments' };

/** The canonical name of an action, or undefined when there is none of that name. */
export function toAction(name: string): Action | undefined {
  return aliases[name] ?? actions.find((action) => action === name);
}

const writePaths: Readonly<Record<WriteAction, string>> = {
  create_order: 'POST /orders',
  update_order: 'PUT /orders/{order_id}',
  cancel_order: 'DELETE /orders/{order_id}',
  create_order_shipment: 'POST /orders/{order_id}/shipments',
  create_product: 'POST /products',
  update_product: 'PUT /products/{product_id}',
  create_kit: 'POST /kits',
  update_kit: 'PUT /kits/{kit_id}',
  create_inbound_shipment: 'POST /inbound-shipments',
  update_inbound_shipment: 'PUT /inbound-shipments/{inbound_shipment_id}',
  receive_inbound_shipment: 'POST /inbound-shipments/{inbound_shipment_id}/receipts',
  create_return: 'POST /returns',
  update_return: 'PUT /returns/{return_id}',
  adjust_inventory: 'PUT /inventory/{inventory_id}',
};

export function isReadAction(action: Action): action is ReadAction {
  return action.startsWith('get_');
}

/** `get_inbound_shipments` → `inbound_shipments`: the name under which permissions are reported. */
export function resourceOf(action: ReadAction): string {
  return action.slice('get_'.length);
}

/** `GET /orders`, the deprecated form of an action that `available_endpoints` lists. */
export function endpointOf(action: Action): string {
  return isReadAction(action)
    ? `GET /${resourceOf(action).replaceAll('_', '-')}`
    : writePaths[action];
}

/** `GET /wms/orders`: where an action of one vertical lives in the unified API. */
export function typedEndpointOf(type: IntegrationType, action: Action): string {
  return endpointOf(action).replace(' /', ` /${type}/`);
}

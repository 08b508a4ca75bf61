import { nested, type IntegrationSpec } from '../kit';

const address = ['full_name', 'address1', 'city', 'state', 'postal_code', 'country'];
const shipTo = nested('ship_to_address', ...address);
const orderDetails = [
  ...['line_items.unit_price', 'ship_to_address.address2', 'ship_to_address.customer_number'],
];
const items = nested('line_items', 'sku', 'quantity');
const components = nested('inventory_items', 'sku', 'unit_quantity');
const inbound = {
  required: [
    ...['purchase_order_number', 'warehouse_id'],
    ...nested('line_items', 'sku', 'expected_quantity'),
  ],
  optional: ['supplier', ...nested('supplier_object', 'supplier_id')],
};
const returnDetails = [
  ...['warehouse_id', 'tracking_number', 'tracking_url'],
  ...nested('line_items.return_cause', 'code', 'return_reason'),
];

/** The vendor's writes are PUTs by number, which create what is not there yet. */
export const write: NonNullable<IntegrationSpec['write']> = {
  create_order: {
    required: ['order_number', 'warehouse_id', 'delivery_date', ...items, ...shipTo],
    optional: orderDetails,
  },
  update_order: {
    required: ['order_number'],
    optional: ['warehouse_id', 'delivery_date', ...items, ...shipTo, ...orderDetails],
  },
  create_product: { required: ['sku', 'name', 'gtin'], optional: [] },
  update_product: { required: [], optional: ['name', 'gtin'] },
  create_kit: { required: ['sku', 'name', 'gtin', ...components], optional: [] },
  update_kit: { required: components, optional: ['name', 'gtin'] },
  create_inbound_shipment: inbound,
  update_inbound_shipment: inbound,
  create_return: {
    required: ['return_number', 'order_id', ...items],
    optional: returnDetails,
  },
  update_return: { required: [], optional: [...items, ...returnDetails] },
};

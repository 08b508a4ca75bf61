import { nested, type IntegrationSpec } from '../kit';

const address = ['full_name', 'address1', 'city', 'state', 'postal_code', 'country'];

export const write: NonNullable<IntegrationSpec['write']> = {
  create_order: {
    required: [
      'reference_id',
      ...nested('ship_to_address', ...address),
      ...nested('line_items', 'product_id', 'quantity'),
    ],
    optional: [
      ...['warehouse_id', 'order_number', 'shipping_method_id', 'shipping_method_name'],
      ...['shipping_method', 'ship_to_address.company'],
    ],
  },
  create_inbound_shipment: {
    required: [
      ...['warehouse_id', 'package_type', 'box_packaging_type', 'expected_arrival_date'],
      ...nested('boxes', 'tracking_number', 'line_items'),
    ],
    optional: ['purchase_order_number'],
  },
  update_inbound_shipment: { required: ['status'], optional: [] },
  create_return: {
    required: [
      ...['warehouse_id', 'reference_id', ...nested('line_items', 'inventory_item_id', 'quantity')],
    ],
    optional: ['tracking_number', 'order_id'],
  },
  update_return: { required: ['status'], optional: [] },
};

import { nested, type IntegrationSpec } from '../kit';

const size = ['length', 'width', 'height', 'unit', 'weight', 'weight_unit'];
const measurements = nested('measurements', ...size);
const address = ['full_name', 'address1', 'city', 'state', 'postal_code', 'country'];
const orderItems = nested('line_items', 'sku', 'quantity', 'unit_price');

export const write: NonNullable<IntegrationSpec['write']> = {
  create_order: {
    required: ['order_number', ...nested('ship_to_address', ...address), ...orderItems],
    optional: [
      ...['warehouse_customer_id', 'reference_id', 'packing_note', 'shipping_method_id'],
      ...['shipping_method_name', 'shipping_method', 'carrier_id', 'carrier', 'shipping_price'],
      'tags',
    ],
  },
  update_order: {
    required: [],
    optional: [
      ...['warehouse_customer_id', 'order_number', ...nested('ship_to_address', ...address)],
      ...orderItems,
      ...nested('labels', 'shipment_id', 'shipping_cost', 'measurements', 'skus'),
      ...['reference_id', 'status', 'packing_note', 'tags'],
    ],
  },
  create_order_shipment: {
    required: ['warehouse_id', 'shipping_cost', ...measurements],
    optional: [
      ...['carrier_id', 'carrier', 'shipping_method_id', 'shipping_method_name'],
      ...['shipping_method', 'label_url', 'tracking_number', 'tracking_url'],
    ],
  },
  create_product: {
    required: ['sku', 'name'],
    optional: ['gtin', 'warehouse_id', ...measurements],
  },
  update_product: { required: [], optional: ['name', 'gtin', 'warehouse_id', ...measurements] },
  create_kit: {
    required: ['sku', 'name', ...nested('inventory_items', 'sku', 'unit_quantity')],
    optional: ['warehouse_id'],
  },
  update_kit: { required: [], optional: ['name', 'gtin', 'warehouse_id', ...measurements] },
  create_inbound_shipment: {
    required: [
      ...['warehouse_id', 'purchase_order_number', 'expected_arrival_date', 'shipping_price'],
      ...nested('line_items', 'sku', 'expected_quantity', 'expected_weight', 'unit_cost'),
    ],
    optional: ['warehouse_customer_id', 'supplier', 'supplier_object', 'tax', 'tracking_number'],
  },
  update_inbound_shipment: {
    required: [],
    optional: [
      ...['warehouse_customer_id', 'expected_arrival_date', 'shipping_price'],
      ...nested('line_items', 'sku', 'expected_quantity'),
      ...['status', 'tracking_number'],
    ],
  },
  create_return: {
    required: [
      ...['warehouse_id', 'return_reason', 'order_id', 'label_type', 'shipping_method'],
      ...['label_cost', ...nested('ship_from_address', ...address)],
      ...nested('line_items', 'sku', 'quantity', 'return_reason'),
      ...measurements,
    ],
    optional: ['carrier_id', 'carrier', 'tracking_number'],
  },
  update_return: { required: ['status'], optional: [] },
  adjust_inventory: {
    required: ['quantity', 'adjustment_type', 'warehouse_id'],
    optional: ['location_id'],
  },
};

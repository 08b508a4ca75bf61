import { nested, type IntegrationSpec } from '../kit';

type Writes = NonNullable<IntegrationSpec['write']>;

const size = ['length', 'width', 'height', 'unit', 'weight', 'weight_unit'];
const measurements = nested('measurements', ...size);
const orderTexts = [
  ...['reference_id', 'channel', 'trading_partner', 'shipping_method_id', 'shipping_method'],
  ...['service_level', 'invoice_currency_code'],
  ...['total_price', 'total_tax', 'total_discount', 'total_shipping'],
];
const inbound = [
  ...['supplier', 'purchase_order_number', 'expected_arrival_date', 'warehouse_id'],
  'tracking_number',
];
const inboundItems = nested('line_items', 'sku', 'expected_quantity');
const returned = ['warehouse_id', 'order_id', ...nested('line_items', 'sku', 'quantity')];
const components = nested('inventory_items', 'sku', 'unit_quantity');

export const wmsWrites: Writes = {
  create_order: {
    required: [
      'order_number',
      ...nested('ship_to_address', 'address1', 'city', 'state', 'postal_code', 'country'),
      ...nested('line_items', 'product_id', 'quantity'),
    ],
    optional: orderTexts,
  },
  update_order: {
    required: [],
    optional: ['order_number', ...orderTexts, 'ship_to_address', 'line_items', 'status'],
  },
  create_order_shipment: {
    required: ['shipped_date', 'warehouse_id'],
    optional: [
      ...['tracking_number', 'tracking_url', 'carrier_id', 'carrier', 'shipping_method_id'],
      ...['shipping_method', 'shipping_cost', ...measurements],
      ...nested('packages', 'package_id', 'tracking_number'),
      ...nested('line_items', 'sku', 'quantity'),
    ],
  },
  create_product: { required: ['sku', 'name'], optional: ['gtin', ...measurements] },
  update_product: { required: [], optional: ['sku', 'name', 'gtin', ...measurements] },
  create_kit: {
    required: ['sku', 'name', 'gtin', ...measurements, ...components],
    optional: [],
  },
  update_kit: {
    required: [],
    optional: ['sku', 'name', 'gtin', ...measurements, ...components],
  },
  create_inbound_shipment: { required: [...inbound, ...inboundItems], optional: [] },
  update_inbound_shipment: { required: [], optional: [...inbound, ...inboundItems] },
  receive_inbound_shipment: {
    required: [...nested('line_items', 'sku', 'quantity'), 'warehouse_location_id'],
    optional: [],
  },
  create_return: { required: [], optional: returned },
  update_return: { required: [], optional: returned },
  adjust_inventory: {
    required: ['quantity', 'adjustment_type', 'warehouse_id'],
    optional: ['location_id'],
  },
};

export const cartWrites: Writes = {
  create_order_shipment: {
    required: ['tracking_number', 'tracking_url', 'carrier_name', 'shipping_method_name'],
    optional: [],
  },
  adjust_inventory: {
    required: ['quantity', 'adjustment_type', 'warehouse_id'],
    optional: [],
  },
};

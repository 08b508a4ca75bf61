import { nested, type IntegrationSpec } from '../kit';

const address = ['address1', 'city', 'state', 'postal_code', 'country'];
const person = ['full_name', 'company', 'address2'];
const shipTo = nested('ship_to_address', ...address);
const orderTexts = [
  ...['reference_id', 'billing_code', 'carrier_id', 'carrier', 'shipping_method_id'],
  ...['shipping_method', 'trading_partner', 'channel', 'gift_message', 'earliest_ship_date'],
  ...['ship_cancel_date', 'purchase_order_number', 'notes'],
  ...['total_discount', 'total_shipping', 'total_tax'],
  ...nested('bill_to_address', ...address, ...person),
];
const shipToDetails = ['email_address', 'phone_number', ...person].map(
  (field) => `ship_to_address.${field}`,
);
const itemDetails = ['line_items.product_id', 'line_items.sku', 'line_items.unit_price'];
const components = nested('inventory_items', 'sku', 'unit_quantity');
const expected = nested('line_items', 'sku', 'expected_quantity');
const inboundTexts = [
  ...['warehouse_customer_id', 'supplier', 'supplier_object', 'supplier_object.supplier_id'],
  ...['line_items.external_id', 'tracking_number', 'expected_arrival_date'],
  'purchase_order_number',
];

/** Changing what is there takes its ETag in `If-Match`; the vendor answers 428 or 412 without. */
export const write: NonNullable<IntegrationSpec['write']> = {
  create_order: {
    required: ['order_number', 'warehouse_id', ...shipTo, ...nested('line_items', 'quantity')],
    optional: [...orderTexts, ...shipToDetails, ...itemDetails],
  },
  update_order: {
    required: [],
    optional: [
      ...['order_number', 'warehouse_id', ...orderTexts, ...shipTo, ...shipToDetails],
      ...[...nested('line_items', 'quantity'), ...itemDetails],
    ],
  },
  create_order_shipment: {
    required: ['shipped_date', 'shipping_cost'],
    optional: [
      ...['confirm_date', 'tracking_number', 'carrier_id', 'carrier', 'shipping_method_id'],
      ...['shipping_method', ...nested('packages', 'package_id', 'tracking_number')],
    ],
  },
  create_product: { required: ['sku', 'name'], optional: ['gtin', 'warehouse_customer_id'] },
  update_product: { required: ['warehouse_customer_id'], optional: ['name', 'gtin'] },
  create_kit: {
    required: ['sku', 'name', 'warehouse_customer_id', ...components],
    optional: ['gtin'],
  },
  update_kit: { required: ['warehouse_customer_id', ...components], optional: ['name', 'gtin'] },
  create_inbound_shipment: {
    required: ['warehouse_id', 'reference_number', ...expected],
    optional: inboundTexts,
  },
  update_inbound_shipment: { required: expected, optional: ['reference_number', ...inboundTexts] },
  receive_inbound_shipment: { required: [], optional: [] },
  create_return: {
    required: ['warehouse_id', 'reference_num', ...nested('line_items', 'sku', 'quantity')],
    optional: ['tracking_number'],
  },
};

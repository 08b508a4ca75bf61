import { nested, type IntegrationSpec } from '../kit';

const address = ['full_name', 'address1', 'city', 'state', 'postal_code', 'country'];
const shipTo = nested('ship_to_address', ...address);
const items = nested('line_items', 'sku', 'quantity');
const texts = [
  ...['order_number', 'required_ship_date', 'shipping_method_id', 'shipping_method_name'],
  ...['shipping_method', ...nested('bill_to_address', ...address)],
];

export const writeV1: NonNullable<IntegrationSpec['write']> = {
  create_order: { required: [...shipTo, ...items], optional: texts },
  update_order: { required: [], optional: [...texts, ...shipTo, ...items] },
  create_order_shipment: {
    required: ['carrier'],
    optional: ['shipped_date', 'tracking_number', 'notify_customer', 'notify_sales_channel'],
  },
};

import { nested, type IntegrationSpec } from '../kit';

/** Orders come from sales channels: nothing is written to them. */
export const write: NonNullable<IntegrationSpec['write']> = {
  create_inbound_shipment: {
    required: [
      ...['purchase_order_number', 'expected_arrival_date'],
      ...nested('line_items', 'sku', 'expected_quantity'),
    ],
    optional: ['warehouse_id', 'supplier_object'],
  },
  create_return: {
    required: ['order_id', ...nested('line_items', 'sku', 'quantity')],
    optional: [
      'line_items.return_reason',
      ...nested('line_items.exchange_items', 'sku', 'quantity'),
    ],
  },
  adjust_inventory: { required: ['quantity', 'adjustment_type'], optional: ['location_id'] },
};

/**
 * Types of the fields that writes of the unified API take. A name means the same wherever it stands,
 * so one table serves every write of every vertical.
 */
export type FieldSchema =
  | { type: 'string'; format?: 'date-time' }
  | { type: 'integer' | 'number' | 'boolean' }
  | { type: 'array'; items: { type: 'string' } };

const types: Readonly<Record<string, FieldSchema>> = {
  ...all({ type: 'string', format: 'date-time' }, [
    ...['expected_arrival_date', 'required_ship_date', 'shipped_date', 'delivery_date'],
    ...['earliest_ship_date', 'ship_cancel_date', 'confirm_date'],
  ]),
  ...all({ type: 'integer' }, ['quantity', 'expected_quantity', 'unit_quantity']),
  ...all({ type: 'number' }, [
    ...['total_price', 'total_tax', 'total_discount', 'total_shipping', 'unit_price', 'unit_cost'],
    ...['shipping_price', 'shipping_cost', 'label_cost', 'tax', 'discount_amount'],
    ...['length', 'width', 'height', 'weight', 'expected_weight'],
  ]),
  ...all({ type: 'boolean' }, ['notify_customer', 'notify_sales_channel']),
  ...all({ type: 'array', items: { type: 'string' } }, ['skus', 'tags']),
};

/** Fields that hold a list of objects. */
export const listFields: ReadonlySet<string> = new Set([
  ...['line_items', 'inventory_items', 'exchange_items', 'packages', 'labels'],
]);

/** Fields that hold one object, beside those that are listed with fields of their own. */
export const objectFields: ReadonlySet<string> = new Set([
  ...['ship_to_address', 'ship_from_address', 'bill_to_address', 'measurements'],
  ...['supplier_object', 'channel_object'],
]);

/** The JSON Schema of a field without fields of its own; what is not in the table is text. */
export function fieldSchema(name: string): FieldSchema {
  return types[name] ?? { type: 'string' };
}

function all(schema: FieldSchema, names: readonly string[]): Record<string, FieldSchema> {
  return Object.fromEntries(names.map((name) => [name, schema]));
}

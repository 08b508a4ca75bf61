/** Where an order stands, in terms that all integrations share. */
export const orderStatuses = [
  'open',
  'confirmed',
  'processing',
  'picked',
  'packed',
  'partially_fulfilled',
  'fulfilled',
  'backordered',
  'exception',
  'cancelled',
  'other',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** The vendor's word, or number → the unified status. */
export type OrderStatuses = Readonly<Record<string, OrderStatus>>;

/** The unified status; what the vendor has invented since, or a customer has, is `other`. */
export function toOrderStatus(
  { orderStatuses: known = {} }: { orderStatuses?: OrderStatuses },
  raw: string | number | null | undefined,
): OrderStatus {
  const word = String(raw ?? '').trim();
  if (Object.hasOwn(known, word)) return known[word] ?? 'other';
  const alike = Object.keys(known).find((each) => each.toLowerCase() === word.toLowerCase());
  return (alike !== undefined && known[alike]) || 'other';
}

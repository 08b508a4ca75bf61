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

/** The vendor's word, or number → the unified status; a function where they cannot be listed. */
export type OrderStatuses =
  Readonly<Record<string, OrderStatus>> | ((word: string) => OrderStatus | undefined);

/** For numbers between which customers add their own: each stands for all up to the next. */
export function byRange(starts: Readonly<Record<number, OrderStatus>>): OrderStatuses {
  return (word) => {
    const number = word === '' ? NaN : Number(word);
    const reached = Object.keys(starts)
      .map(Number)
      .filter((start) => start <= number);
    return starts[Math.max(...reached)];
  };
}

/** The unified status; what the vendor has invented since, or a customer has, is `other`. */
export function toOrderStatus(
  { orderStatuses: known = {} }: { orderStatuses?: OrderStatuses },
  raw: string | number | null | undefined,
): OrderStatus {
  const word = String(raw ?? '').trim();
  if (typeof known === 'function') return known(word) ?? 'other';
  if (Object.hasOwn(known, word)) return known[word] ?? 'other';
  const alike = Object.keys(known).find((each) => each.toLowerCase() === word.toLowerCase());
  return (alike !== undefined && known[alike]) || 'other';
}

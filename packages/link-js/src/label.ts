const systems: Partial<Record<string, string>> = {
  cart: 'Cart',
  carrier: 'Carrier',
  freight: 'Freight Forwarder',
};

/** What a button says that has no content of its own. */
export function labelFor(integrationType: string | undefined): string {
  return `Connect ${systems[integrationType ?? ''] ?? 'WMS'}`;
}

import type { LinkConfig } from '@trackstar/link-js';

const systems: Partial<Record<string, string>> = {
  cart: 'Cart',
  carrier: 'Carrier',
  freight: 'Freight Forwarder',
};

/** What the button says when it has no content of its own. */
export function labelOf(type: LinkConfig['integrationType']): string {
  return `Connect ${systems[type as string] ?? 'WMS'}`;
}

/** The documented look. Its outline is the browser's: none, except for who comes by keyboard. */
export const defaultLook: Record<string, string> = {
  padding: '10px 20px',
  background: '#fff',
  // Where the page is dark, the browser's own text color would be white on white.
  color: '#000',
  border: '2px solid #f1f1f1',
  borderRadius: '4px',
  cursor: 'pointer',
};

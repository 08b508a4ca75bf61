import { defineSandbox } from './define-sandbox';
import { cartWrites, wmsWrites } from './write';

/** Made-up systems, one per vertical: no credentials, and any outcome can be forced. */
export const sandbox = [
  defineSandbox('wms', {
    description: {
      en: 'A made-up warehouse to try things out.',
      es: 'Un almacén ficticio para hacer pruebas.',
      fr: 'Un entrepôt fictif pour faire des essais.',
      de: 'Ein erfundenes Lager zum Ausprobieren.',
    },
    reads: [
      ...(['orders', 'products', 'inventory', 'inbound_shipments', 'returns'] as const),
      ...(['warehouses', 'shipping_methods', 'warehouse_customers'] as const),
      ...(['warehouse_locations', 'bills', 'inventory_ledger'] as const),
    ],
    write: wmsWrites,
  }),
  defineSandbox('cart', {
    description: {
      en: 'A made-up online shop to try things out.',
      es: 'Una tienda en línea ficticia para hacer pruebas.',
      fr: 'Une boutique en ligne fictive pour faire des essais.',
      de: 'Ein erfundener Onlineshop zum Ausprobieren.',
    },
    reads: ['orders', 'products', 'warehouses'],
    write: cartWrites,
  }),
  defineSandbox('carrier', {
    description: {
      en: 'A made-up parcel carrier to try things out.',
      es: 'Un transportista ficticio para hacer pruebas.',
      fr: 'Un transporteur fictif pour faire des essais.',
      de: 'Ein erfundener Paketdienst zum Ausprobieren.',
    },
    reads: ['invoice_line_items'],
  }),
];

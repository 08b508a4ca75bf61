import { defineIntegration, oauth2Code } from '../kit';
import logo from './logo.svg';
import { interpret, read, shop } from './reads';

/** https://developers.etsy.com/documentation/ */
export const etsy = defineIntegration({
  id: 'etsy',
  name: 'Etsy',
  type: 'cart',
  description: {
    en: 'Shops on Etsy, for handmade and vintage goods.',
    es: 'Tiendas en Etsy, de artículos hechos a mano y vintage.',
    fr: 'Boutiques sur Etsy, pour le fait main et le vintage.',
    de: 'Shops auf Etsy, für Handgemachtes und Vintage.',
  },
  logo,
  baseUrl: 'https://api.etsy.com',
  // All customers of an app together; another ten thousand a day.
  rateLimit: { requests: 10, perSeconds: 1, per: 'integration' },
  auth: {
    oauth: oauth2Code({
      label: {
        en: 'Sign in with Etsy',
        es: 'Iniciar sesión con Etsy',
        fr: 'Se connecter avec Etsy',
        de: 'Mit Etsy anmelden',
      },
      authorizeUrl: 'https://www.etsy.com/oauth/connect',
      tokenUrl: 'https://api.etsy.com/v3/public/oauth/token',
      scopes: ['shops_r', 'listings_r', 'listings_w', 'transactions_r'],
      clientAuthentication: 'none',
      refreshTokenDays: 90,
      // The key and the shared secret of the app are in every call.
      headers: ({ access_token = '' }, app) => ({
        authorization: `Bearer ${access_token}`,
        'x-api-key': [app?.clientId, app?.clientSecret].filter((part) => part).join(':'),
      }),
    }),
  },
  interpret,
  orderStatuses: {
    open: 'open',
    'payment processing': 'open',
    paid: 'confirmed',
    completed: 'fulfilled',
    canceled: 'cancelled',
    'fully refunded': 'cancelled',
  },
  check: shop,
  read,
  write: { adjust_inventory: { required: ['adjustment_type', 'quantity'], optional: [] } },
});

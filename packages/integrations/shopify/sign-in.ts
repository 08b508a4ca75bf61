import { hasCallbackHmac, headerKey, oauth2Code, secret } from '../kit';
import { hostOf, hosts, shop } from './shop';

const tokenHeader = 'x-shopify-access-token';

/** https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant */
export const oauth = oauth2Code({
  label: {
    en: 'Sign in with Shopify',
    es: 'Iniciar sesión con Shopify',
    fr: 'Se connecter avec Shopify',
    de: 'Mit Shopify anmelden',
  },
  fields: { shop },
  authorizeUrl: (values) => `https://${hostOf(values)}/admin/oauth/authorize`,
  tokenUrl: (values) => `https://${hostOf(values)}/admin/oauth/access_token`,
  hosts,
  scopes: [
    ...['read_orders', 'read_products', 'read_inventory', 'write_inventory', 'read_locations'],
    ...['read_merchant_managed_fulfillment_orders', 'write_merchant_managed_fulfillment_orders'],
    'read_returns',
  ],
  scopeSeparator: ',',
  clientAuthentication: 'body',
  // Without it the token would last forever, which Shopify no longer grants to public apps.
  exchangeParams: { expiring: '1' },
  verifyCallback(params, { app, values }) {
    if (!hasCallbackHmac(params, app.clientSecret)) return 'the callback is not signed by Shopify';
    return params['shop'] === hostOf(values) ? undefined : 'the callback is of another shop';
  },
  refreshTokenDays: 90,
  headers: ({ access_token = '' }) => ({ [tokenHeader]: access_token }),
});

/** For an app that the merchant has made in their own shop. */
export const adminToken = headerKey({
  label: {
    en: 'Admin API access token',
    es: 'Token de acceso a la API Admin',
    fr: 'Jeton d’accès à l’API Admin',
    de: 'Zugriffstoken der Admin-API',
  },
  fields: {
    shop,
    admin_token: secret({
      label: {
        en: 'Access token',
        es: 'Token de acceso',
        fr: 'Jeton d’accès',
        de: 'Zugriffstoken',
      },
      help: {
        en: 'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.',
        es: 'En Shopify, en Configuración → Apps y canales de venta → Desarrollar apps → su app → Credenciales de API. Se muestra una sola vez.',
        fr: 'Dans Shopify, sous Paramètres → Applications et canaux de vente → Développer des applications → votre application → Identifiants API. Il ne s’affiche qu’une fois.',
        de: 'In Shopify unter Einstellungen → Apps und Vertriebskanäle → Apps entwickeln → Ihre App → API-Anmeldedaten. Er wird nur einmal gezeigt.',
      },
      placeholder: 'shpat_…',
      shape: { pattern: 'shpat_\\w+', example: 'shpat_ and 32 letters and digits' },
    }),
  },
  key: 'admin_token',
  header: tokenHeader,
  rejectedHint: {
    en: 'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.',
    es: 'Copie el token completo y compruebe que es de esta tienda. Si ya no se muestra, desinstale la app y vuelva a instalarla.',
    fr: 'Copiez le jeton en entier et vérifiez qu’il vient de cette boutique. S’il n’est plus affiché, désinstallez l’application puis réinstallez-la.',
    de: 'Kopieren Sie den ganzen Token und prüfen Sie, ob er aus diesem Shop ist. Wird er nicht mehr gezeigt, installieren Sie die App neu.',
  },
});

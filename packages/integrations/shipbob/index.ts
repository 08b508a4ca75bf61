import { byField, defineIntegration, headerKey, oauth2Code, secret, select } from '../kit';
import logo from './logo.svg';
import { options } from './options';
import { account, read } from './reads';
import { write } from './write';

const tokensPage = 'https://developer.shipbob.com/auth';

/** Two worlds that know nothing of each other: accounts, tokens and data are separate. */
const signInAt = ({ environment }: Readonly<Record<string, string>>) =>
  environment === 'sandbox' ? 'https://authstage.shipbob.com' : 'https://auth.shipbob.com';

const environment = select({
  label: { en: 'Environment', es: 'Entorno', fr: 'Environnement', de: 'Umgebung' },
  help: {
    en: 'Sandbox only for a test account of ShipBob.',
    es: 'Sandbox solo para una cuenta de prueba de ShipBob.',
    fr: 'Sandbox uniquement pour un compte de test ShipBob.',
    de: 'Sandbox nur für ein Testkonto von ShipBob.',
  },
  options: {
    production: { en: 'Production', es: 'Producción', fr: 'Production', de: 'Produktion' },
    sandbox: { en: 'Sandbox', es: 'Sandbox', fr: 'Sandbox', de: 'Sandbox' },
  },
  default: 'production',
});

const pat = headerKey({
  label: {
    en: 'Personal access token',
    es: 'Token de acceso personal',
    fr: 'Jeton d’accès personnel',
    de: 'Persönlicher Zugriffstoken',
  },
  fields: {
    personal_access_token: secret({
      label: {
        en: 'Access token',
        es: 'Token de acceso',
        fr: 'Jeton d’accès',
        de: 'Zugriffstoken',
      },
      help: {
        en: 'In ShipBob, under Integrations → API Tokens → Generate New Token.',
        es: 'En ShipBob, en Integrations → API Tokens → Generate New Token.',
        fr: 'Dans ShipBob, sous Integrations → API Tokens → Generate New Token.',
        de: 'In ShipBob unter Integrations → API Tokens → Generate New Token.',
      },
      helpUrl: tokensPage,
    }),
    environment,
  },
  key: 'personal_access_token',
  header: 'authorization',
  prefix: 'Bearer ',
  rejectedHint: {
    en: 'Copy the whole token, and check that the environment is the one it was made in.',
    es: 'Copie el token completo y compruebe que el entorno sea aquel en el que se creó.',
    fr: 'Copiez le jeton en entier et vérifiez que l’environnement est celui où il a été créé.',
    de: 'Kopieren Sie den ganzen Token und prüfen Sie, ob er aus dieser Umgebung stammt.',
  },
});

export const shipbob = defineIntegration({
  id: 'shipbob',
  name: 'ShipBob',
  type: 'wms',
  description: {
    en: 'Fulfillment network with warehouses in many countries.',
    es: 'Red logística con almacenes en muchos países.',
    fr: 'Réseau logistique avec des entrepôts dans de nombreux pays.',
    de: 'Fulfillment-Netzwerk mit Lagern in vielen Ländern.',
  },
  logo,
  baseUrl: byField('environment', {
    production: 'https://api.shipbob.com',
    sandbox: 'https://sandbox-api.shipbob.com',
  }),
  orderStatuses: {
    ImportReview: 'open',
    Processing: 'processing',
    Exception: 'exception',
    PartiallyFulfilled: 'partially_fulfilled',
    Fulfilled: 'fulfilled',
    Cancelled: 'cancelled',
  },
  // Per user and app, in a window that slides.
  rateLimit: {
    requests: 150,
    perSeconds: 60,
    per: 'connection',
    resetHeader: 'x-retry-after',
    remainingHeader: 'x-remaining-calls',
  },
  auth: {
    oauth: oauth2Code({
      label: {
        en: 'Sign in with ShipBob',
        es: 'Iniciar sesión con ShipBob',
        fr: 'Se connecter avec ShipBob',
        de: 'Mit ShipBob anmelden',
      },
      fields: { environment },
      authorizeUrl: (values) => `${signInAt(values)}/connect/authorize`,
      tokenUrl: (values) => `${signInAt(values)}/connect/token`,
      hosts: ['auth.shipbob.com', 'authstage.shipbob.com'],
      // A hybrid: code and id token come back behind "#", or by form where response_mode says so.
      responseType: 'code id_token',
      openId: true,
      scopes: [
        ...['openid', 'offline_access', 'channels_read', 'locations_read'],
        ...['orders_read', 'orders_write', 'products_read', 'products_write'],
        ...['inventory_read', 'receiving_read', 'receiving_write', 'returns_read'],
        ...['returns_write', 'tracking_read'],
      ],
      clientAuthentication: 'body',
      refreshTokenDays: 30,
    }),
    pat,
  },
  check: account,
  read,
  write,
  options,
});

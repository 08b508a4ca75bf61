import { defineIntegration, refreshToken, secret } from '../kit';
import logo from './logo.svg';
import { options } from './options';
import { account, read } from './reads';
import { write } from './write';

/** https://developer.shiphero.com/getting-started */
export const shiphero = defineIntegration({
  id: 'shiphero',
  name: 'ShipHero',
  type: 'wms',
  description: {
    en: 'Warehouse management for brands and 3PLs.',
    es: 'Gestión de almacenes para marcas y operadores logísticos.',
    fr: 'Gestion d’entrepôt pour les marques et les logisticiens.',
    de: 'Lagerverwaltung für Marken und Fulfillment-Dienstleister.',
  },
  logo,
  baseUrl: 'https://public-api.shiphero.com',
  auth: {
    refresh_token: refreshToken({
      label: {
        en: 'Refresh token',
        es: 'Token de actualización',
        fr: 'Jeton d’actualisation',
        de: 'Refresh-Token',
      },
      fields: {
        refresh_token: secret({
          label: {
            en: 'Refresh token',
            es: 'Token de actualización',
            fr: 'Jeton d’actualisation',
            de: 'Refresh-Token',
          },
          help: {
            en: 'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.',
            es: 'En ShipHero, en My Account, elija Add Third-Party Developer. El token se muestra una sola vez: cópielo allí.',
            fr: 'Dans ShipHero, sous My Account, choisissez Add Third-Party Developer. Le jeton ne s’affiche qu’une fois : copiez-le.',
            de: 'In ShipHero unter My Account auf Add Third-Party Developer gehen. Das Token wird nur einmal gezeigt: dort kopieren.',
          },
          helpUrl: 'https://developer.shiphero.com/getting-started',
          placeholder: {
            en: 'Paste the token that was shown once',
            es: 'Pegue el token que se mostró una vez',
            fr: 'Collez le jeton affiché une seule fois',
            de: 'Das einmal gezeigte Token einfügen',
          },
        }),
      },
      token: 'refresh_token',
      path: '/auth/refresh',
      helpUrl: 'https://developer.shiphero.com/getting-started',
      rejectedHint: {
        en: 'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.',
        es: 'Copie el token completo. Si ya no se muestra, añada otro desarrollador en ShipHero y use su token.',
        fr: 'Copiez le jeton en entier. S’il n’est plus affiché, ajoutez un nouveau développeur tiers dans ShipHero et utilisez son jeton.',
        de: 'Kopieren Sie das ganze Token. Wird es nicht mehr gezeigt, legen Sie in ShipHero einen neuen Third-Party Developer an.',
      },
    }),
  },
  // Accounts may define more of their own.
  orderStatuses: { pending: 'open', fulfilled: 'fulfilled', canceled: 'cancelled' },
  check: account,
  read,
  write,
  options,
});

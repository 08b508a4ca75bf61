import { basic, defineIntegration, headerKey, IntegrationFailure, secret, text } from '../kit';
import logo from './logo.svg';
import { optionsV1 } from './options';
import { firstStore, firstUser, readV1, readV2 } from './reads';
import { writeV1 } from './write';

const settings = 'https://help.shipstation.com/';

/** Two generations of API side by side. A key of one does not open the other. */
export const shipstation = defineIntegration({
  id: 'shipstation',
  name: 'ShipStation',
  type: 'wms',
  description: {
    en: 'Order management and shipping from many sales channels.',
    es: 'Gestión de pedidos y envíos de muchos canales de venta.',
    fr: 'Gestion des commandes et expéditions de nombreux canaux de vente.',
    de: 'Auftragsverwaltung und Versand für viele Verkaufskanäle.',
  },
  logo,
  rateLimit: { resetHeader: 'x-rate-limit-reset' },
  // Keys are all or nothing: what is forbidden is not part of the plan.
  interpret: ({ status }) =>
    status === 403
      ? new IntegrationFailure('not_enabled', { internal: 'Status 403: not part of the plan.' })
      : undefined,
  orderStatuses: {
    awaiting_payment: 'open',
    awaiting_shipment: 'confirmed',
    pending_fulfillment: 'processing',
    shipped: 'fulfilled',
    on_hold: 'exception',
    cancelled: 'cancelled',
    // Version 2 has shipments only.
    pending: 'open',
    processing: 'processing',
    label_purchased: 'fulfilled',
  },
  auth: {
    v1: {
      ...basic({
        label: {
          en: 'API key and secret (V1)',
          es: 'Clave y secreto de API (V1)',
          fr: 'Clé et secret d’API (V1)',
          de: 'API-Schlüssel und Secret (V1)',
        },
        fields: {
          api_key: text({
            label: { en: 'API key', es: 'Clave de API', fr: 'Clé d’API', de: 'API-Schlüssel' },
            help: {
              en: 'In ShipStation, under Settings → Account → API Settings, with version V1 selected.',
              es: 'En ShipStation, en Settings → Account → API Settings, con la versión V1.',
              fr: 'Dans ShipStation, sous Settings → Account → API Settings, version V1.',
              de: 'In ShipStation unter Settings → Account → API Settings, Version V1.',
            },
            helpUrl: settings,
          }),
          api_secret: secret({
            label: { en: 'API secret', es: 'Secreto de API', fr: 'Secret d’API', de: 'API-Secret' },
            help: {
              en: 'Shown beside the key.',
              es: 'Aparece junto a la clave.',
              fr: 'Affiché à côté de la clé.',
              de: 'Steht neben dem Schlüssel.',
            },
            helpUrl: settings,
          }),
        },
        username: 'api_key',
        password: 'api_secret',
        helpUrl: settings,
        rejectedHint: {
          en: 'Check that key and secret belong together. A V2 key goes into the other form.',
          es: 'Compruebe que la clave y el secreto van juntos. Una clave V2 va en el otro formulario.',
          fr: 'Vérifiez que la clé et le secret vont ensemble. Une clé V2 va dans l’autre formulaire.',
          de: 'Prüfen Sie, ob Schlüssel und Secret zusammengehören. Ein V2-Schlüssel gehört ins andere Formular.',
        },
      }),
      baseUrl: 'https://ssapi.shipstation.com',
      check: firstStore,
      read: readV1,
      write: writeV1,
      options: optionsV1,
    },
    v2: {
      ...headerKey({
        label: {
          en: 'Single API key (V2)',
          es: 'Clave de API única (V2)',
          fr: 'Clé d’API unique (V2)',
          de: 'Einzelner API-Schlüssel (V2)',
        },
        fields: {
          api_key: secret({
            label: { en: 'API key', es: 'Clave de API', fr: 'Clé d’API', de: 'API-Schlüssel' },
            help: {
              en: 'In ShipStation, under Settings → Account → API Settings, with version V2 selected.',
              es: 'En ShipStation, en Settings → Account → API Settings, con la versión V2.',
              fr: 'Dans ShipStation, sous Settings → Account → API Settings, version V2.',
              de: 'In ShipStation unter Settings → Account → API Settings, Version V2.',
            },
            helpUrl: settings,
          }),
        },
        key: 'api_key',
        header: 'api-key',
        helpUrl: settings,
        rejectedHint: {
          en: 'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.',
          es: 'Copie la clave completa. Una clave V1, que tiene un secreto, va en el otro formulario.',
          fr: 'Copiez la clé en entier. Une clé V1, accompagnée d’un secret, va dans l’autre formulaire.',
          de: 'Kopieren Sie den ganzen Schlüssel. Ein V1-Schlüssel mit Secret gehört ins andere Formular.',
        },
      }),
      baseUrl: 'https://api.shipstation.com',
      check: firstUser,
      read: readV2,
      write: {},
    },
  },
});

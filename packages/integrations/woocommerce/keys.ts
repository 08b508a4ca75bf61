import { basic, handedOver, oauth1, secret, text, url, wcAuth, type SignIn } from '../kit';

const helpUrl = 'https://woocommerce.com/document/woocommerce-rest-api/';

const form = {
  label: {
    en: 'REST API key',
    es: 'Clave de la API REST',
    fr: 'Clé de l’API REST',
    de: 'REST-API-Schlüssel',
  },
  fields: {
    store_url: url({
      label: {
        en: 'Store address',
        es: 'Dirección de la tienda',
        fr: 'Adresse de la boutique',
        de: 'Adresse des Shops',
      },
      help: {
        en: 'As your browser shows it on the shop’s home page, with https://.',
        es: 'Tal como la muestra el navegador en la portada de la tienda, con https://.',
        fr: 'Telle que le navigateur l’affiche sur l’accueil de la boutique, avec https://.',
        de: 'Wie der Browser sie auf der Startseite des Shops zeigt, mit https://.',
      },
      placeholder: 'https://shop.example.com',
    }),
    consumer_key: text({
      label: {
        en: 'Consumer key',
        es: 'Clave del cliente',
        fr: 'Clé client',
        de: 'Consumer-Key',
      },
      help: {
        en: 'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.',
        es: 'En WordPress, en WooCommerce → Ajustes → Avanzado → REST API → Añadir clave, con permiso de lectura/escritura.',
        fr: 'Dans WordPress, sous WooCommerce → Réglages → Avancé → API REST → Ajouter une clé, avec l’autorisation Lecture/Écriture.',
        de: 'In WordPress unter WooCommerce → Einstellungen → Erweitert → REST-API → Schlüssel hinzufügen, mit Lese-/Schreibzugriff.',
      },
      helpUrl,
      placeholder: 'ck_…',
      pattern: 'ck_\\w+',
    }),
    consumer_secret: secret({
      label: {
        en: 'Consumer secret',
        es: 'Clave secreta del cliente',
        fr: 'Secret client',
        de: 'Consumer-Secret',
      },
      help: {
        en: 'Shown once, below the key, when the key is made.',
        es: 'Se muestra una sola vez, debajo de la clave, al crearla.',
        fr: 'Affiché une seule fois, sous la clé, à sa création.',
        de: 'Wird einmal unter dem Schlüssel gezeigt, wenn er angelegt wird.',
      },
      helpUrl,
      placeholder: 'cs_…',
      shape: { pattern: 'cs_\\w+', example: 'cs_ and 40 letters and digits' },
    }),
  },
  rejectedHint: {
    en: 'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.',
    es: 'Copie la clave y el secreto de la misma línea. Si el secreto ya no se muestra, añada una clave nueva en WooCommerce.',
    fr: 'Copiez la clé et le secret de la même ligne. Si le secret n’est plus affiché, ajoutez une nouvelle clé dans WooCommerce.',
    de: 'Kopieren Sie Schlüssel und Secret aus derselben Zeile. Wird das Secret nicht mehr gezeigt, legen Sie in WooCommerce einen neuen Schlüssel an.',
  },
} as const;

const overHttps = basic({
  ...form,
  helpUrl,
  username: 'consumer_key',
  password: 'consumer_secret',
});

/** The vendor wants the parameters in the query: PHP cannot always see the header. */
const overHttp = oauth1({
  ...form,
  consumerKey: 'consumer_key',
  consumerSecret: 'consumer_secret',
  placement: 'query',
});

/** Basic over https; over plain http requests are signed, so that the secret stays at home. */
export const restKey: SignIn = {
  ...overHttps,
  signIn(http, values) {
    const isPlain = new URL(values['store_url'] ?? '').protocol === 'http:';
    return (isPlain ? overHttp : overHttps).signIn(http, values);
  },
};

/** The shop makes the key once its administrator has approved, and hands it over. It wants https. */
export const approval: SignIn = handedOver(
  wcAuth({
    ...form,
    rejectedHint: {
      en: 'Approve once more: the shop then makes a new key.',
      es: 'Apruebe de nuevo: la tienda crea entonces una clave nueva.',
      fr: 'Approuvez de nouveau : la boutique crée alors une nouvelle clé.',
      de: 'Stimmen Sie noch einmal zu: Der Shop legt dann einen neuen Schlüssel an.',
    },
    store: 'store_url',
    key: 'consumer_key',
    secret: 'consumer_secret',
    scope: 'read_write',
  }),
  {
    label: {
      en: 'Approve in your shop',
      es: 'Aprobar en su tienda',
      fr: 'Approuver dans votre boutique',
      de: 'Im Shop zustimmen',
    },
  },
);

import { clientCredentials, defineIntegration, secret, text } from '../kit';
import { interpret } from './interpret';
import logo from './logo.svg';
import { account, readApi } from './reads';

const apps = 'https://developer.ups.com/apps';

/** The API knows shipments; invoices come as files only. UPS publishes no rate limits. */
export const ups = defineIntegration({
  id: 'ups',
  name: 'UPS',
  type: 'carrier',
  description: {
    en: 'Parcels and freight with UPS.',
    es: 'Paquetes y carga con UPS.',
    fr: 'Colis et fret avec UPS.',
    de: 'Pakete und Fracht mit UPS.',
  },
  logo,
  interpret,
  auth: {
    api: {
      ...clientCredentials({
        label: {
          en: 'App of the UPS developer portal',
          es: 'Aplicación del portal de desarrolladores de UPS',
          fr: 'Application du portail développeur d’UPS',
          de: 'App aus dem UPS-Entwicklerportal',
        },
        fields: {
          client_id: text({
            label: { en: 'Client ID', es: 'ID de cliente', fr: 'ID client', de: 'Client-ID' },
            help: {
              en: 'At developer.ups.com, under Apps, on the page of your app.',
              es: 'En developer.ups.com, en Apps, en la página de su aplicación.',
              fr: 'Sur developer.ups.com, sous Apps, sur la page de votre application.',
              de: 'Auf developer.ups.com unter Apps auf der Seite Ihrer App.',
            },
            helpUrl: apps,
          }),
          client_secret: secret({
            label: {
              en: 'Client secret',
              es: 'Secreto de cliente',
              fr: 'Secret client',
              de: 'Client-Secret',
            },
            help: {
              en: 'Shown below the client ID.',
              es: 'Aparece debajo del ID de cliente.',
              fr: 'Affiché sous l’ID client.',
              de: 'Steht unter der Client-ID.',
            },
            helpUrl: apps,
          }),
          account_number: text({
            label: {
              en: 'Account number',
              es: 'Número de cuenta',
              fr: 'Numéro de compte',
              de: 'Kundennummer',
            },
            placeholder: 'A1B2C3',
            pattern: '[A-Za-z0-9]{6}',
            help: {
              en: 'The six characters of your shipper number, on every UPS invoice.',
              es: 'Los seis caracteres de su número de remitente, en cada factura de UPS.',
              fr: 'Les six caractères de votre numéro d’expéditeur, sur chaque facture UPS.',
              de: 'Die sechs Zeichen Ihrer Versendernummer, auf jeder UPS-Rechnung.',
            },
          }),
        },
        clientId: 'client_id',
        clientSecret: 'client_secret',
        path: '/security/v1/oauth/token',
        headers: ({ account_number = '' }) => ({ 'x-merchant-id': account_number }),
        helpUrl: apps,
        rejectedHint: {
          en: 'Copy both values from the same app, and check that the account number belongs to it.',
          es: 'Copie ambos valores de la misma aplicación y compruebe que el número de cuenta le pertenece.',
          fr: 'Copiez les deux valeurs de la même application et vérifiez que le numéro de compte y est rattaché.',
          de: 'Kopieren Sie beide Werte aus derselben App und prüfen Sie, ob die Kundennummer zu ihr gehört.',
        },
      }),
      baseUrl: 'https://onlinetools.ups.com',
      check: account,
      read: readApi,
    },
  },
});

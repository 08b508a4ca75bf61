import { sftpInvoices } from '../carrier-invoices';
import { clientCredentials, defineIntegration, secret, text } from '../kit';
import { accountNumber, numbers } from './account-number';
import { interpret } from './interpret';
import logo from './logo.svg';
import { oauth } from './oauth';
import { account, readApi } from './reads';

const apps = 'https://developer.ups.com/apps';

const api = { baseUrl: 'https://onlinetools.ups.com', check: account, read: readApi };

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
          account_number: accountNumber,
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
      ...api,
    },
    oauth: { ...oauth, ...api },
    ...sftpInvoices(numbers),
  },
});

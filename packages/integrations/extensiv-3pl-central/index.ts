import { byField, clientCredentials, defineIntegration, secret, select, text } from '../kit';
import logo from './logo.svg';
import { options } from './options';
import { customer, read } from './reads';
import { write } from './write';

const credentialsGuide = 'https://help.extensiv.com/en_US/rest-api/providing-rest-api-access';
const wholeNumber = '[0-9]{1,10}';
const guid = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** https://3w.extensiv.com/rels/ is the vendor's reference. */
export const extensiv3plCentral = defineIntegration({
  id: 'extensiv-3pl-central',
  name: 'Extensiv (3PL Central)',
  type: 'wms',
  description: {
    en: '3PL Warehouse Manager, the warehouse management of third-party logistics providers.',
    es: '3PL Warehouse Manager, la gestión de almacenes de los operadores logísticos.',
    fr: '3PL Warehouse Manager, la gestion d’entrepôt des prestataires logistiques.',
    de: '3PL Warehouse Manager, die Lagerverwaltung für Fulfillment-Dienstleister.',
  },
  logo,
  baseUrl: byField('environment', {
    production: 'https://secure-wms.com',
    sandbox: 'https://box.secure-wms.com',
  }),
  auth: {
    client_credentials: clientCredentials({
      label: {
        en: 'API credentials',
        es: 'Credenciales de API',
        fr: 'Identifiants d’API',
        de: 'API-Zugangsdaten',
      },
      fields: {
        client_id: text({
          label: { en: 'Client ID', es: 'ID de cliente', fr: 'ID client', de: 'Client-ID' },
          help: {
            en: 'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.',
            es: 'Su almacén lo crea en 3PL Warehouse Manager, en Support → Manage Credentials → Create New Credential, como External REST/Developer.',
            fr: 'Votre entrepôt le crée dans 3PL Warehouse Manager, sous Support → Manage Credentials → Create New Credential, comme External REST/Developer.',
            de: 'Ihr Lager legt sie im 3PL Warehouse Manager unter Support → Manage Credentials → Create New Credential als External REST/Developer an.',
          },
          helpUrl: credentialsGuide,
          pattern: '[!-9;-~]+',
          placeholder: {
            en: '8c3f2a1e-0000-4000-8000-0123456789ab',
            es: '8c3f2a1e-0000-4000-8000-0123456789ab',
            fr: '8c3f2a1e-0000-4000-8000-0123456789ab',
            de: '8c3f2a1e-0000-4000-8000-0123456789ab',
          },
        }),
        client_secret: secret({
          label: {
            en: 'Client secret',
            es: 'Secreto de cliente',
            fr: 'Secret client',
            de: 'Client-Secret',
          },
          help: {
            en: 'Shown beside the client ID.',
            es: 'Aparece junto al ID de cliente.',
            fr: 'Affiché à côté de l’ID client.',
            de: 'Steht neben der Client-ID.',
          },
          helpUrl: credentialsGuide,
          placeholder: {
            en: 'Paste the secret',
            es: 'Pegue el secreto',
            fr: 'Collez le secret',
            de: 'Secret einfügen',
          },
        }),
        user_login_id: text({
          label: {
            en: 'User login ID',
            es: 'ID de usuario',
            fr: 'ID d’utilisateur',
            de: 'Benutzer-ID',
          },
          help: {
            en: 'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.',
            es: 'El número de un usuario que pertenezca al cliente, en la tabla de Manage Users. Lo que hagamos queda registrado a su nombre.',
            fr: 'Le numéro d’un utilisateur rattaché au client, dans la grille Manage Users. Nos opérations sont enregistrées à son nom.',
            de: 'Die Nummer eines Benutzers, der zum Kunden gehört, aus der Tabelle Manage Users. Unter ihm wird vermerkt, was wir tun.',
          },
          pattern: wholeNumber,
          placeholder: { en: '1234', es: '1234', fr: '1234', de: '1234' },
        }),
        customer_id: text({
          label: {
            en: 'Customer ID',
            es: 'ID del cliente en el almacén',
            fr: 'ID du client de l’entrepôt',
            de: 'Kundennummer',
          },
          help: {
            en: 'The number of the customer in the grid of Manage Customers.',
            es: 'El número del cliente en la tabla de Manage Customers.',
            fr: 'Le numéro du client dans la grille Manage Customers.',
            de: 'Die Nummer des Kunden in der Tabelle Manage Customers.',
          },
          pattern: wholeNumber,
          placeholder: { en: '42', es: '42', fr: '42', de: '42' },
        }),
        facility_id: text({
          label: {
            en: 'Facility ID',
            es: 'ID de la instalación',
            fr: 'ID du site',
            de: 'Standortnummer',
          },
          help: {
            en: 'Only to read a particular warehouse: its number in the grid of Manage Facilities.',
            es: 'Solo para leer un almacén concreto: su número en la tabla de Manage Facilities.',
            fr: 'Seulement pour lire un entrepôt précis : son numéro dans la grille Manage Facilities.',
            de: 'Nur um ein bestimmtes Lager zu lesen: seine Nummer in der Tabelle Manage Facilities.',
          },
          required: false,
          pattern: wholeNumber,
          placeholder: { en: '7', es: '7', fr: '7', de: '7' },
        }),
        tpl_guid: text({
          label: { en: '3PL GUID', es: 'GUID del 3PL', fr: 'GUID du 3PL', de: '3PL-GUID' },
          help: {
            en: 'Only for older credentials: your warehouse, or api@extensiv.com, knows it.',
            es: 'Solo para credenciales antiguas: lo conoce su almacén o api@extensiv.com.',
            fr: 'Seulement pour d’anciens identifiants : votre entrepôt ou api@extensiv.com le connaît.',
            de: 'Nur bei älteren Zugangsdaten: Ihr Lager oder api@extensiv.com kennt sie.',
          },
          required: false,
          pattern: String.raw`\{${guid}\}|${guid}`,
          placeholder: {
            en: '{3fa85f64-5717-4562-b3fc-2c963f66afa6}',
            es: '{3fa85f64-5717-4562-b3fc-2c963f66afa6}',
            fr: '{3fa85f64-5717-4562-b3fc-2c963f66afa6}',
            de: '{3fa85f64-5717-4562-b3fc-2c963f66afa6}',
          },
        }),
        environment: select({
          label: { en: 'Environment', es: 'Entorno', fr: 'Environnement', de: 'Umgebung' },
          help: {
            en: 'Sandbox if you sign in at box.secure-wms.com.',
            es: 'Sandbox si inicia sesión en box.secure-wms.com.',
            fr: 'Sandbox si vous vous connectez à box.secure-wms.com.',
            de: 'Sandbox, wenn Sie sich bei box.secure-wms.com anmelden.',
          },
          options: {
            production: {
              en: 'Production',
              es: 'Producción',
              fr: 'Production',
              de: 'Produktion',
            },
            sandbox: { en: 'Sandbox', es: 'Sandbox', fr: 'Sandbox', de: 'Sandbox' },
          },
          default: 'production',
        }),
      },
      clientId: 'client_id',
      clientSecret: 'client_secret',
      path: '/AuthServer/api/Token',
      encoding: 'json',
      body: ({ user_login_id, tpl_guid }) => ({
        user_login_id: Number(user_login_id),
        tpl: tpl_guid && `{${tpl_guid.replace(/[{}]/g, '')}}`,
      }),
      helpUrl: credentialsGuide,
      rejectedHint: {
        en: 'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.',
        es: 'Compruebe que todos los valores son del mismo almacén y entorno. Las credenciales antiguas necesitan también el GUID del 3PL.',
        fr: 'Vérifiez que toutes les valeurs viennent du même entrepôt et environnement. D’anciens identifiants exigent aussi le GUID du 3PL.',
        de: 'Prüfen Sie, ob alle Werte vom selben Lager und aus derselben Umgebung stammen. Ältere Zugangsdaten brauchen auch die 3PL-GUID.',
      },
    }),
  },
  // WarehouseTransactionApiStatus, by number and by name: closed is confirmed, and so shipped.
  orderStatuses: {
    0: 'open',
    1: 'fulfilled',
    2: 'cancelled',
    open: 'open',
    closed: 'fulfilled',
    canceled: 'cancelled',
  },
  check: customer,
  read,
  write,
  options,
});

import { defineIntegration, secret, session, text } from '../kit';
import { interpret } from './interpret';
import logo from './logo.svg';
import { options } from './options';
import { anyLocation, read } from './reads';
import { write } from './write';

const docs = 'https://apidocs.linnworks.net/';
const hex = '[0-9a-fA-F]';
const guid = `${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`;
/** Tokens are seen with their hyphens and without. */
const shape = { pattern: `${guid}|${hex}{32}`, example: 'db3695dae3b34d9289815d8dee809f46' };

export const linnworks = defineIntegration({
  id: 'linnworks',
  name: 'Linnworks',
  type: 'wms',
  description: {
    en: 'Stock, orders and purchasing for sellers on many channels.',
    es: 'Existencias, pedidos y compras para vendedores en muchos canales.',
    fr: 'Stock, commandes et achats pour les vendeurs multicanaux.',
    de: 'Bestand, Aufträge und Einkauf für Händler auf vielen Kanälen.',
  },
  logo,
  baseUrl: 'https://api.linnworks.net',
  // Each operation has a limit of its own, 150 calls a minute or more: the lowest, for all together.
  rateLimit: { requests: 150, perSeconds: 60, per: 'connection' },
  interpret,
  auth: {
    installation: session({
      label: {
        en: 'Installed application',
        es: 'Aplicación instalada',
        fr: 'Application installée',
        de: 'Installierte Anwendung',
      },
      fields: {
        application_id: text({
          label: {
            en: 'Application ID',
            es: 'ID de la aplicación',
            fr: 'ID de l’application',
            de: 'Anwendungs-ID',
          },
          placeholder: '00000000-0000-0000-0000-000000000000',
          pattern: guid,
          help: {
            en: 'In the Linnworks developer portal, on the page of your application.',
            es: 'En el portal de desarrolladores de Linnworks, en la página de su aplicación.',
            fr: 'Dans le portail développeur de Linnworks, sur la page de votre application.',
            de: 'Im Entwicklerportal von Linnworks auf der Seite Ihrer Anwendung.',
          },
          helpUrl: docs,
        }),
        application_secret: secret({
          label: {
            en: 'Application secret',
            es: 'Secreto de la aplicación',
            fr: 'Secret de l’application',
            de: 'Anwendungs-Secret',
          },
          shape,
          help: {
            en: 'Shown below the application ID.',
            es: 'Aparece debajo del ID de la aplicación.',
            fr: 'Affiché sous l’ID de l’application.',
            de: 'Steht unter der Anwendungs-ID.',
          },
          helpUrl: docs,
        }),
        installation_token: secret({
          label: {
            en: 'Installation token',
            es: 'Token de instalación',
            fr: 'Jeton d’installation',
            de: 'Installations-Token',
          },
          shape,
          help: {
            en: 'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.',
            es: 'Abra el enlace de instalación de la aplicación con la sesión de Linnworks iniciada y acepte. El token aparece al final.',
            fr: 'Ouvrez le lien d’installation de l’application en étant connecté à Linnworks, puis acceptez. Le jeton s’affiche à la fin.',
            de: 'Öffnen Sie angemeldet bei Linnworks den Installationslink der Anwendung und stimmen Sie zu. Am Ende wird das Token gezeigt.',
          },
          helpUrl: docs,
        }),
      },
      path: '/api/Auth/AuthorizeByApplication',
      body: (values) => ({
        ApplicationId: values['application_id'],
        ApplicationSecret: values['application_secret'],
        Token: values['installation_token'],
      }),
      token: 'Token',
      seconds: 'TTL',
      // Each account lives in a cluster, which only the session tells: eu-ext, us-ext, as-ext.
      server: { key: 'Server', hosts: ['*.linnworks.net'] },
      header: 'authorization',
      account: {
        account_id: 'sid_registration',
        account_name: 'UserName',
        email: 'Email',
        region: 'Locality',
      },
      helpUrl: docs,
      rejectedHint: {
        en: 'Check that all three belong to the same application, and that it is still installed in Linnworks.',
        es: 'Compruebe que los tres son de la misma aplicación y que sigue instalada en Linnworks.',
        fr: 'Vérifiez que les trois concernent la même application et qu’elle est toujours installée dans Linnworks.',
        de: 'Prüfen Sie, ob alle drei zur selben Anwendung gehören und diese in Linnworks noch installiert ist.',
      },
    }),
  },
  orderStatuses: {
    '0': 'open',
    '1': 'confirmed',
    '2': 'other',
    '3': 'open',
    '4': 'processing',
    unpaid: 'open',
    paid: 'confirmed',
    return: 'other',
    pending: 'open',
    resend: 'processing',
    // Said by where an order is found and by its flags, never by its status.
    processed: 'fulfilled',
    on_hold: 'exception',
    cancelled: 'cancelled',
  },
  check: anyLocation,
  read,
  write,
  options,
});

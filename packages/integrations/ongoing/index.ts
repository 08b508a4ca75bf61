import { basic, byRange, defineIntegration, secret, text, url } from '../kit';
import logo from './logo.svg';
import { options } from './options';
import { apiOf } from './api-url';
import { goodsOwner, read } from './reads';
import { write } from './write';

const accessGuide = 'https://docs.ongoingwarehouse.com/manuals/api-access';

/** https://developer.ongoingwarehouse.com/REST/v1/index.html */
export const ongoing = defineIntegration({
  id: 'ongoing',
  name: 'Ongoing WMS',
  type: 'wms',
  description: {
    en: 'Warehouse management for third-party logistics, from Sweden.',
    es: 'Gestión de almacenes para operadores logísticos, de Suecia.',
    fr: 'Gestion d’entrepôt pour prestataires logistiques, venue de Suède.',
    de: 'Lagerverwaltung für Logistikdienstleister aus Schweden.',
  },
  logo,
  baseUrl: apiOf('base_url'),
  auth: {
    basic: basic({
      label: {
        en: 'API user and password',
        es: 'Usuario y contraseña de API',
        fr: 'Utilisateur et mot de passe d’API',
        de: 'API-Benutzer und Passwort',
      },
      fields: {
        base_url: url({
          label: { en: 'Address', es: 'Dirección', fr: 'Adresse', de: 'Adresse' },
          help: {
            en: 'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.',
            es: 'La dirección de la API que le dio el almacén, o aquella donde inicia sesión en Ongoing WMS.',
            fr: 'L’adresse de l’API donnée par l’entrepôt, ou celle où vous vous connectez à Ongoing WMS.',
            de: 'Die API-Adresse, die Ihnen das Lager genannt hat, oder die, unter der Sie sich bei Ongoing WMS anmelden.',
          },
          helpUrl: accessGuide,
          pattern: String.raw`https:\/\/[a-zA-Z0-9\-]+\.ongoingsystems\.se\/[^\/?#]+(\/.*)?`,
          placeholder: {
            en: 'https://api.ongoingsystems.se/your-warehouse/api/v1',
            es: 'https://api.ongoingsystems.se/su-almacen/api/v1',
            fr: 'https://api.ongoingsystems.se/votre-entrepot/api/v1',
            de: 'https://api.ongoingsystems.se/ihr-lager/api/v1',
          },
        }),
        username: text({
          label: { en: 'User name', es: 'Usuario', fr: 'Nom d’utilisateur', de: 'Benutzername' },
          help: {
            en: 'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.',
            es: 'Lo crea el administrador del almacén para la API. No es el que usa para iniciar sesión.',
            fr: 'L’administrateur de l’entrepôt le crée pour l’API. Ce n’est pas celui de votre connexion.',
            de: 'Die Verwaltung des Lagers legt ihn für die API an. Es ist nicht der, mit dem Sie sich anmelden.',
          },
          helpUrl: accessGuide,
          // A colon would end the name in HTTP Basic.
          pattern: '[^:]+',
          placeholder: {
            en: 'WSI_YourCompany',
            es: 'WSI_SuEmpresa',
            fr: 'WSI_VotreEntreprise',
            de: 'WSI_IhreFirma',
          },
        }),
        password: secret({
          label: { en: 'Password', es: 'Contraseña', fr: 'Mot de passe', de: 'Passwort' },
          help: {
            en: 'Given to you together with the user name.',
            es: 'Se la dieron junto con el usuario.',
            fr: 'Donné avec le nom d’utilisateur.',
            de: 'Zusammen mit dem Benutzernamen erhalten.',
          },
          helpUrl: accessGuide,
          placeholder: {
            en: 'The password of the API user',
            es: 'La contraseña del usuario de API',
            fr: 'Le mot de passe de l’utilisateur d’API',
            de: 'Das Passwort des API-Benutzers',
          },
        }),
        goods_owner_id: text({
          label: {
            en: 'Goods owner ID',
            es: 'ID del propietario de la mercancía',
            fr: 'ID du propriétaire des marchandises',
            de: 'Wareneigentümer-ID',
          },
          help: {
            en: 'Your number as a client of the warehouse. It comes with the user name.',
            es: 'Su número como cliente del almacén. Viene con el usuario.',
            fr: 'Votre numéro de client de l’entrepôt. Il accompagne le nom d’utilisateur.',
            de: 'Ihre Nummer als Kunde des Lagers. Sie kommt mit dem Benutzernamen.',
          },
          helpUrl: accessGuide,
          pattern: '[0-9]{1,10}',
          placeholder: { en: '159', es: '159', fr: '159', de: '159' },
        }),
      },
      username: 'username',
      password: 'password',
      helpUrl: accessGuide,
      rejectedHint: {
        en: 'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.',
        es: 'Compruebe que los cuatro valores son del mismo almacén. El proveedor suspende el acceso tras varios intentos fallidos seguidos.',
        fr: 'Vérifiez que les quatre valeurs viennent du même entrepôt. L’éditeur suspend l’accès après plusieurs échecs de suite.',
        de: 'Prüfen Sie, ob alle vier Werte vom selben Lager stammen. Nach mehreren Fehlversuchen in Folge wird der Zugang vorübergehend gesperrt.',
      },
    }),
  },
  // Error, open, released, allocated, picked, sent and collected, cancelled; warehouses add their own.
  orderStatuses: byRange({
    150: 'exception',
    200: 'open',
    300: 'confirmed',
    320: 'processing',
    400: 'picked',
    450: 'fulfilled',
    1000: 'cancelled',
  }),
  check: goodsOwner,
  read,
  write,
  options,
});

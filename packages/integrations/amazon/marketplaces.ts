import { select, type Language, type Text } from '../kit';

/** Where the API of a part of the world is. */
const endpoints = {
  na: 'https://sellingpartnerapi-na.amazon.com',
  eu: 'https://sellingpartnerapi-eu.amazon.com',
  fe: 'https://sellingpartnerapi-fe.amazon.com',
};

interface Marketplace {
  id: string;
  region: keyof typeof endpoints;
  /** Where sellers sign in. */
  sellerCentral: string;
}

const at = (
  region: Marketplace['region'],
  id: string,
  sellerCentral = 'sellercentral-europe.amazon.com',
): Marketplace => ({ id, region, sellerCentral });

/** By ISO country: https://developer-docs.amazon.com/sp-api/docs/marketplace-ids */
const marketplaces: Readonly<Record<string, Marketplace>> = {
  US: at('na', 'ATVPDKIKX0DER', 'sellercentral.amazon.com'),
  CA: at('na', 'A2EUQ1WTGCTBG2', 'sellercentral.amazon.ca'),
  MX: at('na', 'A1AM78C64UM0Y8', 'sellercentral.amazon.com.mx'),
  BR: at('na', 'A2Q3Y263D00KWC', 'sellercentral.amazon.com.br'),
  GB: at('eu', 'A1F83G8C2ARO7P'),
  DE: at('eu', 'A1PA6795UKMFR9'),
  FR: at('eu', 'A13V1IB3VIYZZH'),
  IT: at('eu', 'APJ6JRA9NG5V4'),
  ES: at('eu', 'A1RKKUPIHCS9HS'),
  NL: at('eu', 'A1805IZSGTT6HS', 'sellercentral.amazon.nl'),
  BE: at('eu', 'AMEN7PMS3EDWL', 'sellercentral.amazon.com.be'),
  IE: at('eu', 'A28R8C7NBKEWEA', 'sellercentral.amazon.ie'),
  SE: at('eu', 'A2NODRKZP88ZB9', 'sellercentral.amazon.se'),
  PL: at('eu', 'A1C3SOZRARQ6R3', 'sellercentral.amazon.pl'),
  TR: at('eu', 'A33AVAJ2PDY3EV', 'sellercentral.amazon.com.tr'),
  EG: at('eu', 'ARBP9OOSHTCHU', 'sellercentral.amazon.eg'),
  SA: at('eu', 'A17E79C6D8DWNP', 'sellercentral.amazon.sa'),
  AE: at('eu', 'A2VIGQ35RCS4UG', 'sellercentral.amazon.ae'),
  IN: at('eu', 'A21TJRUUN4KGV', 'sellercentral.amazon.in'),
  ZA: at('eu', 'AE08WJ6YKNBMC', 'sellercentral.amazon.co.za'),
  JP: at('fe', 'A1VC38T7YXB528', 'sellercentral.amazon.co.jp'),
  AU: at('fe', 'A39IBJ37TRP1C6', 'sellercentral.amazon.com.au'),
  SG: at('fe', 'A19VAU5U5O7RUS', 'sellercentral.amazon.sg'),
};

type Values = Readonly<Record<string, string>>;

/** The chosen one; a value that got past the form is none. */
export function marketplaceOf({ marketplace = '' }: Values): Marketplace | undefined {
  return Object.hasOwn(marketplaces, marketplace) ? marketplaces[marketplace] : undefined;
}

/** Country → where its API is. */
export const endpointOf = Object.fromEntries(
  Object.entries(marketplaces).map(([country, { region }]) => [country, endpoints[region]]),
);

export const sellerCentralHosts = [
  ...new Set(Object.values(marketplaces).map(({ sellerCentral }) => sellerCentral)),
];

function countryName(country: string): Text {
  const name = (language: Language) =>
    new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  return { en: name('en'), es: name('es'), fr: name('fr'), de: name('de') };
}

export const marketplace = select({
  label: {
    en: 'Marketplace',
    es: 'Marketplace',
    fr: 'Place de marché',
    de: 'Marktplatz',
  },
  help: {
    en: 'The country where you sell; of several in one region, your home marketplace.',
    es: 'El país donde vende; si son varios en una región, su marketplace principal.',
    fr: 'Le pays où vous vendez ; s’il y en a plusieurs dans une région, votre place de marché principale.',
    de: 'Das Land, in dem Sie verkaufen; bei mehreren in einer Region Ihr Heimatmarktplatz.',
  },
  options: Object.fromEntries(
    Object.keys(marketplaces).map((country) => [country, countryName(country)]),
  ),
  default: 'US',
});

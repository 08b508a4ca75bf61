import { text } from '../kit';

type Values = Readonly<Record<string, string>>;

/** The one host of a shop that never changes, whatever domains its owner has bought. */
export function hostOf({ shop = '' }: Values): string {
  return `${shop.toLowerCase().replace(/\.myshopify\.com$/, '')}.myshopify.com`;
}

export const hosts = ['*.myshopify.com'];

export const shop = text({
  label: {
    en: 'Shop name',
    es: 'Nombre de la tienda',
    fr: 'Nom de la boutique',
    de: 'Name des Shops',
  },
  help: {
    en: 'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.',
    es: 'Lo que va después de /store/ en la dirección del panel de Shopify, y antes de .myshopify.com.',
    fr: 'Ce qui suit /store/ dans l’adresse de votre interface Shopify, et précède .myshopify.com.',
    de: 'Was in der Adresse Ihres Shopify-Adminbereichs auf /store/ folgt und vor .myshopify.com steht.',
  },
  helpUrl: 'https://help.shopify.com/en/manual/domains',
  placeholder: 'my-store',
  pattern: '[A-Za-z0-9][A-Za-z0-9\\-]*(\\.myshopify\\.com)?',
});

import { text } from '../kit';

export const numbers = { pattern: '[A-Za-z0-9]{6}', placeholder: 'A1B2C3' };

export const accountNumber = text({
  label: {
    en: 'Account number',
    es: 'Número de cuenta',
    fr: 'Numéro de compte',
    de: 'Kundennummer',
  },
  ...numbers,
  help: {
    en: 'The six characters of your shipper number, on every UPS invoice.',
    es: 'Los seis caracteres de su número de remitente, en cada factura de UPS.',
    fr: 'Les six caractères de votre numéro d’expéditeur, sur chaque facture UPS.',
    de: 'Die sechs Zeichen Ihrer Versendernummer, auf jeder UPS-Rechnung.',
  },
});

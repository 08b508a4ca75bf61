import { invoicesOnly } from '../carrier-invoices/simulator';

export const { createSimulator, testCredentials } = invoicesOnly({
  id: 'dpd',
  account: '3512345',
  file: {
    name: 'DPD_RECHNUNG_20260301.csv',
    content:
      'Kundennummer;Rechnungsnummer;Rechnungsdatum;Paketscheinnummer;Betrag\n' +
      '3512345;2600012345;01.03.2026;05212345678901;5,90\n',
  },
});

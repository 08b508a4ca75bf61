import { invoicesOnly } from '../carrier-invoices/simulator';

export const { createSimulator, testCredentials } = invoicesOnly({
  id: 'dhl-ecommerce',
  account: '5300000',
  file: {
    name: 'DHLEC_5300000_20260301.csv',
    // This carrier's files have no line of names.
    content: 'DTL,5300000,20260301,INV0001234,420972099261290000000000000000,6.72\n',
  },
});

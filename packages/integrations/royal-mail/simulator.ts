import { invoicesOnly } from '../carrier-invoices/simulator';

export const { createSimulator, testCredentials } = invoicesOnly({
  id: 'royal-mail',
  account: '0123456000',
  file: {
    name: 'SAP_REPORT_20260301.csv',
    content:
      'Account Number,Invoice Number,Invoice Date,Product,Items,Net Value\n' +
      '0123456000,9061234567,01/03/2026,Tracked 48,120,402.00\n',
  },
});

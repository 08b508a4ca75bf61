import { invoicesOnly } from '../carrier-invoices/simulator';

export const { createSimulator, testCredentials } = invoicesOnly({
  id: 'fedex',
  account: '510087240',
  file: {
    name: 'FEDEX_US_20260301.csv',
    content:
      'Bill to Account Number,Invoice Date,Invoice Number,Express or Ground Tracking ID,Net Charge Amount\n' +
      '510087240,20260301,7-123-45678,794600000000,12.40\n',
  },
});

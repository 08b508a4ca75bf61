import { invoicesOnly } from '../carrier-invoices/simulator';

export const { createSimulator, testCredentials } = invoicesOnly({
  id: 'usps',
  account: '1000012345',
  file: {
    name: 'EPS_TRANSACTIONS_20260301.csv',
    content:
      'Account Number,Transaction Date,Tracking Number,Mail Class,Amount\n' +
      '1000012345,03/01/2026,9400100000000000000000,USPS Ground Advantage,7.85\n',
  },
});

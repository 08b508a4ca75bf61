import { invoicesOnly } from '../carrier-invoices/simulator';

export const { createSimulator, testCredentials } = invoicesOnly({
  id: 'dhl-express',
  account: '123456789',
  file: {
    name: 'MYBILL_20260301.csv',
    content:
      'Line Type,Billing Account,Invoice Number,Invoice Date,Shipment Number,XC1 Name,XC1 Charge\n' +
      'S,123456789,MUCR000012345,20260301,1234567890,FUEL SURCHARGE,4.10\n',
  },
});

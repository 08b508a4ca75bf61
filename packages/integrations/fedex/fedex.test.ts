import { describeInvoices } from '../carrier-invoices/testing';
import { fedex } from './index';
import * as simulator from './simulator';

describeInvoices(fedex, simulator, {
  accounts: { accepted: ['510087240'], refused: ['12345678', '1234567890', '12345678a'] },
  file: 'FEDEX_US_20260301.csv',
});

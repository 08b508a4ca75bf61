import { describeInvoices } from '../carrier-invoices/testing';
import { dhlEcommerce } from './index';
import * as simulator from './simulator';

describeInvoices(dhlEcommerce, simulator, {
  accounts: { accepted: ['5300000'], refused: [''] },
  file: 'DHLEC_5300000_20260301.csv',
});

import { describeInvoices } from '../carrier-invoices/testing';
import { dhlExpress } from './index';
import * as simulator from './simulator';

describeInvoices(dhlExpress, simulator, {
  accounts: { accepted: ['123456789'], refused: [''] },
  file: 'MYBILL_20260301.csv',
});

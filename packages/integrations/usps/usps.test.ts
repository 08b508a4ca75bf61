import { describeInvoices } from '../carrier-invoices/testing';
import { usps } from './index';
import * as simulator from './simulator';

describeInvoices(usps, simulator, {
  accounts: { accepted: ['1000012345'], refused: [''] },
  file: 'EPS_TRANSACTIONS_20260301.csv',
});

import { describeInvoices } from '../carrier-invoices/testing';
import { dpd } from './index';
import * as simulator from './simulator';

describeInvoices(dpd, simulator, {
  accounts: { accepted: ['3512345'], refused: [''] },
  file: 'DPD_RECHNUNG_20260301.csv',
});

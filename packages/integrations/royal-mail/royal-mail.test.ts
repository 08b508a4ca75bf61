import { describeInvoices } from '../carrier-invoices/testing';
import { royalMail } from './index';
import * as simulator from './simulator';

describeInvoices(royalMail, simulator, {
  accounts: { accepted: ['0123456000'], refused: [''] },
  file: 'SAP_REPORT_20260301.csv',
});

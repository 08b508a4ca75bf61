import { carrierInvoices } from '../carrier-invoices';
import logo from './logo.svg';

export const dpd = carrierInvoices({
  id: 'dpd',
  name: 'DPD',
  logo,
  account: {},
});

import { carrierInvoices } from '../carrier-invoices';
import logo from './logo.svg';

export const usps = carrierInvoices({
  id: 'usps',
  name: 'USPS',
  logo,
  account: {},
});

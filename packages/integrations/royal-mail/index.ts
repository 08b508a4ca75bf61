import { carrierInvoices } from '../carrier-invoices';
import logo from './logo.svg';

export const royalMail = carrierInvoices({
  id: 'royal-mail',
  name: 'Royal Mail',
  logo,
  account: {},
});

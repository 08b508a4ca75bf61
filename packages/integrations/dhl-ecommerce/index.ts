import { carrierInvoices } from '../carrier-invoices';
import logo from './logo.svg';

export const dhlEcommerce = carrierInvoices({
  id: 'dhl-ecommerce',
  name: 'DHL eCommerce',
  logo,
  account: {},
});

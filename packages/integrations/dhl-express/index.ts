import { carrierInvoices } from '../carrier-invoices';
import logo from './logo.svg';

export const dhlExpress = carrierInvoices({
  id: 'dhl-express',
  name: 'DHL Express',
  logo,
  account: { placeholder: '123456789' },
});

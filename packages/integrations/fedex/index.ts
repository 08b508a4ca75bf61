import { carrierInvoices } from '../carrier-invoices';
import logo from './logo.svg';

export const fedex = carrierInvoices({
  id: 'fedex',
  name: 'FedEx',
  logo,
  account: { pattern: '[0-9]{9}', placeholder: '123456789' },
});

import { byField, defineIntegration, oauth2Code } from '../kit';
import logo from './logo.svg';
import { endpointOf, marketplace, marketplaceOf, sellerCentralHosts } from './marketplaces';
import { interpret, read, seller } from './reads';

/**
 * The Selling Partner API. Each operation has a bucket of its own per seller and app, from two calls a
 * second to one in three minutes, so no limit is stated for all of them.
 */
export const amazon = defineIntegration({
  id: 'amazon',
  name: 'Amazon',
  type: 'cart',
  description: {
    en: 'Sales on Amazon’s marketplaces.',
    es: 'Ventas en los marketplaces de Amazon.',
    fr: 'Ventes sur les places de marché d’Amazon.',
    de: 'Verkäufe auf den Marktplätzen von Amazon.',
  },
  logo,
  baseUrl: byField('marketplace', endpointOf),
  auth: {
    oauth: oauth2Code({
      label: {
        en: 'Sign in with Amazon',
        es: 'Iniciar sesión con Amazon',
        fr: 'Se connecter avec Amazon',
        de: 'Mit Amazon anmelden',
      },
      fields: { marketplace },
      authorizeUrl: (values) =>
        `https://${marketplaceOf(values)?.sellerCentral ?? ''}/apps/authorize/consent`,
      tokenUrl: 'https://api.amazon.com/auth/o2/token',
      hosts: sellerCentralHosts,
      // What an app may do is a matter of its roles: it asks for nothing here.
      paramNames: { client_id: 'application_id', response_type: null, scope: null },
      // `amzn1.sp.solution.… amzn1.application-oa2-client.…`
      idsOf: (clientId) => {
        const [authorize = '', token = authorize] = clientId.split(/\s+/);
        return { authorize, token };
      },
      codeParam: 'spapi_oauth_code',
      capture: ['selling_partner_id'],
      pkce: false,
      clientAuthentication: 'body',
      headers: ({ access_token = '' }) => ({ 'x-amz-access-token': access_token }),
    }),
  },
  interpret,
  orderStatuses: {
    Pending: 'open',
    PendingAvailability: 'open',
    Unshipped: 'confirmed',
    InvoiceUnconfirmed: 'processing',
    PartiallyShipped: 'partially_fulfilled',
    Shipped: 'fulfilled',
    Canceled: 'cancelled',
    Unfulfillable: 'exception',
  },
  check: seller,
  read,
  write: {
    create_order_shipment: {
      required: ['tracking_number', 'carrier_name'],
      optional: ['shipping_method_name'],
    },
    adjust_inventory: { required: ['adjustment_type', 'quantity'], optional: [] },
  },
});

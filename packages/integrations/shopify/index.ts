import { defineIntegration, tenant } from '../kit';
import { interpret } from './graphql';
import logo from './logo.svg';
import { options } from './options';
import { read, shopOf } from './reads';
import { hostOf, hosts } from './shop';
import { adminToken, oauth } from './sign-in';

/**
 * Limits are points in a bucket whose size depends on the shop's plan; each answer says how it stands,
 * so none is stated here.
 */
export const shopify = defineIntegration({
  id: 'shopify',
  name: 'Shopify',
  type: 'cart',
  description: {
    en: 'Online shops hosted by Shopify.',
    es: 'Tiendas en línea alojadas en Shopify.',
    fr: 'Boutiques en ligne hébergées par Shopify.',
    de: 'Onlineshops bei Shopify.',
  },
  logo,
  baseUrl: tenant({
    hosts,
    field: 'shop',
    url: (values) => `https://${hostOf(values)}/admin/api/2026-07`,
  }),
  auth: { oauth, admin_token: adminToken },
  interpret,
  // displayFulfillmentStatus; an order with a cancelledAt is cancelled whatever it says.
  orderStatuses: {
    UNFULFILLED: 'open',
    OPEN: 'open',
    SCHEDULED: 'confirmed',
    PENDING_FULFILLMENT: 'processing',
    IN_PROGRESS: 'processing',
    ON_HOLD: 'exception',
    REQUEST_DECLINED: 'exception',
    PARTIALLY_FULFILLED: 'partially_fulfilled',
    FULFILLED: 'fulfilled',
    RESTOCKED: 'cancelled',
  },
  check: shopOf,
  read,
  write: {
    create_order_shipment: {
      required: [],
      optional: ['tracking_number', 'tracking_url', 'carrier_name', 'shipping_method_name'],
    },
    adjust_inventory: { required: ['adjustment_type', 'quantity', 'warehouse_id'], optional: [] },
  },
  options,
});

import { defineIntegration, tenant } from '../kit';
import { approval, restKey } from './keys';
import logo from './logo.svg';
import { interpret, read, shop } from './reads';

/** A plugin of WordPress: every shop has its own host, and limits are those of whoever runs it. */
export const woocommerce = defineIntegration({
  id: 'woocommerce',
  name: 'WooCommerce',
  type: 'cart',
  description: {
    en: 'Online shops on WordPress.',
    es: 'Tiendas en línea con WordPress.',
    fr: 'Boutiques en ligne sous WordPress.',
    de: 'Onlineshops mit WordPress.',
  },
  logo,
  baseUrl: tenant({
    hosts: 'any',
    orHttp: true,
    field: 'store_url',
    url: ({ store_url = '' }) => `${store_url.replace(/\/+$/, '')}/wp-json`,
  }),
  auth: { rest_key: restKey, approval },
  interpret,
  orderStatuses: {
    pending: 'open',
    // Not paid yet, mostly because the money comes by bank transfer.
    'on-hold': 'open',
    processing: 'processing',
    completed: 'fulfilled',
    cancelled: 'cancelled',
    refunded: 'cancelled',
    trash: 'cancelled',
    failed: 'exception',
  },
  check: shop,
  read,
  write: {
    create_order_shipment: {
      required: ['requested_shipping_method'],
      optional: ['tracking_number', 'carrier_name'],
    },
    adjust_inventory: { required: ['adjustment_type', 'quantity'], optional: [] },
  },
});

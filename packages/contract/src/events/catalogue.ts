import type { z } from 'zod';
import { CartOrder } from '../resources/data/cart-order';
import { CartProduct, CartWarehouse } from '../resources/data/cart-product';
import { FreightShipment } from '../resources/data/freight-shipment';
import { InboundShipment } from '../resources/data/inbound-shipment';
import { InventoryItem, LedgerEntry } from '../resources/data/inventory';
import { InvoiceLineItem } from '../resources/data/invoice-line-item';
import { Order } from '../resources/data/order';
import { Product } from '../resources/data/product';
import { Return } from '../resources/data/return';
import {
  Bill,
  ShippingMethod,
  Warehouse,
  WarehouseCustomer,
  WarehouseLocation,
} from '../resources/data/warehouse';
import { CarrierFileData, connectionData, installFailed, magicLinkData } from './connection-data';

interface Kind<Data extends z.ZodObject> {
  readonly data: Data;
  readonly description: string;
  /** About data of a connected system: a connection with `webhooks_disabled` is silent about it. */
  readonly ofResource: boolean;
  /** What `previous_attributes` holds: `changed` fields, or the list that grew. */
  readonly previous?: 'changed' | 'receipts' | 'shipments';
}

const of = <Data extends z.ZodObject>(data: Data, description: string): Kind<Data> => ({
  data,
  description,
  ofResource: false,
});

const isNew = <Data extends z.ZodObject>(data: Data, thing: string): Kind<Data> => ({
  data,
  description: `${thing} was seen for the first time.`,
  ofResource: true,
});

const changed = <Data extends z.ZodObject>(data: Data, thing: string): Kind<Data> => ({
  data,
  description: `${thing} changed.`,
  ofResource: true,
  previous: 'changed',
});

const grew = <Data extends z.ZodObject>(
  data: Data,
  description: string,
  previous: 'receipts' | 'shipments',
): Kind<Data> => ({ data, description, ofResource: true, previous });

/** Every event that can be sent, with what its `data` holds. */
export const eventCatalogue = {
  'connection.created': of(connectionData.created, 'A connection was made.'),
  'connection.deleted': of(connectionData.deleted, 'A connection was deleted.'),
  'connection.reinstalled': of(
    connectionData.reinstalled,
    'A connection got new credentials. Its id and its access token stay.',
  ),
  'connection.historical-sync-completed': of(
    connectionData.historicalSync,
    'The first sync of a resource is done.',
  ),
  'connection.force-sync-completed': of(connectionData.forceSync, 'A forced sync is done.'),
  'connection.sync-job-completed': of(connectionData.syncJob, 'An on-demand sync is done.'),
  'connection.sync-job-stuck': of(
    connectionData.stuckSyncJob,
    'An on-demand sync does not get any further.',
  ),
  'connection.schedule-stuck': of(
    connectionData.stuckSchedule,
    'A sync schedule does not get any further.',
  ),
  'connection-error.created': of(connectionData.error, 'A connection has a new problem.'),
  'connection-error.updated': {
    ...of(connectionData.error, 'A problem of a connection changed.'),
    previous: 'changed',
  },
  'connection-error.deleted': of(connectionData.error, 'A problem of a connection is gone.'),
  'install.failed': of(installFailed, 'A customer tried to connect and could not.'),
  'magic-link.opened': of(magicLinkData.opened, 'A customer started from a magic link.'),
  'magic-link.failed': of(
    magicLinkData.failed,
    'A customer tried to connect from a magic link and could not.',
  ),
  'magic-link.completed': of(magicLinkData.completed, 'A customer connected from a magic link.'),

  'inventory.created': isNew(InventoryItem, 'An inventory item'),
  'inventory.updated': changed(InventoryItem, 'An inventory item'),
  'inventory_ledger.created': isNew(LedgerEntry, 'A ledger entry'),
  'inventory_ledger.updated': changed(LedgerEntry, 'A ledger entry'),
  'product.created': isNew(Product, 'A product or kit'),
  'product.updated': changed(Product, 'A product or kit'),
  'order.created': isNew(Order, 'An order'),
  'order.updated': changed(Order, 'An order'),
  'order.shipment.created': grew(Order, 'An order got a shipment.', 'shipments'),
  'inbound-shipment.created': isNew(InboundShipment, 'An inbound shipment'),
  'inbound-shipment.updated': changed(InboundShipment, 'An inbound shipment'),
  'inbound-shipment.receipt.created': grew(
    InboundShipment,
    'An inbound shipment was received, whole or in part.',
    'receipts',
  ),
  'return.created': isNew(Return, 'A return'),
  'return.updated': changed(Return, 'A return'),
  'bill.created': isNew(Bill, 'A bill'),
  'bill.updated': changed(Bill, 'A bill'),
  'shipping-method.created': isNew(ShippingMethod, 'A shipping method'),
  'shipping-method.updated': changed(ShippingMethod, 'A shipping method'),
  'warehouse.created': isNew(Warehouse, 'A warehouse'),
  'warehouse.updated': changed(Warehouse, 'A warehouse'),
  'warehouse-customer.created': isNew(WarehouseCustomer, 'A customer of a warehouse'),
  'warehouse-customer.updated': changed(WarehouseCustomer, 'A customer of a warehouse'),
  'warehouse-location.created': isNew(WarehouseLocation, 'A location in a warehouse'),
  'warehouse-location.updated': changed(WarehouseLocation, 'A location in a warehouse'),
  'cart-product.created': isNew(CartProduct, 'A product of a cart'),
  'cart-product.updated': changed(CartProduct, 'A product of a cart'),
  'cart-order.created': isNew(CartOrder, 'An order of a cart'),
  'cart-order.updated': changed(CartOrder, 'An order of a cart'),
  'cart-order.cart-shipment.created': grew(
    CartOrder,
    'An order of a cart got a shipment.',
    'shipments',
  ),
  'cart-warehouse.created': isNew(CartWarehouse, 'A warehouse of a cart'),
  'cart-warehouse.updated': changed(CartWarehouse, 'A warehouse of a cart'),
  'carrier-invoice-line-item.created': isNew(InvoiceLineItem, 'A charge of a carrier'),
  'carrier-invoice-line-item.updated': changed(InvoiceLineItem, 'A charge of a carrier'),
  'carrier-file.created': {
    ...of(CarrierFileData, 'A carrier’s file arrived.'),
    ofResource: true,
  },
  'freight-shipment.created': isNew(FreightShipment, 'A freight shipment'),
  'freight-shipment.updated': changed(FreightShipment, 'A freight shipment'),
} as const satisfies Record<string, Kind<z.ZodObject>>;

export type EventType = keyof typeof eventCatalogue;

export const eventTypes = Object.keys(eventCatalogue) as readonly EventType[];

/** What a receiver finds in `data`. */
export type EventData<Type extends EventType> = z.output<(typeof eventCatalogue)[Type]['data']>;

/** Fields of `data` that are looked up when an event is sent, and stored and shown nowhere. */
export type SecretField = 'access_token';

/** What an event is stored with: its data without secrets. */
export type StoredEventData<Type extends EventType> = Omit<EventData<Type>, SecretField>;

export function isEventType(name: string): name is EventType {
  return Object.hasOwn(eventCatalogue, name);
}

export function isResourceEvent(type: EventType): boolean {
  return eventCatalogue[type].ofResource;
}

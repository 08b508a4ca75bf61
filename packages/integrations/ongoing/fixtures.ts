const goodsOwner = { id: 159, name: 'Northwind' };
const article = {
  articleSystemId: 18068,
  articleNumber: 'SKU-1',
  articleName: 'Coffee beans 1 kg',
};

const order = (orderId: number, status: { number: number; text: string }) => ({
  goodsOwner,
  orderInfo: {
    orderId,
    orderNumber: `NW-${orderId}`,
    goodsOwnerOrderId: null,
    deliveryDate: '2026-03-04',
    createdDate: '2026-03-01T08:30:00.437Z',
    shippedTime: status.number < 450 ? null : '2026-03-02T13:05:47.127Z',
    orderStatus: status,
    orderedNumberOfItems: 2.0,
    pickedNumberOfItems: status.number < 400 ? 0.0 : 2.0,
  },
  consignee: {
    name: 'Dana Reyes',
    address1: 'Hamngatan 12',
    postCode: '41106',
    city: 'Göteborg',
    countryCode: 'SE',
  },
  parcels: [],
  orderLines: [{ id: 48838, rowNumber: '1', article, orderedNumberOfItems: 2.0 }],
});

/** Number and name of an order's status; the name is in the warehouse's language. */
const open = { number: 200, text: 'Öppen' };
const collected = { number: 500, text: 'Hämtad' };

export interface List {
  rows: readonly object[];
  /** Where the vendor pages: the parameters, and how to tell a row's number. */
  pages?: { from: string; most: string; idOf: (row: unknown) => number };
}

const pagesOf = (from: string, most: string, ...path: string[]): List['pages'] => ({
  from,
  most,
  idOf: (row) => Number(path.reduce<unknown>((at, key) => Object(at)[key], row)),
});

const articlePages = pagesOf('articleSystemIdFrom', 'maxArticlesToGet', 'articleSystemId');

/** What a goods owner has, by path. */
export const owned: Readonly<Record<string, List>> = {
  '/orders': {
    rows: [order(50163, open), order(50164, collected)],
    pages: pagesOf('orderIdFrom', 'maxOrdersToGet', 'orderInfo', 'orderId'),
  },
  '/articles': {
    rows: [
      {
        goodsOwner,
        ...article,
        unitCode: 'st',
        isStockArticle: true,
        barCodeInfo: { barCode: '7312345678904' },
        inventoryInfo: { numberOfItems: 40.0, sellableNumberOfItems: 36.0 },
      },
    ],
    pages: articlePages,
  },
  '/articles/inventoryPerWarehouse': {
    rows: [
      {
        articleSystemId: 18068,
        articleNumber: 'SKU-1',
        inventoryPerWarehouse: [
          { warehouseId: 1, numberOfItems: 40.0, sellableNumberOfItems: 36.0 },
        ],
      },
    ],
    pages: articlePages,
  },
  '/purchaseOrders': {
    rows: [
      {
        goodsOwner,
        purchaseOrderInfo: {
          purchaseOrderId: 247,
          purchaseOrderNumber: 'PO-881',
          purchaseOrderStatus: { number: 100, text: 'Aviserad' },
          inDate: '2026-03-05',
        },
        purchaseOrderLines: [{ id: 555, rowNumber: '1', article, advisedNumberOfItems: 10.0 }],
      },
    ],
    pages: pagesOf(
      'purchaseOrderIdFrom',
      'maxPurchaseOrdersToGet',
      'purchaseOrderInfo',
      'purchaseOrderId',
    ),
  },
  '/returnOrders': { rows: [] },
  '/returnOrders/returnCauses': {
    rows: [
      { id: 3, code: 'SIZE', name: 'Wrong size' },
      { id: 4, code: 'DAMAGED', name: 'Damaged in transit' },
    ],
  },
  '/transporterContracts': {
    rows: [
      {
        ediCode: '',
        transporterName: 'PostNord Sweden AB',
        transporterCode: 'PLAB',
        transporterServiceCode: '',
        transporterServices: [
          { transporterServiceName: 'PostNord Parcel (Nordic)', transporterServiceCode: 'P18' },
        ],
      },
    ],
  },
  '/inventoryAdjustments': { rows: [] },
};

export const warehouses = [{ id: 1, code: 'GBG', name: 'Göteborg', address: null }];

/** The query or the body of a call. */
export type Input = Readonly<Record<string, unknown>>;

interface List {
  /** The permission it takes, where the vendor documents one. */
  node?: string;
  answer(input: Input): unknown;
}

const none = '00000000-0000-0000-0000-000000000000';
/** What stands where there is no date yet. */
const never = '0001-01-01T00:00:00Z';
const location = '4c5f6b1e-9a51-4f1b-8d0e-0d1b6c1f2a01';
const service = '7e2b1f0c-3d44-4a86-9b1d-5f0c9e7a1b02';

/** The session, of which only a few keys matter. */
export function sessionOf(values: {
  token: string;
  server: string;
  locality: string;
  state: string;
}): object {
  return {
    Id: '1b8e4c2d-6f3a-4b5c-9d7e-2a1f0c3b4d05',
    EntityId: '1b8e4c2d-6f3a-4b5c-9d7e-2a1f0c3b4d05',
    DatabaseName: 'linnworks_northwind',
    AppName: 'Link',
    sid_registration: '9f3d2c1b-0a4e-4d5f-8b6c-7e1a2d3c4b06',
    UserName: 'Northwind Fulfilment',
    Locality: values.locality,
    SuperAdmin: false,
    TTL: 1800,
    Token: values.token,
    GroupName: 'API users',
    DeviceType: 'Unknown',
    UserType: 'AccountHolder',
    Status: { State: values.state, Reason: '', Parameters: {} },
    UserId: '1b8e4c2d-6f3a-4b5c-9d7e-2a1f0c3b4d05',
    Email: 'stock@northwind.example',
    Server: values.server,
    PushServer: values.server,
  };
}

const address = {
  EmailAddress: 'dana@example.com',
  Address1: '12 Harbour Road',
  Address2: '',
  Address3: '',
  Town: 'Bristol',
  Region: '',
  PostCode: 'BS1 4ST',
  Country: 'United Kingdom',
  FullName: 'Dana Reyes',
  Company: '',
  PhoneNumber: '',
  CountryId: none,
};

const openOrders = [1, 0].map((status, index) => ({
  NumOrderId: 100_245 + index,
  OrderId: `c1d2e3f4-0000-4000-8000-00000000000${index}`,
  GeneralInfo: {
    Status: status,
    LabelPrinted: false,
    InvoicePrinted: false,
    PickListPrinted: false,
    PartShipped: false,
    IsParked: false,
    ReferenceNum: `NW-500${index}`,
    ReceivedDate: '2026-03-01T08:30:00Z',
    DespatchByDate: '2026-03-03T00:00:00Z',
    Source: 'DIRECT',
    SubSource: 'Northwind Shop',
    HoldOrCancel: false,
    Location: none,
    NumItems: 1,
  },
  ShippingInfo: { Vendor: 'Royal Mail', PostalServiceId: service, PostalServiceName: 'Tracked 48' },
  CustomerInfo: { ChannelBuyerName: 'dana', Address: address, BillingAddress: address },
  TotalsInfo: { Subtotal: 35, PostageCost: 3.5, Tax: 7, TotalCharge: 42, Currency: 'GBP' },
  FolderName: [],
  Items: [{ SKU: 'SKU-1', ItemNumber: '1', Title: 'Coffee beans 1 kg', Quantity: 2 }],
}));

const stock = ['SKU-1', 'SKU-2'].map((sku, index) => ({
  ItemNumber: sku,
  ItemTitle: ['Coffee beans 1 kg', 'Paper filters'][index],
  BarcodeNumber: `501234567890${index}`,
  IsVariationParent: false,
  PurchasePrice: 6.2,
  RetailPrice: 17.5,
  TaxRate: 20,
  CategoryId: none,
  CategoryName: 'Default',
  Weight: 1,
  CreationDate: '2025-11-02T08:15:00Z',
  StockItemId: `d4e5f6a7-0000-4000-8000-00000000000${index}`,
  StockItemIntId: 7711 + index,
}));

const levels = { Quantity: 40, InOrder: 4, Due: 0, MinimumLevel: 5, Available: 36 };

const processed = [
  {
    pkOrderID: 'c1d2e3f4-0000-4000-8000-00000000000a',
    nOrderId: 100_201,
    nStatus: 1,
    ReferenceNum: 'NW-4990',
    Source: 'DIRECT',
    SubSource: 'Northwind Shop',
    cCurrency: 'GBP',
    fTotalCharge: 42,
    dReceivedDate: '2026-02-26T09:00:00Z',
    dProcessedOn: '2026-02-27T15:42:10Z',
    dPaidOn: '2026-02-26T09:00:00Z',
    dCancelledOn: never,
    PostalServiceName: 'Tracked 48',
    PostalTrackingNumber: 'QC123456785GB',
    Vendor: 'Royal Mail',
    HoldOrCancel: false,
    IsResend: false,
  },
];

const purchaseOrders = [
  {
    pkPurchaseID: 'e5f6a7b8-0000-4000-8000-000000000001',
    fkSupplierId: none,
    fkLocationId: location,
    ExternalInvoiceNumber: 'PO-3001',
    Status: 'OPEN',
    Currency: 'GBP',
    Locked: false,
    LineCount: 1,
    DeliveredLinesCount: 0,
    DateOfPurchase: '2026-02-20T00:00:00Z',
    QuotedDeliveryDate: '2026-03-10T00:00:00Z',
    DateOfDelivery: never,
    TotalCost: 620,
  },
];

const returns = [
  {
    Row: 1,
    pkOrderID: 'c1d2e3f4-0000-4000-8000-00000000000b',
    nOrderId: 100_150,
    pkReturnId: 88,
    RowType: 'RETURN',
    ReturnReference: 'RMA-88',
    ReturnDate: '2026-02-25T11:05:00Z',
    Reason: 'Damaged',
    ReturnQty: 1,
    ItemNumber: 'SKU-1',
    ItemTitle: 'Coffee beans 1 kg',
    Location: 'Bristol',
    Scrapped: true,
    ScrapQty: 1,
  },
];

const locations = [
  {
    StockLocationId: location,
    StockLocationIntId: 1,
    LocationName: 'Bristol',
    Address1: '12 Harbour Road',
    City: 'Bristol',
    County: '',
    Country: 'United Kingdom',
    ZipCode: 'BS1 4ST',
    IsNotTrackable: false,
    LocationTag: 'BRS',
    IsFulfillmentCenter: false,
    IsWarehouseManaged: false,
  },
];

const shippingMethods = [
  {
    Vendor: 'Royal Mail',
    PostalServices: [
      {
        pkPostalServiceId: service,
        PostalServiceName: 'Tracked 48',
        TrackingNumberRequired: true,
        Vendor: 'Royal Mail',
        IntegratedServiceID: none,
      },
    ],
  },
];

/** Every operation names page and size in its own way. */
function paged(rows: readonly object[], page: unknown, size: unknown) {
  const [number, entries] = [Number(page ?? 1), Number(size ?? 50)];
  const first = (number - 1) * entries;
  return {
    rows: rows.slice(first, first + entries),
    number,
    entries,
    pages: Math.ceil(rows.length / entries),
    total: rows.length,
  };
}

function result(rows: readonly object[], page: unknown, size: unknown): object {
  const { rows: Data, number, entries, pages, total } = paged(rows, page, size);
  return {
    PageNumber: number,
    EntriesPerPage: entries,
    TotalEntries: total,
    TotalPages: pages,
    Data,
  };
}

/** `POST /api/…` → what it lists. */
export const lists: Readonly<Record<string, List>> = {
  'POST /api/Orders/GetOpenOrders': {
    node: 'GlobalPermissions.OrderBook.OpenOrdersNode',
    answer: ({ pageNumber, entriesPerPage }) => result(openOrders, pageNumber, entriesPerPage),
  },
  'POST /api/Stock/GetStockItemsFull': {
    answer: ({ pageNumber, entriesPerPage }) => paged(stock, pageNumber, entriesPerPage).rows,
  },
  'GET /api/Stock/GetStockItems': {
    answer: ({ pageNumber, entriesPerPage }) =>
      result(
        stock.map((item) => ({ ...item, ...levels })),
        pageNumber,
        entriesPerPage,
      ),
  },
  'POST /api/ProcessedOrders/SearchProcessedOrders': {
    node: 'GlobalPermissions.OrderBook.ProcessedOrdersNode',
    answer: ({ request }) => {
      const { PageNumber, ResultsPerPage } = request as Input;
      return { ProcessedOrders: result(processed, PageNumber, ResultsPerPage) };
    },
  },
  'POST /api/PurchaseOrder/Search_PurchaseOrders2': {
    node: 'GlobalPermissions.Inventory.PurchaseOrder.SearchPurchaseOrderNode',
    answer: ({ PageNumber, EntriesPerPage }) => {
      const { rows, number, entries, pages, total } = paged(
        purchaseOrders,
        PageNumber,
        EntriesPerPage,
      );
      return {
        Result: rows,
        CurrentPageNumber: number,
        EntriesPerPage: entries,
        TotalPages: pages,
        TotalNumberOfRecords: total,
      };
    },
  },
  'GET /api/ReturnsRefunds/SearchReturnsRefundsPaged': {
    node: 'GlobalPermissions.OrderBook.ReturnsRefundsNode',
    answer: ({ pageNum, numEntriesPerPage }) => result(returns, pageNum, numEntriesPerPage),
  },
  'GET /api/Inventory/GetStockLocations': { answer: () => locations },
  'GET /api/Orders/GetShippingMethods': { answer: () => shippingMethods },
};

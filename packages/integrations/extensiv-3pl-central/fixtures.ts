/** As the vendor serializes them for `application/json`. Its clocks carry no zone. */
const northwind = { ExternalId: null, Name: 'Northwind', Id: 42 };
const reno = { Name: 'Reno', Id: 7 };

const order = (id: number, reference: string, status: number) => ({
  OrderId: id,
  ReferenceNum: reference,
  PoNum: null,
  CustomerIdentifier: northwind,
  FacilityIdentifier: reno,
  ReadOnly: {
    OrderId: id,
    FullyAllocated: true,
    IsClosed: status === 1,
    PickDoneDate: status === 1 ? '2026-03-01T14:05:00' : null,
    CreationDate: '2026-03-01T08:30:00',
    LastModifiedDate: '2026-03-01T14:10:00',
    Status: status,
  },
  ShipTo: {
    Name: 'Dana Reyes',
    Address1: '12 Harbour Road',
    Address2: null,
    City: 'Portland',
    State: 'OR',
    Zip: '97209',
    Country: 'US',
  },
});

const receiver = (id: number, reference: string) => ({
  ReceiverId: id,
  ReferenceNum: reference,
  PoNum: 'PO-881',
  ExpectedDate: '2026-03-05T00:00:00',
  CustomerIdentifier: northwind,
  FacilityIdentifier: reno,
  ReadOnly: { ReceiverId: id, CreationDate: '2026-02-27T09:00:00', Status: 0 },
});

const customer = {
  ReadOnly: { CustomerId: 42, CreationDate: '2025-11-02T08:15:00', Deactivated: false },
  CompanyInfo: { CompanyName: 'Northwind', Name: 'Dana Reyes', City: 'Portland', Country: 'US' },
  Facilities: [reno],
  PrimaryFacilityIdentifier: reno,
};

/** One resource by its path. */
export const single: Readonly<Record<string, unknown>> = { '/customers/42': customer };

/** Lists by their paths: the most rows per page, and the role that it takes to read them. */
export const lists: Readonly<
  Record<string, { rows: readonly object[]; limit: number; role: string }>
> = {
  '/customers': { rows: [customer], limit: 100, role: 'CustomerView' },
  '/customers/42/items': {
    rows: [
      {
        ItemId: 9001,
        Sku: 'SKU-1',
        Description: 'Coffee beans 1 kg',
        Upc: '012345678905',
        ReadOnly: { CustomerIdentifier: northwind, Deactivated: false },
      },
    ],
    limit: 100,
    role: 'ItemView',
  },
  '/inventory/stocksummaries': {
    rows: [
      {
        FacilityId: 7,
        ItemIdentifier: { Sku: 'SKU-1', Id: 9001 },
        OnHand: 40,
        Available: 36,
        Allocated: 4,
      },
    ],
    limit: 500,
    role: 'InventoryRead',
  },
  '/inventory/receivers': {
    rows: [receiver(5501, 'ASN-1'), receiver(5502, 'RMA-1')],
    limit: 500,
    role: 'ReceiverView',
  },
  '/orders': {
    rows: [order(7001, 'NW-5001', 0), order(7002, 'NW-5002', 1)],
    limit: 1000,
    role: 'OrderView',
  },
  '/properties/facilities': {
    rows: [{ FacilityId: 7, Name: 'Reno', Code: 'RNO', TimeZoneName: 'Pacific Standard Time' }],
    limit: 100,
    role: 'FacilityView',
  },
  '/properties/facilities/7/locations': {
    rows: [{ LocationId: 301, Name: 'A-01-02', FacilityIdentifier: reno, HasInventory: true }],
    limit: 500,
    role: 'FacilityView',
  },
};

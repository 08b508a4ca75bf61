import { z } from 'zod';
import { listProbe, type Check, type IntegrationSpec, type Probe } from '../kit';

const Rows = z.array(z.unknown());
const Page = z.object({ Data: Rows });

/** The session has told whose account it is; this proves that its server takes it. */
export const anyLocation: Check = async (http) => {
  await http.get('/api/Inventory/GetStockLocations', Rows);
  return null;
};

/** Lists are asked for with a POST, and change nothing. */
function searchProbe(path: string, body: object, answer: z.ZodType): Probe {
  return (http) => http.post(path, body, answer, { repeatable: true });
}

/** Processed within the last day: the vendor wants a range, of three months at the most. */
const processedOrders: Probe = (http) => {
  const now = http.now();
  const request = {
    DateField: 'processed',
    FromDate: new Date(now - 86_400_000).toISOString(),
    ToDate: new Date(now).toISOString(),
    PageNumber: 1,
    ResultsPerPage: 1,
  };
  const answer = z.object({ ProcessedOrders: Page });
  return searchProbe('/api/ProcessedOrders/SearchProcessedOrders', { request }, answer)(http, {});
};

/** https://apidocs.linnworks.net/ – orders are those that are open, shipments those processed. */
export const read: NonNullable<IntegrationSpec['read']> = {
  orders: searchProbe('/api/Orders/GetOpenOrders', { entriesPerPage: 1, pageNumber: 1 }, Page),
  products: searchProbe(
    '/api/Stock/GetStockItemsFull',
    {
      keyword: '',
      loadCompositeParents: true,
      loadVariationParents: false,
      entriesPerPage: 1,
      pageNumber: 1,
      dataRequirements: ['StockLevels'],
      searchTypes: ['SKU'],
    },
    Rows,
  ),
  inventory: listProbe('/api/Stock/GetStockItems?entriesPerPage=1&pageNumber=1', 'Data'),
  inbound_shipments: searchProbe(
    '/api/PurchaseOrder/Search_PurchaseOrders2',
    { EntriesPerPage: 1, PageNumber: 1 },
    z.object({ Result: Rows }),
  ),
  returns: listProbe(
    '/api/ReturnsRefunds/SearchReturnsRefundsPaged?dateType=ALLDATES&historyType=RETURNS&pageNum=1&numEntriesPerPage=1',
    'Data',
  ),
  shipments: processedOrders,
  warehouses: listProbe('/api/Inventory/GetStockLocations'),
  shipping_methods: listProbe('/api/Orders/GetShippingMethods'),
};

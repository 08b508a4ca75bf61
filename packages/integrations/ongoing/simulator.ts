import { answers, type Simulator } from '../kit';
import { owned, warehouses, type List } from './fixtures';

export { testCredentials } from './test-credentials';

/** One warehouse, `northwind`, on every host of the vendor's; its goods owner is number 159. */
export function createSimulator(): Simulator {
  return {
    async handle(request) {
      const { pathname, searchParams } = new URL(request.url);
      const [, path] = /^\/northwind\/api\/v1(\/.*)$/i.exec(pathname) ?? [];
      if (path === undefined) return answers.html(404);
      switch (pairOf(request)) {
        case 'sim_full:sim_secret':
          return answerOf(path, searchParams);
        case 'sim_no_inbound:sim_secret':
          return path === '/purchaseOrders'
            ? refused(403, 'The user may not use this method.')
            : answerOf(path, searchParams);
        case 'sim_busy:sim_secret':
          return path === '/articles/inventoryPerWarehouse'
            ? refused(429, 'Too many calls.')
            : answerOf(path, searchParams);
        case 'sim_throttled:sim_secret':
          return refused(429, 'Too many calls.');
        case 'sim_down:sim_secret':
          return answers.html(503);
        case 'sim_garbage:sim_secret':
          return answers.html();
        default:
          return refused(401, 'Authorization has been denied for this request.');
      }
    },
  };
}

function pairOf(request: Request): string {
  const authorization = request.headers.get('authorization') ?? '';
  return Buffer.from(authorization.replace('Basic ', ''), 'base64').toString('utf8');
}

function answerOf(path: string, query: URLSearchParams): Response {
  if (path === '/warehouses') return answers.json(warehouses);
  const list = owned[path];
  if (!list) return refused(404, 'No such method.');
  const goodsOwner = query.get('goodsOwnerId') ?? '';
  if (!/^\d+$/.test(goodsOwner)) return refused(400, 'The goods owner is missing.');
  if (goodsOwner !== '159') return refused(403, 'The user may not act for this goods owner.');
  const times = ['from', 'toTime'].map((name) => query.get(name) ?? '');
  if (path === '/inventoryAdjustments' && times.some((time) => !isUtc(time))) {
    return refused(400, 'from and toTime are needed, with their zone.');
  }
  return answers.json(page(list, query));
}

function isUtc(time: string): boolean {
  return /(Z|\+00:00)$/.test(time) && !Number.isNaN(Date.parse(time));
}

/** Pages go by the rows' numbers, the first included; without a limit there is one page. */
function page({ rows, pages }: List, query: URLSearchParams): readonly object[] {
  if (!pages) return rows;
  const from = Number(query.get(pages.from) ?? 0);
  const most = Number(query.get(pages.most) ?? Infinity);
  return rows.filter((row) => pages.idOf(row) >= from).slice(0, most);
}

function refused(status: number, message: string): Response {
  return answers.json({ message }, status);
}

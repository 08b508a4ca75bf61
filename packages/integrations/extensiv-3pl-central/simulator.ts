import { z } from 'zod';
import { answers, type Simulator } from '../kit';
import { lists, single } from './fixtures';
import { olderKeyGuid, secretOf } from './test-credentials';

export { testCredentials } from './test-credentials';

const TokenRequest = z.object({
  grant_type: z.literal('client_credentials'),
  user_login_id: z.int(),
  tpl: z.string().optional(),
});

/** https://3w.extensiv.com/Rels/auth and /Rels/exceptions; both environments answer alike. */
export function createSimulator(): Simulator {
  return {
    async handle(request) {
      const url = new URL(request.url);
      if (url.pathname === '/AuthServer/api/Token') return giveToken(request);
      const [, client = ''] =
        /^Bearer simulated\.(\w+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
      if (!(client in secretOf)) {
        return answers.json({ Message: 'Authorization has been denied for this request.' }, 401);
      }
      const answer = readOf(url, client);
      return client === 'sim_hal' ? asHal(answer) : plain(answer);
    },
  };
}

async function giveToken(request: Request): Promise<Response> {
  if (request.method !== 'POST') return answers.json({ Message: 'POST only.' }, 405);
  const pair = (request.headers.get('authorization') ?? '').replace('Basic ', '');
  const [client = '', secret] = Buffer.from(pair, 'base64').toString('utf8').split(':');
  if (client === 'sim_down') return answers.html(503);
  if (client === 'sim_garbage') return answers.html();
  if (!(client in secretOf) || secretOf[client] !== secret) {
    return answers.json({ Message: 'invalid_client: client not registered' }, 401);
  }
  const body = TokenRequest.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return answers.json({ Message: 'invalid_request' }, 400);
  if (client === 'sim_older_key' && body.data.tpl !== `{${olderKeyGuid}}`) {
    return answers.json({ Message: 'invalid_client: tpl not found' }, 401);
  }
  return answers.json({
    access_token: `simulated.${client}`,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: null,
    scope: null,
  });
}

interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

function readOf({ pathname, searchParams }: URL, client: string): Answer {
  const stock = pathname === '/inventory/stocksummaries';
  if (client === 'sim_throttled' || (client === 'sim_busy' && stock)) {
    // The vendor documents no wording for this.
    return {
      status: 429,
      body: { Message: 'Too Many Requests' },
      headers: { 'retry-after': '30' },
    };
  }
  const one = single[pathname];
  if (one) return { status: 200, body: one };
  const list = lists[pathname];
  if (!list) return { status: 404, body: { Message: `No resource at ${pathname}.` } };
  if (client === 'sim_no_orders' && list.role === 'OrderView') {
    return refused(403, 'AuthorizationException', { ErrorCode: 'Forbidden', Hint: list.role });
  }
  const size = Number(searchParams.get('pgsiz') ?? Math.min(list.limit, 100));
  const page = Number(searchParams.get('pgnum') ?? 1);
  if (!(size >= 1 && size <= list.limit && page >= 1)) {
    return refused(400, 'QueryParameterException', {
      Parameters: ['pgsiz'],
      ErrorCode: 'NotParsable',
      Hint: `The limit is ${list.limit}.`,
    });
  }
  const rows = list.rows.slice((page - 1) * size, page * size);
  const key = stock ? 'Summaries' : 'ResourceList';
  return { status: 200, body: { TotalResults: list.rows.length, [key]: rows } };
}

function refused(status: number, exception: string, details: object): Answer {
  const $type = `WMS.V2.Generic.Models.Exceptions.${exception}, WMS.V2.Generic.Models`;
  return { status, body: { $type, ...details } };
}

function plain({ status, body, headers }: Answer): Response {
  return answers.json(body, status, headers);
}

/** The other way in which the vendor serializes: camelCase, and rows under their relation's name. */
function asHal({ status, body }: Answer): Response {
  const text = JSON.stringify(body).replace(
    /"([A-Z])(\w*)":/g,
    (_, first: string, rest: string) => `"${first.toLowerCase()}${rest}":`,
  );
  const { resourceList, ...rest } = z
    .looseObject({ resourceList: z.array(z.unknown()).optional() })
    .parse(JSON.parse(text));
  const _embedded = resourceList && { 'http://api.3plCentral.com/rels/item': resourceList };
  return answers.json({ ...rest, ...(_embedded && { _embedded }) }, status, {
    'content-type': 'application/hal+json; charset=utf-8',
  });
}

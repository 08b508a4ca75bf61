import { answerKeyHandoff, answers, type Simulator, type SimulatorOptions } from '../kit';
import { lists, site, status } from './fixtures';
import { expectedSignature } from './signature';
import { administrators } from './test-credentials';

export { testCredentials } from './test-credentials';

const secret = 'cs_sim_secret';
const known = [
  ...['ck_sim_full', 'ck_sim_no_products', 'ck_sim_busy', 'ck_sim_write_only'],
  ...['ck_sim_throttled', 'ck_sim_down', 'ck_sim_garbage', 'ck_sim_no_api', 'ck_sim_moved'],
];
const fifteenMinutes = 15 * 60;

/** One shop, wherever it is said to be. */
export function createSimulator({ send }: SimulatorOptions = {}): Simulator {
  return {
    async handle(request) {
      const url = new URL(request.url);
      if (url.pathname.endsWith('/wc-auth/v1/authorize')) {
        return answerKeyHandoff(url, {
          name: 'WooCommerce',
          accounts: administrators,
          keysOf: (consumer_key) => ({ consumer_key, consumer_secret: secret }),
          send,
        });
      }
      const [, route] = /\/wp-json(\/.*)$/.exec(url.pathname) ?? [];
      if (route === undefined) return answers.html(404);
      const caller =
        url.protocol === 'https:' ? byBasic(request) : bySignature(request.method, url);
      return (
        troubleOf(caller.key, url) ??
        (route === '/' ? answers.json(site) : answer(caller, route, url.searchParams))
      );
    },
  };
}

interface Caller {
  key: string;
  refusal?: Response;
}

/** A key that nobody has leaves the caller a stranger, who may see no list; a wrong secret is an error. */
function byBasic(request: Request): Caller {
  const pair = request.headers.get('authorization')?.replace('Basic ', '') ?? '';
  const [key = '', given] = Buffer.from(pair, 'base64').toString('utf8').split(':');
  if (!known.includes(key)) return { key, refusal: cannotView(401) };
  return given === secret ? { key } : { key, refusal: refused('Consumer secret is invalid.') };
}

/** Over plain http nothing counts but a signature. */
function bySignature(method: string, url: URL): Caller {
  const of = (name: string) => url.searchParams.get(`oauth_${name}`) ?? '';
  const key = of('consumer_key');
  if (!key) return { key, refusal: cannotView(401) };
  if (!known.includes(key)) return { key, refusal: refused('Consumer key is invalid.') };
  if (of('signature_method') !== 'HMAC-SHA256') {
    return { key, refusal: refused('Invalid signature - signature method is invalid.') };
  }
  if (of('signature') !== expectedSignature(method, url, secret)) {
    return { key, refusal: refused('Invalid signature - provided signature does not match.') };
  }
  const away = Math.abs(Number(of('timestamp')) - Date.now() / 1000);
  return away <= fifteenMinutes ? { key } : { key, refusal: refused('Invalid timestamp.') };
}

/** What a web server does before the shop gets to see the request. */
function troubleOf(key: string, url: URL): Response | undefined {
  switch (key) {
    case 'ck_sim_throttled':
      return tooMany();
    case 'ck_sim_down':
      return new Response(
        'Briefly unavailable for scheduled maintenance. Check back in a minute.',
        {
          status: 503,
          headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '600' },
        },
      );
    case 'ck_sim_garbage':
      return answers.html();
    case 'ck_sim_no_api':
      return answers.html(404);
    case 'ck_sim_moved':
      return new Response('', {
        status: 301,
        headers: { location: `https://www.shop.example${url.pathname}` },
      });
    default:
      return undefined;
  }
}

function answer({ key, refusal }: Caller, route: string, query: URLSearchParams): Response {
  const [, resource = ''] = /^\/wc\/v3\/(\w+)$/.exec(route) ?? [];
  const rows = Object.hasOwn(lists, resource) ? lists[resource] : undefined;
  if (!rows && resource !== 'system_status') {
    return error(404, 'rest_no_route', 'No route was found matching the URL and request method.');
  }
  if (refusal) return refusal;
  if (key === 'ck_sim_write_only') {
    return refused('The API key provided does not have read permissions.');
  }
  if (key === 'ck_sim_no_products' && resource !== 'orders') return cannotView(403);
  if (key === 'ck_sim_busy' && resource === 'products') return tooMany();
  return rows ? page(rows, query) : answers.json(status);
}

function page(rows: readonly object[], query: URLSearchParams): Response {
  const perPage = Number(query.get('per_page') ?? 10);
  const start = (Number(query.get('page') ?? 1) - 1) * perPage;
  return answers.json(rows.slice(start, start + perPage), 200, {
    'x-wp-total': String(rows.length),
    'x-wp-totalpages': String(Math.ceil(rows.length / perPage)),
  });
}

const refused = (message: string) => error(401, 'woocommerce_rest_authentication_error', message);
const cannotView = (status: number) =>
  error(status, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');

/** Shops have no limits of their own: it is the host's web server that answers. */
function tooMany(): Response {
  return new Response('<html><head><title>429 Too Many Requests</title></head></html>', {
    status: 429,
    headers: { 'content-type': 'text/html', 'retry-after': '30' },
  });
}

function error(status: number, code: string, message: string): Response {
  return answers.json({ code, message, data: { status } }, status);
}

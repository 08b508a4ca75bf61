import { answers, type Simulator } from '../kit';
import { tracked } from './fixtures';

export { testCredentials } from './test-credentials';

const known = ['sim_full', 'sim_nothing', 'sim_no_tracking', 'sim_busy'];
const tokenPrefix = 'simulated-access-token.';

/** Token endpoint and tracking. Tokens name their client, so that nothing has to be kept. */
export function createSimulator(): Simulator {
  return {
    async handle(request) {
      const { pathname } = new URL(request.url);
      if (request.method === 'POST' && pathname === '/security/v1/oauth/token') {
        return authorize(request.headers, await request.text());
      }
      const number = /^\/api\/track\/v1\/details\/(\w{7,34})$/.exec(pathname)?.[1];
      return request.method === 'GET' && number !== undefined
        ? track(request.headers, number)
        : refused(404, '10404', 'Resource not found');
    },
  };
}

function authorize(headers: Headers, body: string): Response {
  if (new URLSearchParams(body).get('grant_type') !== 'client_credentials') {
    return refused(400, '10400', 'Invalid/Missing Grant Type');
  }
  const pair = headers.get('authorization')?.replace('Basic ', '') ?? '';
  const [client = '', secret = ''] = Buffer.from(pair, 'base64').toString('utf8').split(':');
  if (!/^\w{6}$/.test(headers.get('x-merchant-id') ?? '')) {
    return refused(400, '10400', 'Invalid/Missing Merchant Id');
  }
  switch (client) {
    case 'sim_throttled':
      return tooMany();
    case 'sim_blocked':
      return refused(403, '10403', 'Blocked Merchant');
    case 'sim_down':
      return answers.html(503);
    case 'sim_garbage':
      return answers.html();
  }
  if (!known.includes(client)) return refused(401, '10401', 'ClientId is Invalid');
  if (secret !== 'sim_secret') return refused(401, '250002', unproven);
  // Numbers are strings here.
  return answers.json({
    token_type: 'Bearer',
    issued_at: String(Date.now()),
    client_id: client,
    access_token: tokenPrefix + client,
    expires_in: '3599',
    refresh_count: '0',
    status: 'approved',
  });
}

function track(headers: Headers, number: string): Response {
  const token = headers.get('authorization') ?? '';
  const client = token.replace(`Bearer ${tokenPrefix}`, '');
  if (!known.includes(client)) return refused(401, '250002', unproven);
  if (!headers.get('transId') || !headers.get('transactionSrc')) {
    return refused(400, 'VSS002', 'Missing transId or transactionSrc');
  }
  switch (client) {
    case 'sim_no_tracking':
      return refused(401, '250002', unproven);
    case 'sim_busy':
      return tooMany();
    case 'sim_nothing':
      return refused(404, 'TW0001', 'Tracking Information Not Found');
    default:
      return answers.json(tracked(number));
  }
}

const unproven = 'Invalid Authentication Information.';

/** No header tells how long to wait. */
function tooMany(): Response {
  return refused(429, '10429', 'Too Many Requests');
}

function refused(status: number, code: string, message: string): Response {
  return answers.json({ response: { errors: [{ code, message }] } }, status);
}

import { answers, createOAuthSimulator, type Simulator } from '../kit';
import { tracked } from './fixtures';
import { accounts, invoices } from './test-credentials';

export { testCredentials } from './test-credentials';

const known = ['sim_full', 'sim_nothing', 'sim_no_tracking', 'sim_busy'];
const tokenPrefix = 'simulated-access-token.';

/** Sign-in, tracking and invoices. A client's token names it, so that nothing has to be kept. */
export function createSimulator(): Simulator {
  const signIn = createOAuthSimulator({
    name: 'UPS',
    authorizePath: '/security/v1/oauth/authorize',
    tokenPath: '/security/v1/oauth/token',
    refreshPath: '/security/v1/oauth/refresh',
    accounts,
    accessTokenSeconds: 3600,
    refreshTokens: 'rotating',
    tokenFields: () => tokenFields,
    refusal: (error, status) =>
      error === 'invalid_grant'
        ? refused(status, '10400', 'Invalid/Missing Authorization Code or Refresh Token')
        : refused(401, '10401', 'ClientId is Invalid'),
  });
  return {
    sftp: invoices.sftp,
    async handle(request) {
      const { pathname } = new URL(request.url);
      if (request.method === 'POST' && pathname === '/security/v1/oauth/token') {
        const form = new URLSearchParams(await request.clone().text());
        const grant = form.get('grant_type');
        if (grant !== 'authorization_code') return authorize(request.headers, grant);
      }
      const answer = await signIn.handle(request);
      if (answer) return answer;
      const number = /^\/api\/track\/v1\/details\/(\w{7,34})$/.exec(pathname)?.[1];
      return request.method === 'GET' && number !== undefined
        ? track(request.headers, number, clientOf(request.headers))
        : refused(404, '10404', 'Resource not found');
    },
  };

  /** By the app's own token, or by the account that signed in. */
  function clientOf(headers: Headers): string | undefined {
    const [, token = ''] = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '') ?? [];
    return token.startsWith(tokenPrefix)
      ? token.slice(tokenPrefix.length)
      : signIn.accountOf(token)?.id;
  }
}

/** Numbers are strings here. */
const tokenFields = {
  expires_in: '3599',
  refresh_count: '0',
  refresh_token_expires_in: '5183999',
  refresh_token_status: 'approved',
  status: 'approved',
};

/** An app that speaks for itself; one that brings a code speaks for whoever signed in. */
function authorize(headers: Headers, grant: string | null): Response {
  if (grant !== 'client_credentials') return refused(400, '10400', 'Invalid/Missing Grant Type');
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

function track(headers: Headers, number: string, client: string | undefined): Response {
  if (client === undefined || !known.includes(client)) return refused(401, '250002', unproven);
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

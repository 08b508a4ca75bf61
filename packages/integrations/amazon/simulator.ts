import { answers, createOAuthSimulator, type Simulator } from '../kit';
import { lists, participations, sellerId } from './fixtures';
import { accounts } from './test-credentials';

export { testCredentials } from './test-credentials';

/** Seller Central, Login with Amazon and the API of each region, at their hosts. */
export function createSimulator(): Simulator {
  const signIn = createOAuthSimulator({
    name: 'Amazon',
    authorizePath: '/apps/authorize/consent',
    tokenPath: '/auth/o2/token',
    accounts,
    clientIdParam: 'application_id',
    codeParam: 'spapi_oauth_code',
    callbackParams: () => ({ selling_partner_id: sellerId }),
    accessTokenSeconds: 3600,
    refreshTokens: 'lasting',
  });
  return {
    async handle(request) {
      const answer = await signIn.handle(request);
      if (answer) return answer;
      const account = signIn.accountOf(request.headers.get('x-amz-access-token'));
      return answerApi(new URL(request.url), account?.id);
    },
  };
}

function answerApi({ hostname, pathname }: URL, account: string | undefined): Response {
  switch (account) {
    case 'full':
    case 'elsewhere':
      break;
    case 'no_orders':
      if (pathname.startsWith('/orders/')) return denied('');
      break;
    case 'busy':
      if (pathname.startsWith('/listings/')) return throttled();
      break;
    case 'throttled':
      return throttled();
    case 'down':
      return answers.html(503);
    case 'garbage':
      return answers.html();
    default:
      return denied('The access token you provided is revoked, malformed or invalid.');
  }
  if (pathname === '/sellers/v1/marketplaceParticipations') {
    const own = account === 'elsewhere' ? [] : participations[hostname];
    return answers.json({ payload: own ?? [] });
  }
  const list = lists[pathname];
  return list === undefined
    ? refused(404, 'NotFound', 'Resource not found')
    : answers.json(list, 200, { 'x-amzn-ratelimit-limit': '0.0167' });
}

const denied = (details: string) =>
  refused(403, 'Unauthorized', 'Access to requested resource is denied.', details);

/** Without a word about how long. */
const throttled = () =>
  refused(429, 'QuotaExceeded', 'You exceeded your quota for the requested resource.');

function refused(status: number, code: string, message: string, details = ''): Response {
  return answers.json({ errors: [{ code, message, details }] }, status);
}

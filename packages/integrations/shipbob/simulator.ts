import { answers, createOAuthSimulator, type Simulator } from '../kit';
import { lists } from './fixtures';
import { accounts } from './test-credentials';

export { testCredentials } from './test-credentials';

/** The sign-in server and the API at one address, for both environments. */
export function createSimulator(): Simulator {
  const signIn = createOAuthSimulator({
    name: 'ShipBob',
    authorizePath: '/connect/authorize',
    tokenPath: '/connect/token',
    accounts,
    responseMode: 'fragment',
    accessTokenSeconds: 3600,
    refreshTokens: 'rotating',
  });
  return {
    async handle(request) {
      const answer = await signIn.handle(request);
      if (answer) return answer;
      const { pathname } = new URL(request.url);
      const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
      return answerApi(pathname, signIn.accountOf(token)?.id ?? token);
    },
  };
}

/** By personal access token, or by the account that signed in. */
function answerApi(path: string, account: string | undefined): Response {
  switch (account) {
    case 'full':
    case 'sim_full':
      break;
    case 'no_orders':
    case 'sim_no_orders':
      if (path === '/2026-01/order') return refused(403, 'Forbidden');
      break;
    case 'sim_throttled':
      return answers.json(
        { statusCode: 429, message: 'Rate limit is exceeded. Try again in 25 seconds.' },
        429,
        { 'x-retry-after': '25', 'x-remaining-calls': '0' },
      );
    case 'sim_down':
      return answers.html(503);
    case 'sim_garbage':
      return answers.html();
    default:
      return refused(401, 'Unauthorized');
  }
  const list = lists[path];
  return list === undefined ? refused(404, 'Resource not found') : answers.json(list);
}

function refused(statusCode: number, message: string): Response {
  return answers.json({ statusCode, message }, statusCode);
}

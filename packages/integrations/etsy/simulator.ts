import { answers, createOAuthSimulator, simulatedApp, type Simulator } from '../kit';
import { answersByPath, me } from './fixtures';
import { accounts } from './test-credentials';

export { testCredentials } from './test-credentials';

const apiKey = `${simulatedApp.clientId}:${simulatedApp.clientSecret}`;

/** The sign-in pages and the API, which wants the app's key in every call. */
export function createSimulator(): Simulator {
  const signIn = createOAuthSimulator({
    name: 'Etsy',
    authorizePath: '/oauth/connect',
    tokenPath: '/v3/public/oauth/token',
    accounts,
    requirePkce: true,
    accessTokenSeconds: 3600,
    refreshTokens: 'rotating',
  });
  return {
    async handle(request) {
      const answer = await signIn.handle(request);
      if (answer) return answer;
      if (request.headers.get('x-api-key') !== apiKey) {
        return answers.json(
          { error: 'Invalid API key: should be keystring and shared secret.' },
          403,
        );
      }
      const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
      return answerApi(new URL(request.url).pathname, signIn.accountOf(token)?.id);
    },
  };
}

function answerApi(path: string, account: string | undefined): Response {
  switch (account) {
    case 'full':
    case 'buyer':
      break;
    case 'no_orders':
      if (path.endsWith('/receipts')) return lacking('transactions_r');
      break;
    case 'busy':
      if (path.endsWith('/listings')) return throttled();
      break;
    case 'throttled':
      return throttled();
    case 'down':
      return answers.html(503);
    case 'garbage':
      return answers.html();
    default:
      return refused(401, 'invalid_token', 'access token is expired');
  }
  if (path === '/v3/application/users/me') {
    return answers.json(account === 'buyer' ? { user_id: me.user_id } : me);
  }
  const answer = answersByPath[path];
  return answer === undefined
    ? answers.json({ error: 'Resource not found' }, 404)
    : answers.json(answer, 200, limits(9));
}

const lacking = (scope: string) =>
  refused(403, 'insufficient_scope', `Token does not have the required scope: ${scope}`);

const throttled = () =>
  answers.json({ error: 'Exceeded daily rate limit' }, 429, { ...limits(0), 'retry-after': '30' });

const limits = (left: number) => ({
  'x-limit-per-second': '10',
  'x-remaining-this-second': String(left),
  'x-limit-per-day': '10000',
  'x-remaining-today': String(left * 1000),
});

function refused(status: number, error: string, error_description: string): Response {
  return answers.json({ error, error_description }, status);
}

import { answers, type Simulator } from '../kit';
import { lists, sessionOf, type Input } from './fixtures';
import { application, installations } from './test-credentials';

export { testCredentials } from './test-credentials';

type Account = keyof typeof installations;
const accounts = Object.keys(installations) as Account[];

/** Where each account lives; a session is good there alone. */
const servers: Partial<Record<Account, string>> = {
  america: 'https://us-ext.linnworks.net',
  elsewhere: 'https://linnworks.net.elsewhere.example',
};
const serverOf = (account: Account) => servers[account] ?? 'https://eu-ext.linnworks.net';

/** The authorization at one host, everything else at the one that it names. */
export function createSimulator(): Simulator {
  return {
    async handle(request) {
      const url = new URL(request.url);
      const input: Input = {
        ...Object.fromEntries(url.searchParams),
        ...((await request.json().catch(() => ({}))) as Input),
      };
      const route = `${request.method} ${url.pathname}`;
      if (route === 'POST /api/Auth/AuthorizeByApplication') return authorize(input);
      const account = accountOf(request.headers.get('authorization'), url.host);
      return account ? answer(account, route, input) : refused(401, 'Session expired or invalid.');
    },
  };
}

function authorize({ ApplicationId, ApplicationSecret, Token }: Input): Response {
  const account = accounts.find((each) => installations[each] === Token);
  const known =
    ApplicationId === application.application_id &&
    ApplicationSecret === application.application_secret;
  if (!known || !account) return refused(401, 'Invalid application id, secret or token.');
  switch (account) {
    case 'throttled':
      return tooMany();
    case 'down':
      return answers.html(503);
    case 'garbage':
      return answers.html();
    default:
      return answers.json(
        sessionOf({
          token: sessionToken(account),
          server: serverOf(account),
          locality: account === 'america' ? 'US' : 'EU',
          state: account === 'locked' ? 'LOCKED_FULL' : 'AVAILABLE',
        }),
      );
  }
}

/** Tokens number the account, so that nothing has to be kept. */
function sessionToken(account: Account): string {
  return `5e551000-0000-4000-8000-00000000000${accounts.indexOf(account)}`;
}

function accountOf(token: string | null, host: string): Account | undefined {
  return accounts.find(
    (each) => sessionToken(each) === token && serverOf(each) === `https://${host}`,
  );
}

function answer(account: Account, route: string, input: Input): Response {
  const list = lists[route];
  if (!list) return refused(404, `No operation at ${route}.`);
  if (account === 'noPurchaseOrders' && list.node?.includes('.PurchaseOrder.')) {
    return refused(403, `Missing permission: ${list.node}`);
  }
  if (account === 'busy' && route.endsWith('/SearchReturnsRefundsPaged')) return tooMany();
  return answers.json(list.answer(input));
}

function tooMany(): Response {
  const message = 'API calls quota exceeded! Maximum admitted 150 per Minute.';
  return refused(429, message, { 'retry-after': '42' });
}

function refused(status: number, message: string, headers?: Record<string, string>): Response {
  return answers.json({ Code: String(status), Message: message }, status, headers);
}

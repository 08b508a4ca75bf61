import {
  answers,
  callbackHmac,
  createOAuthSimulator,
  parseSelection,
  pick,
  simulatedApp,
  UnknownField,
  type Selection,
  type Simulator,
} from '../kit';
import { data, scopes } from './fixtures';
import { accounts } from './test-credentials';

export { testCredentials } from './test-credentials';

const apiPath = '/admin/api/2026-07/graphql.json';

/** Every shop but one that is not there: its sign-in pages and its API are at its own host. */
export function createSimulator(): Simulator {
  const signIn = createOAuthSimulator({
    name: 'Shopify',
    authorizePath: '/admin/oauth/authorize',
    tokenPath: '/admin/oauth/access_token',
    accounts,
    accessTokenSeconds: 3600,
    refreshTokens: 'rotating',
    callbackParams({ account, params, vendorHost }) {
      const shop = account.id === 'other_shop' ? 'somebody-else.myshopify.com' : vendorHost;
      const host = Buffer.from(`admin.shopify.com/store/${shop.split('.')[0]}`).toString('base64');
      const timestamp = String(Math.floor(Date.now() / 1000));
      const secret =
        account.id === 'unsigned' ? 'somebody-else-s-secret' : simulatedApp.clientSecret;
      const more = { shop, host, timestamp };
      return { ...more, hmac: callbackHmac({ ...params, ...more }, secret) };
    },
  });
  return {
    async handle(request) {
      const { hostname, pathname } = new URL(request.url);
      if (hostname === 'no-such-shop.myshopify.com') return refused(404, 'Not Found');
      const answer = await signIn.handle(request);
      if (answer) return answer;
      if (request.method !== 'POST' || pathname !== apiPath) return refused(404, 'Not Found');
      const token = request.headers.get('x-shopify-access-token');
      const [, byToken] = /^shpat_sim_(\w+)$/.exec(token ?? '') ?? [];
      const body = (await request.json()) as { query?: unknown };
      return answerApi(signIn.accountOf(token)?.id ?? byToken, String(body.query ?? ''));
    },
  };
}

function answerApi(account: string | undefined, query: string): Response {
  switch (account) {
    case 'full':
    case 'no_orders':
    case 'busy':
      break;
    case 'throttled':
      return throttled();
    case 'down':
      return answers.html(503);
    case 'garbage':
      return answers.html();
    case 'frozen':
      return refused(402, 'Unavailable Shop');
    default:
      return refused(
        401,
        '[API] Invalid API key or access token (unrecognized login or wrong password)',
      );
  }
  const selection = parseSelection(query);
  if (!selection) return failed({ message: 'syntax error, unexpected end of file' });
  const fields = fieldsIn(selection);
  if (account === 'busy' && fields.includes('inventoryItems')) return throttled();
  const denied = fields.find((field) => account === 'no_orders' && scopes[field] === 'read_orders');
  return denied ? accessDenied(denied) : result(selection);
}

function fieldsIn(selection: Selection): string[] {
  return [...selection].flatMap(([field, inner]) => [
    field,
    ...(inner === true ? [] : fieldsIn(inner)),
  ]);
}

function result(selection: Selection): Response {
  try {
    return answers.json({ data: pick(data, selection), extensions: { cost: cost(12, 1988) } });
  } catch (error) {
    if (!(error instanceof UnknownField)) throw error;
    return failed({
      message: `Field '${error.message}' doesn't exist on type 'QueryRoot'`,
      extensions: { code: 'undefinedField' },
    });
  }
}

function accessDenied(field: string): Response {
  const requiredAccess = `\`${scopes[field]}\` access scope.`;
  const error = {
    message: `Access denied for ${field} field. Required access: ${requiredAccess}`,
    locations: [{ line: 1, column: 9 }],
    path: [field],
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess,
    },
  };
  return answers.json({ errors: [error], data: null, extensions: { cost: cost(12, 1988) } });
}

/** With status 200, and the wait left to be worked out. */
function throttled(): Response {
  return answers.json({
    errors: [
      {
        message: 'Throttled',
        extensions: {
          code: 'THROTTLED',
          documentation: 'https://shopify.dev/api/usage/rate-limits',
        },
      },
    ],
    extensions: { cost: { ...cost(1012, 12), actualQueryCost: null } },
  });
}

const cost = (points: number, currentlyAvailable: number) => ({
  requestedQueryCost: points,
  actualQueryCost: points,
  throttleStatus: { maximumAvailable: 2000, currentlyAvailable, restoreRate: 100 },
});

const failed = (error: object) => answers.json({ errors: [error] });

function refused(status: number, errors: string): Response {
  return answers.json({ errors }, status);
}

import {
  answers,
  parseSelection,
  pick,
  UnknownField,
  type Selection,
  type Simulator,
  type SimulatorOptions,
} from '../kit';
import { account, collections, customers } from './fixtures';

export { testCredentials } from './test-credentials';
export const revocable = true;

const known = ['sim_full', 'sim_no_orders_scope', 'sim_busy', 'sim_throttled', 'sim_garbage'];
/** Accounts with everything in them, as many as a test wants. */
const ownAccount = /^sim_full_[a-z0-9]{1,40}$/;
const accessTokenPrefix = 'simulated-access-token.';
const maxCredits = 4004;

/**
 * ShipHero's two endpoints. Access tokens name the refresh token, so that nothing has to be kept but
 * what was revoked.
 */
export function createSimulator({ revoked = new Set() }: SimulatorOptions = {}): Simulator {
  const isKnown = (token: string) =>
    !revoked.has(token) && (known.includes(token) || ownAccount.test(token));
  return {
    async handle(request) {
      const route = `${request.method} ${new URL(request.url).pathname}`;
      const body = (await request.json().catch(() => undefined)) as
        Record<string, unknown> | undefined;
      if (route === 'POST /auth/refresh') {
        return refresh(String(body?.['refresh_token'] ?? ''), isKnown);
      }
      if (route === 'POST /graphql') {
        return query(request.headers.get('authorization'), String(body?.['query'] ?? ''), isKnown);
      }
      return answers.json({ message: 'Not found' }, 404);
    },
  };
}

function refresh(token: string, isKnown: (token: string) => boolean): Response {
  if (token === 'sim_down') return answers.html(503);
  if (!isKnown(token)) return answers.json({ message: 'Unauthorized' }, 401);
  return answers.json({
    access_token: accessTokenPrefix + token,
    expires_in: 2_419_200,
    scope: 'openid profile offline_access',
    token_type: 'Bearer',
  });
}

/** GraphQL answers its errors with status 200. */
function query(
  authorization: string | null,
  text: string,
  isKnown: (token: string) => boolean,
): Response {
  const token = authorization?.replace(`Bearer ${accessTokenPrefix}`, '') ?? '';
  if (!isKnown(token)) return answers.json({ message: 'Unauthorized' }, 401);
  if (token === 'sim_garbage') return answers.html();

  const selection = parseSelection(text);
  const [[field, inner] = []] = selection ?? [];
  if (!field || !inner || inner === true) return errors({ message: 'Syntax Error GraphQL' });
  return refusal(token, field) ?? result(field, inner);
}

function refusal(token: string, field: string): Response | undefined {
  const scope = collections[field]?.scope;
  if (token === 'sim_no_orders_scope' && scope === 'view:orders') {
    return errors({
      code: 7,
      message: `Missing required scope(s): ${scope}`,
      operation: field,
      request_id: requestId,
    });
  }
  const credits = {
    required_credits: 101,
    remaining_credits: 12,
    max_available: maxCredits,
    increment_rate: 60,
    time_remaining: '30 seconds',
  };
  const message = 'There are not enough credits to perform the requested operation.';
  // Both places where the hint has been seen.
  if (token === 'sim_throttled' || (token === 'sim_busy' && field === 'bills')) {
    return errors({ code: 30, message, operation: field, request_id: requestId, ...credits });
  }
  if (token === 'sim_busy' && field === 'returns') {
    return errors({ message, extensions: { code: 30, ...credits } });
  }
  return undefined;
}

const requestId = '65e1a1c0f0a4b2d9c7e31f08';

function result(field: string, selection: Selection): Response {
  const data = field === 'account' ? accountData : page(collections[field]?.nodes);
  if (!data) return errors({ message: `Cannot query field "${field}" on type "Query".` });
  try {
    const answer = pick({ request_id: requestId, complexity: 3, data }, selection);
    return answers.json({ data: { [field]: answer } });
  } catch (error) {
    if (error instanceof UnknownField) {
      return errors({ message: `Cannot query field "${error.message}".` });
    }
    throw error;
  }
}

function page(nodes: readonly object[] | undefined) {
  return (
    nodes && {
      pageInfo: {
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: cursorAt(0),
        endCursor: cursorAt(nodes.length - 1),
      },
      edges: nodes.map((node, index) => ({ node, cursor: cursorAt(index) })),
    }
  );
}

const cursorAt = (index: number) => Buffer.from(`arrayconnection:${index}`).toString('base64');
const accountData = { ...account, customers: page(customers) };

function errors(...list: object[]): Response {
  return answers.json({ errors: list, data: null });
}

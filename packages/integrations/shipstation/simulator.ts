import { answers, type Simulator } from '../kit';
import { v1, v2 } from './fixtures';

export { testCredentials } from './test-credentials';

/** Both generations at one address: the paths of the second begin with /v2. */
export function createSimulator(): Simulator {
  return {
    async handle(request) {
      const { pathname } = new URL(request.url);
      return pathname.startsWith('/v2/')
        ? answerV2(pathname, request.headers.get('api-key'))
        : answerV1(pathname, request.headers.get('authorization'));
    },
  };
}

function answerV1(path: string, authorization: string | null): Response {
  const pair = Buffer.from(authorization?.replace('Basic ', '') ?? '', 'base64').toString('utf8');
  const limits = { 'x-rate-limit-limit': '40', 'x-rate-limit-remaining': '39' };
  switch (pair) {
    case 'sim_full:sim_secret':
      return v1[path] === undefined
        ? answers.json({ Message: `Nothing at ${path}.` }, 404)
        : answers.json(v1[path], 200, { ...limits, 'x-rate-limit-reset': '60' });
    case 'sim_throttled:sim_secret':
      return new Response('Too Many Requests', {
        status: 429,
        headers: { ...limits, 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '20' },
      });
    case 'sim_down:sim_secret':
      return answers.html(500);
    case 'sim_garbage:sim_secret':
      return answers.html();
    default:
      return new Response('', { status: 401 });
  }
}

function answerV2(path: string, key: string | null): Response {
  switch (key) {
    case 'sim_v2_full':
      break;
    case 'sim_v2_free_plan':
      if (path === '/v2/inventory') return refused(403, 'unauthorized');
      break;
    case 'sim_v2_no_api':
      return refused(403, 'unauthorized');
    case 'sim_v2_busy':
      if (path === '/v2/products') return refused(429, 'rate_limit_exceeded', inThirtySeconds());
      break;
    case 'sim_v2_throttled':
      return refused(429, 'rate_limit_exceeded', inThirtySeconds());
    case 'sim_v2_down':
      return answers.html(503);
    case 'sim_v2_garbage':
      return answers.html();
    default:
      return refused(401, 'unauthorized');
  }
  return v2[path] === undefined ? refused(404, 'not_found') : answers.json(v2[path]);
}

/** The vendor sends seconds; gateways before it have sent a date. */
function inThirtySeconds(): Record<string, string> {
  return { 'retry-after': new Date(Date.now() + 30_000).toUTCString() };
}

function refused(status: number, code: string, headers?: Record<string, string>): Response {
  const error = {
    error_source: 'shipstation',
    error_type: status === 401 || status === 403 ? 'security' : 'system',
    error_code: code,
    message: 'The request was refused.',
  };
  const request_id = '9d1a6f3e-7a52-4c0b-8f3b-7d2f1d5a1c90';
  return answers.json({ request_id, errors: [error] }, status, headers);
}

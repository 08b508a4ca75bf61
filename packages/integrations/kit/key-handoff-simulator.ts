import { signInPage } from './oauth-simulator-page';
import { answers, type SimulatorOptions } from './simulator';

interface Options {
  /** The system's name, for the page. */
  name: string;
  /** Whom the page offers; each gets keys of its own. */
  accounts: readonly { id: string; label: string }[];
  keysOf(account: string): { consumer_key: string; consumer_secret: string };
  send: SimulatorOptions['send'];
}

/**
 * WooCommerce's page where an administrator approves: its server delivers keys to ours, and only then
 * does the browser go back. Answers the address that `wcAuth` leads to.
 */
export async function answerKeyHandoff(url: URL, options: Options): Promise<Response> {
  const given = (name: string) => url.searchParams.get(name) ?? '';
  const scope = given('scope');
  if (!given('app_name') || !given('user_id')) return answers.text('Missing parameter.', 400);
  if (!['read', 'write', 'read_write'].includes(scope)) return answers.text('Bad scope.', 400);
  if (!leadsTo(given('return_url'), 'callback') || !leadsTo(given('callback_url'), 'keys')) {
    return answers.text('Neither return_url nor callback_url may lead elsewhere.', 400);
  }
  const account = options.accounts.find(({ id }) => id === given('account'));
  switch (url.searchParams.get('decision')) {
    case 'deny':
      return back(given('return_url'), given('user_id'), '0');
    case 'approve':
      break;
    default:
      return signInPage(options.name, options.accounts, url);
  }
  if (!account) return signInPage(options.name, options.accounts, url);
  const isDelivered = await deliver(options.send, given('callback_url'), {
    key_id: 1,
    user_id: given('user_id'),
    ...options.keysOf(account.id),
    key_permissions: scope,
  });
  return isDelivered
    ? back(given('return_url'), given('user_id'), '1')
    : answers.text('An error occurred: the consumer data could not be sent.', 401);
}

function leadsTo(address: string, what: 'callback' | 'keys'): boolean {
  const { pathname } = URL.canParse(address) ? new URL(address) : { pathname: '' };
  return new RegExp(`^/oauth/${what}/[a-z0-9-]+$`).test(pathname);
}

async function deliver(
  send: SimulatorOptions['send'],
  url: string,
  keys: object,
): Promise<boolean> {
  if (!send) return false;
  const request = new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(keys),
  });
  const answer = await send(request).catch(() => undefined);
  return answer?.status === 200;
}

function back(returnUrl: string, userId: string, success: '0' | '1'): Response {
  const url = new URL(returnUrl);
  url.searchParams.set('success', success);
  url.searchParams.set('user_id', userId);
  return new Response(null, { status: 302, headers: { location: url.href } });
}

// @vitest-environment jsdom
import type { LinkIntegration, OAuthAttempt } from '@trackstar-link/contract/types';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInTexts } from './i18n/sign-in';
import { failed, fakeApi, json, linkSession, reply, streamed, type Call } from './testing/fake-api';
import { hostOrigin, openLink, saidToHost } from './testing/fake-host';
import { renderLink } from './testing/render-link';

vi.mock('./host', async () => {
  const { fakeBridge } = await import('./testing/fake-host');
  return {
    bridge: fakeBridge,
    tell: (name: never, detail = {}) => fakeBridge.send({ kind: 'event', name, detail }),
  };
});

const [shiphero] = linkSession.integrations;
if (!shiphero) throw new Error('no integration');
const withOAuth: LinkIntegration = {
  ...shiphero,
  auth_methods: [{ id: 'oauth', kind: 'oauth', label: 'Sign in', fields: [] }],
};

function attempt(change: Partial<OAuthAttempt>): OAuthAttempt {
  return {
    attempt_id: 'x',
    status: 'created',
    needs_confirmation: false,
    integration_name: 'shiphero',
    integration_type: 'wms',
    account: null,
    account_name: null,
    error: null,
    expires_at: '2030-01-01T00:00:00Z',
    ...change,
  };
}

const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const title = (name: string) => screen.findByRole('heading', { name });

/** Streams that end with these words, one after the other; then one that stays open. */
function answering(...last: OAuthAttempt[]): Call[] {
  const words = [...last];
  return fakeApi((call) => {
    if (call.path === '/link/session') return json({ ...linkSession, integrations: [withOAuth] });
    if (call.path === '/link/session/oauth') return json({});
    if (call.path.endsWith('/claim')) return json(reply());
    const next = words.shift();
    if (!next) return new Promise(() => undefined);
    return streamed([
      ['status', attempt({ status: 'started' })],
      ['done', next],
    ]);
  });
}

let opened: { url: string; during: string | null }[] = [];
let calls: Call[] = [];

async function begin() {
  act(() => openLink());
  await click('Continue');
  await click('Continue with ShipHero');
}

beforeEach(() => {
  renderLink();
  opened = [];
  vi.stubGlobal('open', (url: string) => {
    opened.push({ url, during: calls.at(-1)?.path ?? null });
    return { close: () => undefined };
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('signing in at the system', () => {
  it('opens the window in the click itself, before anything is asked of the server', async () => {
    calls = answering(attempt({ status: 'completed' }));
    await begin();
    expect(opened).toHaveLength(1);
    expect(opened[0]?.during).toBe('/link/session');
    const [, id = ''] = /\/oauth\/start\/([\w-]{43})$/.exec(opened[0]?.url ?? '') ?? [];
    await title('ShipHero is connected');
    expect(calls.find(({ path }) => path === '/link/session/oauth')?.body).toMatchObject({
      attempt_id: id,
      integration_name: 'shiphero',
      auth_method: 'oauth',
    });
    expect(saidToHost('success')).toEqual([
      { kind: 'success', authCode: 'code-1', integrationName: 'shiphero' },
    ]);
  });

  it('tells the host as much as where credentials are typed', async () => {
    let refuse = true;
    const denied = {
      action: 'get_orders',
      resource: 'orders',
      status: 'denied',
      reason: 'missing_permission',
    } as const;
    fakeApi(({ path }) => {
      if (path === '/link/session') return json({ ...linkSession, integrations: [withOAuth] });
      if (path === '/link/session/oauth') return json({});
      if (path.endsWith('/claim')) return json(reply([denied]));
      const error = { code: 'oauth_denied', message: 'declined' };
      return json(attempt(refuse ? { status: 'failed', error } : { status: 'completed' }));
    });
    await begin();
    await screen.findByText('Nothing was connected');
    refuse = false;
    await click('Continue with ShipHero');
    await title('ShipHero is connected');
    const tried = { integrationName: 'shiphero', authMethod: 'oauth' };
    const connected = { ...tried, step: 'result', requestId: 'req-1' };
    expect(saidToHost('event').map(({ name, detail }) => [name, detail])).toEqual([
      ['opened', { step: 'welcome', integrationName: 'shiphero' }],
      ['credentials_submitted', { ...tried, step: 'credentials' }],
      ['check_failed', { ...tried, step: 'signing-in', code: 'oauth_denied' }],
      ['credentials_submitted', { ...tried, step: 'credentials' }],
      ['connected', connected],
      ['permission_missing', { ...connected, ...denied }],
    ]);
  });

  it('goes on listening when a stream ends without an outcome', async () => {
    answering(attempt({ status: 'started' }), attempt({ status: 'completed' }));
    await begin();
    await title('ShipHero is connected');
  });

  it('has the account confirmed when somebody else signed in, and connects nothing on a no', async () => {
    calls = answering(
      attempt({ status: 'completed', needs_confirmation: true, account_name: 'Northwind' }),
    );
    await begin();
    await title('Is this your account?');
    expect(screen.getByText('Northwind')).toBeTruthy();
    expect(calls.some(({ path }) => path.endsWith('/claim'))).toBe(false);
    await click('No, start again');
    await title('Connect ShipHero');
    await waitFor(() => expect(calls.at(-1)?.path).toMatch(/oauth\/[\w-]{43}$/));
    expect(saidToHost('success')).toEqual([]);
  });

  it('claims it with the confirmation on a yes', async () => {
    calls = answering(attempt({ status: 'completed', needs_confirmation: true }));
    await begin();
    await click('Yes, connect it');
    await title('ShipHero is connected');
    expect(calls.find(({ path }) => path.endsWith('/claim'))?.body).toEqual({
      account_confirmed: true,
    });
  });

  it('leads back to the form with words of its own when it was declined', async () => {
    answering(attempt({ status: 'failed', error: { code: 'oauth_denied', message: 'declined' } }));
    await begin();
    await screen.findByText('Nothing was connected');
    expect(screen.getByRole('button', { name: 'Continue with ShipHero' })).toBeTruthy();
  });

  it('gives a link when the browser held the window back, until the server saw it visited', async () => {
    vi.stubGlobal('open', () => null);
    fakeApi((call) => {
      if (call.path === '/link/session') return json({ ...linkSession, integrations: [withOAuth] });
      return call.path === '/link/session/oauth' ? json({}) : new Promise(() => undefined);
    });
    await begin();
    await screen.findByText('Your browser held the window back');
    const link = screen.getByRole('link', { name: /Open ShipHero/ });
    expect(link.getAttribute('href')).toMatch(/\/oauth\/start\/[\w-]{43}$/);
    expect(link.getAttribute('rel')).toBe('noopener');
  });

  it('closes the waiting window and says why when the server refuses', async () => {
    let closed = 0;
    vi.stubGlobal('open', () => ({ close: () => (closed += 1) }));
    fakeApi((call) =>
      call.path === '/link/session'
        ? json({ ...linkSession, integrations: [withOAuth] })
        : failed('oauth_app_missing', 422),
    );
    await begin();
    await screen.findByText('This way is not set up yet');
    expect(closed).toBe(1);
  });
});

describe('in the same tab', () => {
  const page = `${hostOrigin}/settings?tab=wms#/connect`;
  const token = `h.${btoa(JSON.stringify({ org: 'acme', customer_id: 'northwind' }))}.s`;
  const inThisTab = () => screen.findByRole('button', { name: 'Continue in this tab' });

  /** A browser that opens no window; what it was asked for is kept. */
  function blockWindows() {
    const asked: (string | undefined)[][] = [];
    vi.stubGlobal('open', (url: string, target?: string) => {
      asked.push([url, target]);
      return null;
    });
    return asked;
  }

  /** The server, on which the sign-in is as far as these words say once it is resumed. */
  function server(resumed: () => Response): Call[] {
    return fakeApi(({ path }) => {
      if (path === '/link/session') return json({ ...linkSession, integrations: [withOAuth] });
      if (path === '/link/session/oauth') return json({});
      if (path.endsWith('/claim')) return json(reply());
      if (path.endsWith('/resume')) return resumed();
      return new Promise(() => undefined);
    });
  }

  async function toBlocked(options = { page }) {
    act(() => openLink(options, token));
    await click('Continue');
    await click('Continue with ShipHero');
    await screen.findByText('Your browser held the window back');
  }

  /** The host's page has gone and come back. */
  function loadAgain() {
    cleanup();
    renderLink();
    act(() => openLink({ page }, token));
  }

  beforeEach(() => sessionStorage.clear());

  it('tells the server where to come back to, then the host that it is left, and leaves', async () => {
    const asked = blockWindows();
    const calls = server(() => json({}));
    await toBlocked();
    fireEvent.click(await inThisTab());
    await waitFor(() => expect(asked).toHaveLength(2));
    const starts = calls.filter(({ path }) => path === '/link/session/oauth');
    expect(starts.map(({ body }) => body?.['return_url'])).toEqual([undefined, page]);
    const id = String(starts[1]?.body?.['attempt_id']);
    expect(asked[1]).toEqual([`${location.origin}/oauth/start/${id}`, '_top']);
    expect(saidToHost('away')).toHaveLength(1);
    // The one that waited for a window is given up.
    const first = String(starts[0]?.body?.['attempt_id']);
    expect(calls.some(({ path }) => path.endsWith(first))).toBe(true);
  });

  it('stays when the server refuses, and says why', async () => {
    const asked = blockWindows();
    let refuse = false;
    fakeApi(({ path }) => {
      if (path === '/link/session') return json({ ...linkSession, integrations: [withOAuth] });
      if (path !== '/link/session/oauth') return new Promise(() => undefined);
      return refuse ? failed('oauth_app_missing', 422) : json({});
    });
    await toBlocked();
    refuse = true;
    fireEvent.click(await inThisTab());
    await screen.findByText('This way is not set up yet');
    expect(asked).toHaveLength(1);
  });

  it('keeps the step and no token, and goes on with a key that changes each time', async () => {
    blockWindows();
    const calls = server(() => json(attempt({ status: 'started' })));
    await toBlocked();
    fireEvent.click(await inThisTab());
    expect(JSON.stringify({ ...sessionStorage })).not.toContain(token);
    const starts = () => calls.filter(({ path }) => path === '/link/session/oauth');
    await waitFor(() => expect(starts()).toHaveLength(2));
    const start = starts()[1]?.body ?? {};
    loadAgain();
    await title('Continue in the ShipHero window');
    loadAgain();
    await title('Continue in the ShipHero window');
    const resumed = calls.filter(({ path }) => path.endsWith('/resume'));
    expect(resumed.map(({ path }) => path)).toEqual(
      Array.from({ length: 2 }, () => `/link/session/oauth/${String(start['attempt_id'])}/resume`),
    );
    expect(resumed[0]?.body?.['resume_key']).toBe(start['resume_key']);
    expect(resumed[1]?.body?.['resume_key']).toBe(resumed[0]?.body?.['next_resume_key']);
    expect(resumed[1]?.body?.['next_resume_key']).not.toBe(start['resume_key']);
  });

  it('shows the form again when the sign-in is over, and starts over for another customer', async () => {
    blockWindows();
    const calls = server(() => failed('oauth_attempt_not_found', 404));
    await toBlocked();
    loadAgain();
    await screen.findByText('The sign-in took too long');
    await click('Continue with ShipHero');
    const other = `h.${btoa(JSON.stringify({ org: 'acme', customer_id: 'southwind' }))}.s`;
    cleanup();
    renderLink();
    act(() => openLink({ page }, other));
    await screen.findByRole('button', { name: 'Continue' });
    expect(calls.filter(({ path }) => path.endsWith('/resume'))).toHaveLength(1);
  });

  it.each([
    ['the host script cannot come back', {}],
    ['the address is not one of the host’s pages', { page: 'https://evil.example/' }],
  ])('is not offered when %s', async (_, options) => {
    blockWindows();
    server(() => json({}));
    await toBlocked(options as { page: string });
    expect(screen.queryByRole('button', { name: 'Continue in this tab' })).toBeNull();
  });

  it('is not offered when nothing can be kept for the way back', async () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied.', 'SecurityError');
    });
    blockWindows();
    server(() => json({}));
    await toBlocked();
    expect(screen.queryByRole('button', { name: 'Continue in this tab' })).toBeNull();
    vi.restoreAllMocks();
  });
});

it('every language says everything', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  const { en, ...others } = signInTexts;
  for (const texts of Object.values(others)) {
    expect(shape(texts)).toEqual(shape(en));
    expect(shape(texts.failures('S', 'O'))).toEqual(shape(en?.failures('S', 'O')));
  }
});

// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSession } from './session';
import {
  failed,
  fakeApi,
  granted,
  json,
  linkSession,
  reply,
  streamed,
  type Call,
} from './testing/fake-api';
import { eventNames, openLink, saidToHost, say } from './testing/fake-host';
import { renderLink } from './testing/render-link';

vi.mock('./host', async () => {
  const { fakeBridge } = await import('./testing/fake-host');
  return {
    bridge: fakeBridge,
    tell: (name: never, detail = {}) => fakeBridge.send({ kind: 'event', name, detail }),
  };
});

const isInstall = (call: Call) => call.path === '/link/session/installs';
const button = (name: string) => screen.findByRole('button', { name });
const title = (name: string) => screen.findByRole('heading', { name });
const click = async (name: string) => fireEvent.click(await button(name));

function answering(install: (call: Call) => Response | Promise<Response>) {
  return fakeApi((call) => (isInstall(call) ? install(call) : json(linkSession)));
}

async function fillIn(value = ' key-1 ') {
  await click('Continue');
  await click('ShipHero');
  fireEvent.change(await screen.findByLabelText('API key'), { target: { value } });
}

beforeEach(() => void renderLink());

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('before it is known who is asking', () => {
  it('is blank until the host opens it', () => {
    fakeApi(() => json(linkSession));
    expect(document.body.textContent).toBe('');
  });

  it('shows nothing of an organization while its session loads', async () => {
    fakeApi(() => new Promise(() => undefined));
    act(() => openLink());
    await title('Loading');
    expect(document.body.textContent).not.toContain('Acme');
  });

  it('shows one neutral sentence to a page that is not allowed', async () => {
    fakeApi(() => json({ ...linkSession, allowed_origins: ['https://other.example'] }));
    act(() => openLink());
    await title('This page may not show Trackstar Link');
    expect(document.body.innerHTML).not.toMatch(/Acme|ShipHero/);
    expect(eventNames()).not.toContain('opened');
    await click('Close');
    expect(saidToHost('close')[0]?.error?.code).toBe('origin_not_allowed');
  });
});

describe('connecting', () => {
  it('goes from welcome to result, and hands the auth code over once', async () => {
    const calls = answering(() =>
      streamed([
        ['stage', { stage: 'checking_credentials' }],
        ['permission', granted],
        ['done', reply()],
      ]),
    );
    act(() => openLink({ disabledFunctions: ['create_order', 'no_such_action'] }));
    await title('Connect your warehouse system to Acme');
    await fillIn();
    await click('Connect ShipHero');
    await title('ShipHero is connected');
    await screen.findByText('Fully authorized');
    expect(calls.find(isInstall)?.body).toEqual({
      integration_name: 'shiphero',
      integration_type: 'wms',
      auth_method: 'key',
      credentials: { key: 'key-1' },
      disabled_functions: ['create_order'],
    });
    expect(saidToHost('success')).toEqual([
      { kind: 'success', authCode: 'code-1', integrationName: 'shiphero' },
    ]);
    await click('Finish');
    expect(saidToHost('close')).toEqual([
      { kind: 'close', error: null, detail: { step: 'result', integrationName: 'shiphero' } },
    ]);
    expect(eventNames()).toEqual([
      'opened',
      'integration_selected',
      'credentials_submitted',
      'connected',
      'closed',
    ]);
    expect(saidToHost('success')).toHaveLength(1);
    expect(calls.every(({ path }) => !path.includes('token-1'))).toBe(true);
    expect(localStorage.length + sessionStorage.length + document.cookie.length).toBe(0);
    expect(location.href).not.toContain('token-1');
  });

  it('is a success with permissions missing, and says why', async () => {
    const message = 'This key has no scope for orders.';
    const denied = { ...granted, status: 'denied' as const, message };
    answering(() => json(reply([denied])));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await screen.findByText('Some permissions are missing');
    const row = await screen.findByRole('button', { name: /Orders/ });
    expect(row.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    const why = document.getElementById(row.getAttribute('aria-controls') ?? '');
    expect(why?.hidden).toBe(false);
    expect(why?.textContent).toBe(`This account is not allowed to read it.Details: ${message}`);
    expect(saidToHost('success')).toHaveLength(1);
    expect(eventNames()).toContain('permission_missing');
  });

  it('hands the code over again when the host could not take it', async () => {
    answering(() => json(reply()));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await title('ShipHero is connected');
    act(() => say({ kind: 'success-handled', ok: false }));
    await screen.findByText(/Acme could not save it yet/);
    await click('Try again');
    expect(saidToHost('success')).toHaveLength(2);
    act(() => say({ kind: 'success-handled', ok: true }));
    await waitFor(() => expect(screen.queryByText(/could not save/)).toBeNull());
  });
});

describe('a link token that ran out', () => {
  it.each(['link_token_expired', 'link_token_used'] as const)(
    'is replaced (%s), and the install goes on with what was typed',
    async (code) => {
      const calls = answering(({ token }) =>
        token === 'token-1' ? failed(code, 401) : json(reply()),
      );
      act(() => openLink());
      await fillIn();
      await click('Connect ShipHero');
      await waitFor(() => expect(saidToHost('token-wanted')).toHaveLength(1));
      act(() => say({ kind: 'token', token: 'token-2' }));
      await title('ShipHero is connected');
      expect(
        calls.filter(isInstall).map(({ token, body }) => [token, body?.['credentials']]),
      ).toEqual([
        ['token-1', { key: 'key-1' }],
        ['token-2', { key: 'key-1' }],
      ]);
    },
  );

  it('is checked anew: a session for other pages ends the visit', async () => {
    fakeApi((call) => {
      if (isInstall(call)) return failed('link_token_expired', 401);
      return json(call.token === 'token-1' ? linkSession : { ...linkSession, allowed_origins: [] });
    });
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await waitFor(() => expect(saidToHost('token-wanted')).toHaveLength(1));
    act(() => say({ kind: 'token', token: 'token-2' }));
    await title('This page may not show Trackstar Link');
    expect(saidToHost('success')).toEqual([]);
  });

  it('keeps the form when the host has no other', async () => {
    answering(() => failed('link_token_expired', 401));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await waitFor(() => expect(saidToHost('token-wanted')).toHaveLength(1));
    act(() => say({ kind: 'token-failed', message: 'no' }));
    await title('The page behind this window could not start the connection');
    await click('Back');
    expect((await screen.findByLabelText<HTMLInputElement>('API key')).value).toBe(' key-1 ');
  });
});

describe('a host that gives no token', () => {
  it('is asked again', async () => {
    fakeApi(() => json(linkSession));
    act(() => openLink({}, null));
    act(() => say({ kind: 'token-failed', message: 'no' }));
    await title('The page behind this window could not start the connection');
    await click('Try again');
    expect(saidToHost('token-wanted')).toHaveLength(1);
    act(() => say({ kind: 'token', token: 'token-1' }));
    await title('Connect your warehouse system to Acme');
  });
});

describe('a host that keeps the customer waiting', () => {
  afterEach(() => vi.useRealTimers());

  it('is named after four seconds, and can be asked again after twenty', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fakeApi(() => json(linkSession));
    act(() => openLink({}, null));
    const wait = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000));
    const line = 'Still waiting for the page behind this window.';
    wait(3);
    expect(document.body.textContent).not.toContain(line);
    wait(2);
    screen.getByText(line);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    wait(16);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(saidToHost('token-wanted')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    vi.useRealTimers();
    act(() => say({ kind: 'token', token: 'token-1' }));
    await title('Connect your warehouse system to Acme');
  });

  it('is what a check waits for that needs another token', async () => {
    answering(() => failed('link_token_expired', 401));
    act(() => openLink());
    await fillIn();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.click(screen.getByRole('button', { name: 'Connect ShipHero' }));
    await vi.waitFor(() => expect(saidToHost('token-wanted')).toHaveLength(1));
    await act(() => vi.advanceTimersByTimeAsync(5000));
    screen.getByText('Still waiting for the page behind this window.');
  });
});

describe('a token that the API does not take', () => {
  it('is asked for once more, then laid at the host’s door, and can be tried again', async () => {
    fakeApi(({ token }) =>
      token === 'good' ? json(linkSession) : failed('link_token_invalid', 401),
    );
    act(() => openLink({}, 'junk'));
    await waitFor(() => expect(saidToHost('token-wanted')).toHaveLength(1));
    act(() => say({ kind: 'token', token: 'more junk' }));
    await title('The page behind this window could not start the connection');
    expect(document.body.textContent).toContain('req-1');
    await click('Try again');
    await waitFor(() => expect(saidToHost('token-wanted')).toHaveLength(2));
    act(() => say({ kind: 'token', token: 'good' }));
    await title('Connect your warehouse system to Acme');
  });
});

describe('what the host hears', () => {
  const details = () => saidToHost('event').map(({ name, detail }) => [name, detail]);
  const attempt = { integrationName: 'shiphero', authMethod: 'key' };

  it('says at each step which system, which action, how it went and under which id', async () => {
    const denied = { ...granted, status: 'denied' as const, reason: 'missing_permission' as const };
    let refuse = true;
    answering(() => (refuse ? failed('credentials_rejected', 422) : json(reply([denied]))));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await screen.findByRole('alert');
    refuse = false;
    await click('Connect ShipHero');
    await title('ShipHero is connected');
    await click('Finish');
    const requestId = 'req-1';
    const connected = { ...attempt, step: 'result', requestId };
    expect(details()).toEqual([
      ['opened', { step: 'welcome' }],
      ['integration_selected', { step: 'choose', integrationName: 'shiphero' }],
      ['credentials_submitted', { ...attempt, step: 'credentials' }],
      ['check_failed', { ...attempt, step: 'checking', code: 'credentials_rejected', requestId }],
      ['credentials_submitted', { ...attempt, step: 'credentials' }],
      ['connected', connected],
      [
        'permission_missing',
        {
          ...connected,
          action: 'get_orders',
          resource: 'orders',
          status: 'denied',
          reason: 'missing_permission',
        },
      ],
      ['closed', { step: 'result', integrationName: 'shiphero', requestId }],
    ]);
    const detail = { step: 'result', integrationName: 'shiphero', requestId };
    expect(saidToHost('close')).toEqual([{ kind: 'close', error: null, detail }]);
  });

  it('names the failure that the customer left', async () => {
    answering(() => failed('integration_unreachable', 502));
    act(() => openLink({ integrationId: 'shiphero' }));
    fireEvent.change(await screen.findByLabelText('API key'), { target: { value: 'key-1' } });
    await click('Connect ShipHero');
    await title('ShipHero cannot be reached');
    await click('Close');
    await click('Leave');
    const detail = { step: 'error', integrationName: 'shiphero', requestId: 'req-1' };
    expect(details().at(-1)).toEqual(['closed', { ...detail, code: 'integration_unreachable' }]);
    expect(saidToHost('close')[0]).toMatchObject({
      error: { code: 'integration_unreachable' },
      detail,
    });
  });

  it('names a failure from before the first screen', async () => {
    fakeApi(() => failed('internal', 500));
    act(() => openLink());
    await title('Our server made a mistake');
    await click('Close');
    expect(saidToHost('close')[0]).toMatchObject({
      error: { code: 'internal' },
      detail: { step: 'loading', requestId: 'req-1' },
    });
  });
});

describe('credentials that do not work', () => {
  it('show the hint of the integration, and stay in the form', async () => {
    answering(() => failed('credentials_rejected', 422));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('ShipHero did not accept these credentials');
    expect(alert.textContent).toContain('Make a new key in the settings.');
    expect(alert.textContent).toContain('req-1');
    expect(document.activeElement).toBe(alert);
    expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe(' key-1 ');
    expect(saidToHost('event').at(-1)).toMatchObject({
      name: 'check_failed',
      detail: { code: 'credentials_rejected', requestId: 'req-1' },
    });
  });

  it('are said once: the notice says all, the field at fault is named', async () => {
    const sentence = 'ShipHero did not accept this API key. Make a new key in the settings.';
    answering(() =>
      failed('credentials_rejected', 422, { json: { 'credentials.key': [sentence] } }),
    );
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Make a new key in the settings.');
    const field = screen.getByLabelText('API key');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    screen.getByText('ShipHero refused this API key.');
    expect(document.body.textContent.split('Make a new key in the settings.')).toHaveLength(2);
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'key-2' } });
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(document.activeElement).toBe(field);
  });

  it('bring a fault of one field to that field', async () => {
    const detail = { json: { 'credentials.key': ['This key is too short.'] } };
    answering(() => failed('validation_failed', 422, detail));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await screen.findByText('This key is too short.');
    const field = screen.getByLabelText('API key');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('are not sent while one is missing', async () => {
    const calls = answering(() => json(reply()));
    act(() => openLink());
    await fillIn('  ');
    await click('Connect ShipHero');
    await screen.findByText('API key is missing.');
    expect(calls.filter(isInstall)).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText('API key'));
  });
});

describe('a system that cannot be reached', () => {
  it('is tried again with what was typed', async () => {
    let attempts = 0;
    const calls = answering(() =>
      (attempts += 1) === 1 ? failed('integration_unreachable', 502) : json(reply()),
    );
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await title('ShipHero cannot be reached');
    expect(document.body.textContent).toContain('req-1');
    await click('Try again');
    await title('ShipHero is connected');
    const sent = calls.filter(isInstall).map(({ body }) => body?.['credentials']);
    expect(sent).toEqual([{ key: 'key-1' }, { key: 'key-1' }]);
  });

  it('is tried again by itself when the network is back', async () => {
    let online = false;
    answering(() => (online ? json(reply()) : Promise.reject(new TypeError('Failed to fetch'))));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await title('Our server could not be reached');
    online = true;
    fireEvent(window, new Event('online'));
    await title('ShipHero is connected');
  });
});

describe('leaving', () => {
  it('asks first when something was typed, and Escape stays', async () => {
    answering(() => json(reply()));
    act(() => openLink());
    await fillIn();
    act(() => say({ kind: 'close-requested' }));
    await title('Leave without connecting?');
    fireEvent.keyDown(window, { key: 'Escape' });
    await title('Connect ShipHero');
    expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe(' key-1 ');
    await click('Close');
    await click('Leave');
    expect(saidToHost('close')).toHaveLength(1);
  });

  it('is immediate when nothing would be lost', async () => {
    answering(() => json(reply()));
    act(() => openLink());
    await title('Connect your warehouse system to Acme');
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(saidToHost('close')[0]?.detail).toEqual({ step: 'welcome' });
  });

  it('stops a check that is under way, and forgets everything', async () => {
    let respond = (_response: Response) => {};
    const calls = answering(() => new Promise((resolve) => (respond = resolve)));
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await title('Connecting ShipHero');
    act(() => say({ kind: 'closed' }));
    expect(calls.find(isInstall)?.signal.aborted).toBe(true);
    expect(useSession.getState()).toMatchObject({ token: { kind: 'awaited' }, typed: {} });
    expect(document.body.textContent).toBe('');
    await act(async () => respond(json(reply())));
    expect(saidToHost('success')).toEqual([]);
  });
});

describe("the operator's terms", () => {
  const terms_url = 'https://example.com/terms';

  it('stand before the first button, also where the welcome is skipped', async () => {
    fakeApi(() => json({ ...linkSession, legal: { terms_url, privacy_url: null } }));
    act(() => openLink());
    await button('Continue');
    expect(screen.getByRole('link').getAttribute('href')).toBe(terms_url);
    act(() => openLink({ integrationId: 'shiphero' }));
    await button('Connect ShipHero');
    expect(screen.getByRole('link').getAttribute('href')).toBe(terms_url);
  });

  it('are not mentioned where there are none', async () => {
    answering(() => json(reply()));
    act(() => openLink());
    await button('Continue');
    expect(document.body.textContent).not.toContain('you agree');
  });
});

describe('the way through', () => {
  it('skips the list when there is one system to choose', async () => {
    answering(() => json(reply()));
    act(() => openLink({ integrationAllowList: ['deposco'] }));
    await click('Continue');
    await title('Connect Deposco');
  });

  it('starts at the integration that the host asked for', async () => {
    answering(() => json(reply()));
    act(() => openLink({ integrationId: 'deposco' }));
    await title('Connect Deposco');
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('starts at the list, with a word why, when that one is not offered', async () => {
    answering(() => json(reply()));
    act(() => openLink({ integrationId: 'nope' }));
    await screen.findByText('That system is not available here');
    await button('Deposco');
  });

  it('speaks the language that the host set', async () => {
    answering(() => json(reply()));
    act(() => openLink({ language: 'de-CH' }));
    await title('Verbinden Sie Ihr Lagersystem mit Acme');
    expect(document.documentElement.lang).toBe('de');
  });

  it('is laid out from the right in a language that is written from there', async () => {
    answering(() => json(reply()));
    act(() => openLink({ language: 'ar' }));
    await screen.findByRole('button', { name: 'متابعة' });
    expect(document.documentElement.dir).toBe('rtl');
    act(() => openLink({ language: 'en' }));
    await button('Continue');
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('walks the list with the arrow keys', async () => {
    answering(() => json(reply()));
    act(() => openLink());
    await click('Continue');
    const field = await screen.findByRole('searchbox');
    field.focus();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(await button('Deposco'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
    expect(document.activeElement).toBe(await button('ShipHero'));
    fireEvent.change(field, { target: { value: 'zzz' } });
    await screen.findByText('No system is called “zzz”');
    await click('Show all');
    await button('ShipHero');
  });
});

describe('a connection that gets new credentials', () => {
  const [shiphero] = linkSession.integrations;
  const [keyMethod] = shiphero?.auth_methods ?? [];
  if (!shiphero || !keyMethod) throw new Error('The offer is empty.');
  const method = {
    ...keyMethod,
    label: 'By key',
    fields: [
      ...keyMethod.fields,
      { type: 'text' as const, name: 'tenant', label: 'Tenant', required: true },
    ],
  };
  const other = { ...keyMethod, id: 'other', label: 'Another way' };
  const session = {
    ...linkSession,
    mode: 'reinstall' as const,
    integrations: [{ ...shiphero, auth_methods: [other, method] }],
    reinstall: { auth_method: 'key', account_name: 'Northwind', values: { tenant: 'nw' } },
  };
  const reinstalling = (install: (call: Call) => Response) =>
    fakeApi((call) => (isInstall(call) ? install(call) : json(session)));

  it('is led straight to its form, whatever the button offers, and says so at the end', async () => {
    const calls = reinstalling(() => json({ ...reply(), reinstalled: true }));
    act(() => openLink({ integrationType: 'cart', integrationAllowList: ['deposco'] }));
    await title('Reconnect ShipHero');
    screen.getByText(/“Northwind”/);
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    // Nothing was typed, so that nothing is lost by leaving.
    await click('Close');
    expect(saidToHost('close')).toHaveLength(1);
    act(() => openLink());
    fireEvent.change(await screen.findByLabelText('API key'), { target: { value: 'key-2' } });
    await click('Reconnect ShipHero');
    await title('ShipHero is connected again');
    expect(calls.filter(isInstall)[0]?.body).toMatchObject({
      integration_name: 'shiphero',
      auth_method: 'key',
      credentials: { key: 'key-2', tenant: 'nw' },
    });
    expect(saidToHost('success')).toHaveLength(1);
  });

  it('is not given credentials of another account: both are named, and the form stays', async () => {
    reinstalling(() => {
      const accounts = { connected: 'Northwind', given: 'Contoso' };
      const body = { error: '', origin: 'trackstar', code: 'account_differs', accounts };
      return json(body, 422);
    });
    act(() => openLink());
    const key = await screen.findByLabelText<HTMLInputElement>('API key');
    fireEvent.change(key, { target: { value: 'key-2' } });
    await click('Reconnect ShipHero');
    await screen.findByText('This is another account');
    screen.getByText(/“Contoso”, but this connection belongs to “Northwind”/);
    expect((await screen.findByLabelText<HTMLInputElement>('API key')).value).toBe('key-2');
    expect(saidToHost('success')).toEqual([]);
  });
});

describe('an account that the customer has connected before', () => {
  it.each([
    ['Renew that connection', 'reinstall', 'ShipHero is connected again'],
    ['Connect it a second time', 'add', 'ShipHero is connected'],
  ])('%s: goes on with what was typed', async (choice, existing, done) => {
    const calls = answering(({ body }) =>
      body?.['existing'] === undefined
        ? failed('account_already_connected', 409)
        : json({ ...reply(), reinstalled: body['existing'] === 'reinstall' }),
    );
    act(() => openLink());
    await fillIn();
    await click('Connect ShipHero');
    await title('This account is already connected');
    await click(choice);
    await title(done);
    expect(calls.filter(isInstall).at(-1)?.body).toMatchObject({
      existing,
      credentials: { key: 'key-1' },
    });
  });
});

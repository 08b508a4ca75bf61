// @vitest-environment jsdom
import type { LinkIntegration, LinkSession } from '@trackstar-link/contract/types';
import type { FrameOptions } from '@trackstar-link/contract/bridge';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, fakeApi, json, linkSession, reply } from './testing/fake-api';
import { fakeBridge, openLink, saidToHost, say } from './testing/fake-host';
import { renderLink } from './testing/render-link';

vi.mock('./host', async () => {
  const { fakeBridge } = await import('./testing/fake-host');
  return {
    bridge: fakeBridge,
    tell: (name: never, detail = {}) => fakeBridge.send({ kind: 'event', name, detail }),
  };
});

const [shiphero, deposco] = linkSession.integrations as [LinkIntegration, LinkIntegration];
const extensiv: LinkIntegration = {
  ...shiphero,
  integration_name: 'extensiv',
  display_name: 'Extensiv',
  auth_methods: [
    {
      id: 'key',
      kind: 'credentials',
      label: 'One key',
      fields: [{ type: 'secret', name: 'key', label: 'Key of the account', required: true }],
    },
    {
      id: 'store',
      kind: 'credentials',
      label: 'Store',
      fields: [
        { type: 'url', name: 'address', label: 'Address', required: true },
        { type: 'text', name: 'user', label: 'User', required: true },
        { type: 'secret', name: 'token', label: 'Token', required: true },
        {
          type: 'select',
          name: 'region',
          label: 'Region',
          required: true,
          default: 'us',
          options: [
            { value: 'us', label: 'US' },
            { value: 'eu', label: 'Europe' },
          ],
        },
      ],
    },
  ],
};
const session: LinkSession = { ...linkSession, integrations: [shiphero, deposco, extensiv] };

function token(claims: object = { org: 'org-1', customer_id: 'c-1' }): string {
  const payload = btoa(JSON.stringify(claims)).replaceAll('=', '');
  return `header-canary.${payload}.signature-canary`;
}

const button = (name: string) => screen.findByRole('button', { name });
const title = (name: string) => screen.findByRole('heading', { name });
const click = async (name: string) => fireEvent.click(await button(name));
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const write = async (label: string, value: string) =>
  fireEvent.change(await field(label), { target: { value } });
const welcome = 'Connect your warehouse system to Acme';

/** The host page loads anew: the frame is another document, with the same tab's storage. */
function reload() {
  cleanup();
  renderLink();
}

const open = (options: Partial<FrameOptions> = {}, held = token()) =>
  act(() => openLink(options, held));

async function toForm(options: Partial<FrameOptions> = {}, held = token()) {
  open(options, held);
  await click('Continue');
  await write('Search by name', 'ext');
  await click('Extensiv');
  fireEvent.click(await screen.findByLabelText('Store'));
  await write('Address', 'acme.example');
  await write('User', 'ada');
  await write('Token', 'secret-canary');
  await write('Region', 'eu');
}

beforeEach(() => {
  sessionStorage.clear();
  fakeApi(({ path }) => json(path === '/link/session' ? session : reply()));
  renderLink();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('after a reload of the host page', () => {
  it('goes on at the form, with all that was typed but the secrets', async () => {
    await toForm();
    reload();
    expect(document.body.textContent).toBe('');
    open();
    await title('Connect Extensiv');
    expect((await field('Address')).value).toBe('acme.example');
    expect((await field('User')).value).toBe('ada');
    expect((await field('Region')).value).toBe('eu');
    expect((await field('Token')).value).toBe('');
    screen.getByText(/Keys and passwords were not kept/);
    expect(saidToHost('event')[0]).toMatchObject({
      name: 'opened',
      detail: { step: 'credentials', integrationName: 'extensiv', resumed: 'true' },
    });
    await click('Back');
    expect((await field('Search by name')).value).toBe('ext');
  });

  it('goes on at the list, with what was searched for', async () => {
    open();
    await click('Continue');
    await write('Search by name', 'dep');
    reload();
    open();
    expect((await field('Search by name')).value).toBe('dep');
    expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  });

  it('comes back to the form of a check, which does not run by itself', async () => {
    const calls = fakeApi(({ path }) =>
      path === '/link/session' ? json(session) : new Promise(() => undefined),
    );
    await toForm();
    await click('Connect Extensiv');
    await title('Connecting Extensiv');
    await waitFor(() => expect(calls.at(-1)?.path).toBe('/link/session/installs'));
    const sent = calls.length;
    reload();
    open();
    await title('Connect Extensiv');
    expect(calls.slice(sent).map(({ path }) => path)).not.toContain('/link/session/installs');
  });

  it('starts over where the customer wants to', async () => {
    await toForm();
    reload();
    open();
    await click('Start over');
    await title(welcome);
    expect(sessionStorage).toHaveLength(0);
    await click('Continue');
    expect((await field('Search by name')).value).toBe('');
  });

  it('starts the one form of a short way over as well', async () => {
    open({ integrationId: 'extensiv' });
    fireEvent.click(await screen.findByLabelText('Store'));
    await write('User', 'ada');
    reload();
    open({ integrationId: 'extensiv' });
    expect((await field('User')).value).toBe('ada');
    await click('Start over');
    await field('Key of the account');
    expect(screen.queryByText('Start over')).toBeNull();
    expect(document.activeElement).toBe(await title('Connect Extensiv'));
  });
});

describe('a place that is kept', () => {
  const places = {
    'another organization': { held: token({ org: 'org-2', customer_id: 'c-1' }) },
    'another customer': { held: token({ org: 'org-1', customer_id: 'c-2' }) },
    'a customer without a name': { held: token({ org: 'org-1' }) },
    'a token that cannot be read': { held: 'opaque' },
    'another type': { options: { integrationType: 'cart' } },
    'another list': { options: { integrationAllowList: ['extensiv', 'deposco'] } },
    'another blocked one': { options: { integrationBlockList: ['deposco'] } },
    'other endpoints': { options: { integrationsWithEndpoints: ['get_orders'] } },
    'another system': { options: { integrationId: 'deposco' } },
    'an offer without sandbox': { options: { sandbox: true } },
    'a reinstall': { held: token({ org: 'org-1', customer_id: 'c-1', connection_id: 'x' }) },
  } as const satisfies Record<string, { held?: string; options?: object }>;

  it.each(Object.entries(places))('is not shown to %s', async (_name, place) => {
    await toForm();
    reload();
    const { held = token(), options = {} } = place as { held?: string; options?: object };
    open(options, held);
    await waitFor(() => expect(saidToHost('event')).toHaveLength(1));
    expect(saidToHost('event')[0]?.detail['resumed']).toBeUndefined();
    expect(document.body.innerHTML).not.toMatch(/acme\.example|ada/);
    // Nor may it be found later on.
    expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/acme\.example|ada/);
  });

  it('is not shown on another host page', async () => {
    await toForm();
    reload();
    vi.spyOn(fakeBridge, 'origin', 'get').mockReturnValue('https://other.example');
    fakeApi(() => json({ ...session, allowed_origins: null }));
    open();
    await title(welcome);
  });

  it('holds the steps alone where the host does not name its customer', async () => {
    const unnamed = token({ org: 'org-1' });
    await toForm({}, unnamed);
    reload();
    open({}, unnamed);
    await title('Connect Extensiv');
    expect((await field('Address')).value).toBe('');
  });

  it.each([
    ['after half an hour', { minutes: 31 }],
    ['that comes from the future', { minutes: -1 }],
  ])('is forgotten %s', async (_name, { minutes }) => {
    await toForm();
    reload();
    vi.useFakeTimers({ now: Date.now() + minutes * 60_000, toFake: ['Date'] });
    open();
    await title(welcome);
    expect(sessionStorage).toHaveLength(0);
  });

  it('outlives less than half an hour', async () => {
    await toForm();
    reload();
    vi.useFakeTimers({ now: Date.now() + 29 * 60_000, toFake: ['Date'] });
    open();
    await title('Connect Extensiv');
  });

  it.each(['{', '7', 'null', '{"version":0}', '{"version":1,"values":null}'])(
    'is nothing when it reads %s',
    async (junk) => {
      await toForm();
      const [key = ''] = Object.keys(sessionStorage);
      const kept = JSON.parse(sessionStorage.getItem(key) ?? '') as object;
      const broken: unknown = junk.startsWith('{"') ? { ...kept, ...JSON.parse(junk) } : junk;
      sessionStorage.setItem(key, typeof broken === 'string' ? broken : JSON.stringify(broken));
      reload();
      open();
      await title(welcome);
    },
  );

  it('leads nowhere when its system is no longer offered', async () => {
    await toForm();
    reload();
    fakeApi(() => json(linkSession));
    open();
    await title(welcome);
    expect(sessionStorage).toHaveLength(0);
  });

  it('brings nothing into a field that holds a secret by now', async () => {
    await toForm();
    reload();
    const fields = extensiv.auth_methods[1]?.fields.map((each) =>
      each.name === 'user' ? { ...each, type: 'secret' } : each,
    );
    const changed = { ...extensiv, auth_methods: [{ id: 'store', label: 'Store', fields }] };
    fakeApi(() => json({ ...session, integrations: [shiphero, changed] }));
    open();
    expect((await field('Address')).value).toBe('acme.example');
    expect((await field('User')).value).toBe('');
  });
});

describe('the storage', () => {
  const everything = () => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]);

  it('never holds a secret, a token or an auth code, at any step', async () => {
    const set = vi.spyOn(Storage.prototype, 'setItem');
    await toForm();
    fakeApi(() => failed('credentials_rejected', 422));
    await click('Connect Extensiv');
    await screen.findByRole('alert');
    fakeApi(() => json(reply()));
    await click('Connect Extensiv');
    await title('Extensiv is connected');
    const written = set.mock.calls.join('\n');
    expect(written).toContain('ada');
    for (const canary of ['secret-canary', 'header-canary', 'signature-canary', 'code-1'])
      expect(written).not.toContain(canary);
    expect(document.cookie).toBe('');
  });

  it('is empty once it is connected', async () => {
    await toForm();
    expect(everything()).toContain('ada');
    await click('Connect Extensiv');
    await title('Extensiv is connected');
    expect(sessionStorage).toHaveLength(0);
    reload();
    open();
    await title(welcome);
  });

  it('is empty once the customer has left, and not when the host took the modal away', async () => {
    await toForm();
    act(() => say({ kind: 'closed' }));
    open();
    await title('Connect Extensiv');
    await click('Close');
    await click('Leave');
    expect(sessionStorage).toHaveLength(0);
  });

  it('is not missed where the browser gives none', async () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await toForm();
    reload();
    open();
    await title(welcome);
    await toForm();
  });
});

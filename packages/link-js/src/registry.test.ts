// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePage, isModalOpen, settle, type FakePage } from '../test/fake-page';
import type { LinkConfig } from './config';
import { createLink } from './index';
import { registerTrackstar } from './registry';
import { watchSharing } from './sharing';

/** How the published React packages, and pages with a script tag, drive `window.Trackstar`. */
let page: FakePage;

beforeEach(() => {
  page = fakePage();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function config(overrides: Partial<LinkConfig> & Record<string, unknown> = {}): LinkConfig {
  return {
    baseUrl: 'https://link.example.com',
    getLinkToken: () => Promise.resolve('token'),
    onSuccess: () => undefined,
    ...overrides,
  };
}

const globalNamed = (name: string) =>
  (window as unknown as Record<string, { open(): void } | undefined>)[name];
const trackstarGlobals = () => Object.keys(window).filter((name) => name.startsWith('Trackstar'));

describe('init', () => {
  it('is loaded at once, and never opens, asks or loads anything by itself', () => {
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    const trackstar = registerTrackstar();
    expect(trackstar.state.isLoaded).toBe(false);
    trackstar.init(config({ getLinkToken }));
    expect(trackstar.state.isLoaded).toBe(true);
    expect(document.querySelector('dialog, iframe')).toBeNull();
    expect(getLinkToken).not.toHaveBeenCalled();
  });

  it('survives a thousand renders: one onLoad, one frame, no token', async () => {
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    const onLoad = vi.fn();
    const trackstar = registerTrackstar();
    for (let render = 0; render < 1000; render += 1) {
      trackstar.init(config({ getLinkToken, onLoad: () => onLoad(render) }));
      if (render % 100 === 0) await settle();
    }
    await settle();
    page.idle();
    expect(onLoad).toHaveBeenCalledTimes(1);
    expect(getLinkToken).not.toHaveBeenCalled();
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('calls the callbacks of the last config, also for a modal that is open already', async () => {
    const [first, last] = [vi.fn(), vi.fn()];
    const trackstar = registerTrackstar();
    trackstar.init(config({ onSuccess: first }));
    trackstar.open();
    await page.load();
    trackstar.init(config({ onSuccess: last }));
    await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'shiphero' });
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledWith('code', 'shiphero', expect.any(Function));
  });

  it('accepts whatever a React package passes along, and tells the frame only what it may know', async () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const trackstar = registerTrackstar();
    trackstar.init(
      config({
        id: 'my-button',
        'data-testid': 'connect',
        children: circular,
        ref: { current: document.body },
        onMouseEnter: () => undefined,
        sandbox: true,
        integrationType: 'cart',
        integrationAllowList: ['shopify', 7] as string[],
        logo: 'https://acme.example/logo.png',
        theme: 'purple' as 'dark',
      }),
    );
    trackstar.open({ integrationId: 'shopify' });
    await page.load();
    expect(page.frame.heard[0]).toEqual({
      kind: 'open',
      options: {
        integrationType: 'cart',
        sandbox: true,
        integrationAllowList: ['shopify'],
        integrationBlockList: [],
        integrationsWithEndpoints: [],
        disabledFunctions: [],
        integrationId: 'shopify',
        logo: 'https://acme.example/logo.png',
        language: undefined,
        theme: 'purple',
        page: location.href,
      },
    });
  });

  it('means a warehouse when it names no type', async () => {
    const trackstar = registerTrackstar();
    trackstar.init(config());
    trackstar.open({});
    await page.load();
    expect(page.frame.heard[0]).toMatchObject({ options: { integrationType: 'wms' } });
  });
});

describe('names', () => {
  it.each([
    [{ buttonId: 'shiphero' }, 'Trackstarshiphero'],
    [{ buttonId: undefined }, 'Trackstarundefined'],
    [{ buttonId: '' }, 'Trackstar'],
    [{}, 'Trackstar'],
  ])('%o lives at window.%s', (ids, name) => {
    registerTrackstar().init(config(ids));
    expect(trackstarGlobals()).toEqual([...new Set(['Trackstar', name])]);
    globalNamed(name)?.open();
    expect(isModalOpen()).toBe(true);
  });

  it('keeps its identity, and that of its links, when the script is evaluated again', () => {
    const first = registerTrackstar();
    first.init(config({ buttonId: 'A' }));
    const named = globalNamed('TrackstarA');
    expect(registerTrackstar()).toBe(first);
    expect(globalNamed('Trackstar')).toBe(first);
    first.init(config({ buttonId: 'A' }));
    expect(globalNamed('TrackstarA')).toBe(named);
  });

  it('leaves a window.Trackstar of somebody else alone, and works without the name', () => {
    const foreign = { init: vi.fn() };
    vi.stubGlobal('Trackstar', foreign);
    createLink(config()).open();
    expect(globalNamed('Trackstar')).toBe(foreign);
    expect(isModalOpen()).toBe(true);
    expect(page.complaints.join()).toContain('window.Trackstar is taken');
  });

  it('says so when open() comes before init()', () => {
    registerTrackstar().open();
    expect(isModalOpen()).toBe(false);
    expect(page.complaints.join()).toContain('before init()');
  });
});

describe('two buttons without a buttonId', () => {
  it('are warned about, because the last one wins', () => {
    const trackstar = registerTrackstar(undefined, watchSharing);
    trackstar.init(config({ integrationAllowList: ['shiphero'] }));
    trackstar.init(config({ integrationAllowList: ['shipbob'] }));
    expect(page.complaints.join()).toContain('two buttons share window.Trackstar');
  });

  it('are not confused with one button: rendered twice by StrictMode, or changed later', async () => {
    const trackstar = registerTrackstar(undefined, watchSharing);
    trackstar.init(config({ onSuccess: () => 1 }));
    trackstar.init(config({ onSuccess: () => 2 }));
    await settle();
    trackstar.init(config({ integrationType: 'cart' }));
    await settle();
    trackstar.init(config());
    trackstar.init(config({ buttonId: 'other', sandbox: true }));
    expect(page.complaints).toEqual([]);
  });
});

describe('createLink', () => {
  it('gives each button its own callbacks, with the same name or none', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const links = [
      createLink(config({ onSuccess: first })),
      createLink(config({ onSuccess: second })),
    ];
    links[0]?.open();
    await page.load();
    await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'sandbox' });
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
  });

  it('is reachable by name until it is destroyed, and is never reconfigured by init()', () => {
    const link = createLink(config({ buttonId: 'A' }));
    expect(globalNamed('TrackstarA')).toBe(link);
    registerTrackstar().init(config({ buttonId: 'A' }));
    expect(globalNamed('TrackstarA')).not.toBe(link);
    link.destroy();
    expect(globalNamed('TrackstarA')).toBeDefined();

    const other = createLink(config({ buttonId: 'B' }));
    other.destroy();
    expect(trackstarGlobals()).not.toContain('TrackstarB');
  });

  it('leaves nothing in the page once the last one is destroyed', async () => {
    const onLoad = vi.fn();
    const link = createLink(config({ onLoad }));
    link.destroy();
    await settle();
    page.idle();
    expect(onLoad).not.toHaveBeenCalled();
    expect(document.querySelector('dialog')).toBeNull();

    const [kept, gone] = [createLink(config()), createLink(config({ buttonId: 'B' }))];
    page.idle();
    gone.destroy();
    expect(document.querySelector('dialog')).not.toBeNull();
    kept.destroy();
    expect(document.querySelector('dialog')).toBeNull();
  });
});

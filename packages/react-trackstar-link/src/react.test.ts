// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePage, isModalOpen, settle, type FakePage } from '../../link-js/test/fake-page';
import { loadReact, reactVersions, type Client, type Server } from '../test/load-react.mjs';
import type { TrackstarConnectButtonProps } from './TrackstarConnectButton';
import type { LinkConfig, TrackstarLinkControls } from './index';

describe.each(reactVersions)('React %s', (version) => {
  let react: Client;
  let server: Server;
  let page: FakePage;
  let container: HTMLElement;
  let root: ReturnType<Client['createRoot']>;

  beforeAll(async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    react = await loadReact('client', version);
    server = await loadReact('server', version);
  }, 60_000);

  beforeEach(() => {
    page = fakePage();
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    container = document.createElement('main');
    document.body.append(container);
    root = react.createRoot(container);
  });
  afterEach(async () => {
    await react.act(async () => root.unmount());
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const required = {
    baseUrl: 'https://link.example.com',
    getLinkToken: () => Promise.resolve('token'),
    onSuccess: () => undefined,
  };
  type Props = Partial<TrackstarConnectButtonProps> & Record<`data-${string}`, string>;
  const element = (props: Props = {}) =>
    react.createElement(react.TrackstarConnectButton, { ...required, ...props });
  const render = (props?: Props) => react.act(async () => root.render(element(props)));
  const button = () => container.querySelector('button') ?? document.createElement('button');
  const click = () => react.act(async () => button().click());
  const globals = () => Object.keys(window).filter((name) => name.startsWith('Trackstar'));

  it('is the version it should be', () => {
    expect(react.version.split('.')[0]).toBe(version);
    expect(server.version.split('.')[0]).toBe(version);
  });

  describe('the button', () => {
    it.each([
      [undefined, 'Connect WMS'],
      ['wms', 'Connect WMS'],
      ['cart', 'Connect Cart'],
      ['carrier', 'Connect Carrier'],
      ['freight', 'Connect Freight Forwarder'],
    ] as const)('for %s says "%s"', async (integrationType, label) => {
      await render({ integrationType });
      expect(button().textContent).toBe(label);
      expect(button().type).toBe('button');
    });

    it('shows its children, and looks as documented, the caller deciding', async () => {
      await render({ children: 'Connect Integration', style: { padding: 3, color: 'red' } });
      expect(button().textContent).toBe('Connect Integration');
      const { padding, color, borderRadius, cursor } = button().style;
      expect([padding, color, borderRadius, cursor]).toEqual(['3px', 'red', '4px', 'pointer']);
    });

    it('takes what a button takes, and shows nothing of its config', async () => {
      const onClick = vi.fn();
      const ref = { current: null as HTMLButtonElement | null };
      await react.act(async () =>
        root.render(
          react.createElement(react.TrackstarLink, {
            ...required,
            ...{ 'data-testid': 'connect', id: 'connect', className: 'primary', onClick, ref },
            ...{ sandbox: true, logo: 'https://acme.example/logo.png', language: 'de' },
            ...{ integrationAllowList: ['a', 'b'], buttonId: 'x', theme: 'dark' as const },
          }),
        ),
      );
      expect(ref.current).toBe(button());
      expect(button().getAttributeNames().sort()).toEqual([
        ...['class', 'data-testid', 'id', 'style', 'type'],
      ]);
      await click();
      expect(onClick).toHaveBeenCalledTimes(1);
      expect(isModalOpen()).toBe(true);
    });

    it('keeps every part of its config to itself', async () => {
      const config: Required<LinkConfig> = {
        ...required,
        ...{ onClose: vi.fn(), onLoad: vi.fn(), onEvent: vi.fn(), onExit: vi.fn() },
        ...{ sandbox: true, integrationType: 'cart', logo: 'x', buttonId: 'x' },
        ...{ integrationAllowList: ['x'], integrationBlockList: ['x'] },
        ...{ integrationsWithEndpoints: ['x'], disabledFunctions: ['x'] },
        ...{ language: 'de', theme: 'dark' },
      };
      await render(config);
      expect(button().getAttributeNames().sort()).toEqual(['style', 'type']);
    });

    it('does not open when the caller prevents it', async () => {
      await render({ onClick: (event) => event.preventDefault() });
      await click();
      expect(isModalOpen()).toBe(false);
    });

    it('opens the modal, hands over the code and closes', async () => {
      const told: unknown[][] = [];
      const onSuccess = (...args: unknown[]) => void told.push(args);
      await render({ onSuccess, onClose: () => void told.push(['closed']) });
      await click();
      await page.load();
      expect(page.frame.heard.map(({ kind }) => kind)).toEqual(['open', 'token']);
      await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'sandbox' });
      await page.frame.say({ kind: 'close', error: null, detail: { step: 'result' } });
      expect(told).toEqual([['code', 'sandbox', expect.any(Function)], ['closed']]);
      expect(isModalOpen()).toBe(false);
    });

    it('loads no script', async () => {
      await render();
      await click();
      expect(document.querySelector('script')).toBeNull();
    });
  });

  describe('rendering again', () => {
    it('a thousand times asks for no token and loads once', async () => {
      const [getLinkToken, onLoad] = [vi.fn(() => Promise.resolve('token')), vi.fn()];
      for (let count = 0; count < 1000; count += 1) {
        await render({ getLinkToken: () => getLinkToken(), onLoad: () => onLoad(count) });
      }
      page.idle();
      expect(getLinkToken).not.toHaveBeenCalled();
      expect(onLoad).toHaveBeenCalledTimes(1);
      expect(document.querySelectorAll('dialog, iframe')).toHaveLength(2);
    });

    it('with a host that sets state in onLoad comes to rest', async () => {
      let renders = 0;
      const Host = () => {
        const [, setLoads] = react.useState(0);
        renders += 1;
        return element({ onLoad: () => setLoads((loads) => loads + 1) });
      };
      await react.act(async () => root.render(react.createElement(Host)));
      await settle();
      expect(renders).toBeLessThan(5);
    });

    it('while the modal is open calls the callbacks of the last render', async () => {
      const [stale, fresh] = [vi.fn(), vi.fn()];
      await render({ onSuccess: stale });
      await click();
      await page.load();
      await render({ onSuccess: fresh });
      await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'x' });
      expect(stale).not.toHaveBeenCalled();
      expect(fresh).toHaveBeenCalledTimes(1);
      expect(isModalOpen()).toBe(true);
    });

    it('twice at once, as StrictMode does, loads once and leaves one link', async () => {
      const onLoad = vi.fn();
      const tree = react.createElement(
        react.StrictMode,
        null,
        element({ onLoad, buttonId: 'strict' }),
      );
      await react.act(async () => root.render(tree));
      page.idle();
      await click();
      expect(onLoad).toHaveBeenCalledTimes(1);
      expect(globals()).toEqual(['Trackstar', 'Trackstarstrict']);
      expect(document.querySelectorAll('iframe')).toHaveLength(1);
      expect(isModalOpen()).toBe(true);
    });
  });

  describe('several buttons', () => {
    it('each open their own, with or without a buttonId', async () => {
      const opened: string[] = [];
      const of = (name: string, buttonId?: string) =>
        element({
          key: name,
          integrationAllowList: [name],
          onSuccess: () => void opened.push(name),
          ...(buttonId && { buttonId }),
        });
      await react.act(async () =>
        root.render([of('shiphero', 'a'), of('shipbob', 'b'), of('deposco'), of('extensiv')]),
      );
      expect(globals()).toEqual(['Trackstar', 'Trackstara', 'Trackstarb']);
      for (const [index, each] of container.querySelectorAll('button').entries()) {
        await react.act(async () => each.click());
        if (index === 0) await page.load();
        expect(page.frame.heard.filter(({ kind }) => kind === 'open').at(-1)).toMatchObject({
          options: {
            integrationAllowList: [['shiphero', 'shipbob', 'deposco', 'extensiv'][index]],
          },
        });
        await page.frame.say({ kind: 'success', authCode: `${index}`, integrationName: 'x' });
        await page.frame.say({ kind: 'close', error: null, detail: { step: 'result' } });
      }
      expect(opened).toEqual(['shiphero', 'shipbob', 'deposco', 'extensiv']);
    });
  });

  it('twenty buttons have one frame, no script and no token', async () => {
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    const buttons = Array.from({ length: 20 }, (_, index) => element({ key: index, getLinkToken }));
    await react.act(async () => root.render(buttons));
    page.idle();
    await page.load();
    expect(container.querySelectorAll('button')).toHaveLength(20);
    expect(document.querySelectorAll('dialog, iframe, script')).toHaveLength(2);
    expect(getLinkToken).not.toHaveBeenCalled();
    await react.act(async () => container.querySelectorAll('button')[19]?.click());
    expect(page.frames).toHaveLength(1);
    expect(getLinkToken).toHaveBeenCalledTimes(1);
  });

  describe('unmounting', () => {
    it('closes an open modal, tells nobody, and leaves nothing behind', async () => {
      const callback = vi.fn();
      await render({ onClose: callback, onExit: callback, onEvent: callback, onSuccess: callback });
      await click();
      await page.load();
      const { say } = page.frame;
      await react.act(async () => root.render(null));
      await say({ kind: 'success', authCode: 'code', integrationName: 'x' });
      expect(callback).not.toHaveBeenCalled();
      expect(document.querySelector('dialog')).toBeNull();
      expect([document.body, document.documentElement].map((each) => each.style.length)).toEqual([
        0, 0,
      ]);
    });
  });

  describe('the hook', () => {
    let controls: TrackstarLinkControls;
    let seen: TrackstarLinkControls['open'][];
    const Host = (config: Partial<LinkConfig>) => {
      const current = react.useTrackstarLink({ ...required, ...config });
      react.useEffect(() => {
        controls = current;
        seen.push(current.open, current.close);
      });
      return null;
    };
    const renderHost = (config: Partial<LinkConfig> = {}) =>
      react.act(async () => root.render(react.createElement(Host, config)));
    beforeEach(() => {
      seen = [];
    });

    it('opens straight at an integration, and closes', async () => {
      await renderHost();
      controls.open({ integrationId: 'shiphero' });
      await page.load();
      expect(page.frame.heard[0]).toMatchObject({ options: { integrationId: 'shiphero' } });
      await react.act(async () => controls.close());
      expect(isModalOpen()).toBe(false);
    });

    it('opens without an argument, and keeps open and close the same', async () => {
      await renderHost();
      await renderHost({ sandbox: true });
      expect(new Set(seen).size).toBe(2);
      controls.open();
      expect(isModalOpen()).toBe(true);
    });

    it('tells why the modal could not load, until it could', async () => {
      const onExit = vi.fn();
      await renderHost({ baseUrl: undefined, onExit });
      expect(controls.error).toBeNull();
      controls.open();
      await settle();
      const [, close] = document.querySelectorAll<HTMLElement>('[role=alert] button');
      await react.act(async () => close?.click());
      expect(controls.error).toMatchObject({ code: 'not_started' });
      expect(onExit).toHaveBeenCalledWith(controls.error, { step: 'loading' });

      await renderHost({ onExit });
      controls.open();
      await page.load();
      const error = { code: 'credentials_rejected', message: 'No.' };
      await react.act(() =>
        page.frame.say({ kind: 'close', error, detail: { step: 'credentials' } }),
      );
      expect(controls.error).toBeNull();
    });
  });

  it("a server's HTML carries no style attribute, and hydrates without complaint", async () => {
    const html = server.renderToString(
      server.createElement(server.TrackstarConnectButton, { ...required, style: { color: 'red' } }),
    );
    expect(html).not.toContain('style');
    const served = document.createElement('main');
    served.innerHTML = html;
    container.replaceWith(served);
    container = served;
    const onRecoverableError = vi.fn();
    await react.act(async () => {
      root = react.hydrateRoot(container, element({ style: { color: 'red' } }), {
        onRecoverableError,
      });
    });
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(page.complaints).toEqual([]);
    expect(button().style.color).toBe('red');
    await click();
    expect(isModalOpen()).toBe(true);
  });
});

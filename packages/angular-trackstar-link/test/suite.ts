import '@angular/compiler';
import {
  ChangeDetectionStrategy,
  Component,
  createComponent,
  ErrorHandler,
  NgZone,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
  type ApplicationRef,
  type Type,
} from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePage, isModalOpen, settle, type FakePage } from '../../link-js/test/fake-page';
import type { TrackstarLinkControls } from '../src/index';
import { buildPackage, type Built } from './built.mjs';

/** What each test of this package expects with and without zone.js: the same. */
export function describePackage(mode: 'zoneless' | 'zone.js'): void {
  describe(`with change detection by ${mode}`, () => {
    let built: Built;
    let angular: Awaited<ReturnType<Built['load']>>;
    let page: FakePage;
    let app: ApplicationRef;
    let reported: unknown[];
    let hosts = 0;

    beforeAll(async () => {
      built = buildPackage();
      angular = await built.load();
    }, 120_000);
    afterAll(() => built.remove());

    beforeEach(async () => {
      page = fakePage();
      reported = [];
      app = await createApplication({
        providers: [
          mode === 'zone.js' ? provideZoneChangeDetection() : provideZonelessChangeDetection(),
          { provide: ErrorHandler, useValue: { handleError: (e: unknown) => reported.push(e) } },
        ],
      });
    });
    afterEach(() => {
      app.destroy();
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    });

    const required = {
      baseUrl: 'https://link.example.com',
      getLinkToken: () => Promise.resolve('token'),
      onSuccess: (): unknown => undefined,
    };

    /** Renders a host whose template is given; its fields are what the template uses. */
    async function render<Fields extends object>(
      template: string,
      fields: Fields,
      changeDetection = ChangeDetectionStrategy.OnPush,
    ) {
      class HostBase {
        baseUrl = required.baseUrl;
        getLinkToken = required.getLinkToken;
        onSuccess = required.onSuccess;
        constructor() {
          Object.assign(this, fields);
        }
      }
      const Host = Component({
        selector: 'app-host',
        template,
        changeDetection,
        // Angular wants to tell components of one selector apart.
        host: { 'data-host': String((hosts += 1)) },
        imports: [angular.TrackstarConnectButton],
      })(HostBase) as Type<typeof required & Fields>;
      const component = createComponent(Host, { environmentInjector: app.injector });
      document.body.append(component.location.nativeElement as HTMLElement);
      app.attachView(component.hostView);
      await stable();
      return component;
    }

    /** Until nothing is left to be drawn. */
    async function stable() {
      await settle();
      await app.whenStable();
      await settle();
    }

    const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('app-host button')];
    const button = () => buttons()[0] ?? document.createElement('button');
    async function click(index = 0) {
      buttons()[index]?.click();
      await stable();
    }
    const text = (id: string) => document.getElementById(id)?.textContent;
    const connected = async () => {
      await page.load();
      await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'sandbox' });
    };
    const closed = () => page.frame.say({ kind: 'close', error: null, detail: { step: 'result' } });
    const globals = () => Object.keys(window).filter((name) => name.startsWith('Trackstar'));

    const plain = `<trackstar-connect-button
      [baseUrl]="baseUrl" [getLinkToken]="getLinkToken" [onSuccess]="onSuccess" />`;

    it('is what it says', () => {
      expect('Zone' in globalThis).toBe(mode === 'zone.js');
    });

    describe('the button', () => {
      it.each([
        [undefined, 'Connect WMS'],
        ['wms', 'Connect WMS'],
        ['cart', 'Connect Cart'],
        ['carrier', 'Connect Carrier'],
        ['freight', 'Connect Freight Forwarder'],
      ])('for %s says "%s"', async (type, label) => {
        await render(plain.replace('/>', '[integrationType]="type" />'), { type });
        expect(button().textContent).toBe(label);
        expect(button().type).toBe('button');
      });

      it('shows its content, and looks as documented, the caller deciding', async () => {
        await render(
          plain.replace(
            '/>',
            `buttonClass="primary" [buttonStyle]="look" ariaLabel="Connect it" disabled>Go</trackstar-connect-button>`,
          ),
          { look: { padding: '3px', color: 'red', border: null } },
        );
        expect(button().textContent).toBe('Go');
        const { padding, color, border, borderRadius, cursor } = button().style;
        expect([padding, color, border, borderRadius, cursor]).toEqual([
          ...['3px', 'red', '', '4px', 'pointer'],
        ]);
        expect(button().className).toBe('primary');
        expect(button().getAttribute('aria-label')).toBe('Connect it');
        expect(button().disabled).toBe(true);
      });

      it('passes on every option, and opens, hands over and closes', async () => {
        const told: unknown[][] = [];
        await render(
          plain.replace(
            '/>',
            `integrationType="cart" sandbox language="de" theme="dark" logo="https://a.example/l.png"
             [integrationAllowList]="['a', 'b']" [integrationBlockList]="['c']"
             [integrationsWithEndpoints]="['get_orders']" [disabledFunctions]="['get_returns']"
             (success)="tell('success', $event.authCode, $event.integrationName)"
             (close)="tell('close')" (load)="tell('load')"
             (exit)="tell('exit', $event.error, $event.detail)"
             (event)="tell('event', $event.name, $event.detail)" />`,
          ),
          {
            tell: (...args: unknown[]) => void told.push(args),
            onSuccess: (...args: unknown[]) => void told.push(['onSuccess', ...args]),
          },
        );
        await click();
        await page.load();
        expect(page.frame.heard).toMatchObject([
          {
            kind: 'open',
            options: {
              integrationType: 'cart',
              sandbox: true,
              language: 'de',
              theme: 'dark',
              logo: 'https://a.example/l.png',
              integrationAllowList: ['a', 'b'],
              integrationBlockList: ['c'],
              integrationsWithEndpoints: ['get_orders'],
              disabledFunctions: ['get_returns'],
            },
          },
          { kind: 'token', token: 'token' },
        ]);
        await page.frame.say({
          kind: 'event',
          name: 'connected',
          detail: { integrationName: 'x' },
        });
        await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'x' });
        await closed();
        expect(told).toEqual([
          ['load'],
          ['event', 'connected', { integrationName: 'x' }],
          ['onSuccess', 'code', 'x', expect.any(Function)],
          ['success', 'code', 'x'],
          ['event', 'closed', { step: 'result' }],
          ['exit', null, { step: 'result' }],
          ['close'],
        ]);
        expect(isModalOpen()).toBe(false);
      });

      it('loads no script, and asks for no token before it is clicked', async () => {
        const getLinkToken = vi.fn(required.getLinkToken);
        await render(plain, { getLinkToken });
        page.idle();
        expect(getLinkToken).not.toHaveBeenCalled();
        await click();
        expect(getLinkToken).toHaveBeenCalledTimes(1);
        expect(document.querySelector('script')).toBeNull();
      });
    });

    describe('the hand-over', () => {
      it('waits for onSuccess; a failure is shown to the customer, who can try again', async () => {
        const success = vi.fn();
        const onSuccess = vi
          .fn<() => Promise<void>>()
          .mockRejectedValueOnce(new Error('down'))
          .mockResolvedValueOnce();
        await render(plain.replace('/>', '(success)="success()" />'), { onSuccess, success });
        await click();
        await connected();
        const handled = () => page.frame.heard.filter(({ kind }) => kind === 'success-handled');
        expect(handled()).toEqual([{ kind: 'success-handled', ok: false }]);
        expect(success).not.toHaveBeenCalled();
        await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'sandbox' });
        expect(handled()).toMatchObject([{ ok: false }, { ok: true }]);
        expect(success).toHaveBeenCalledTimes(1);
      });

      it('is done with (success) alone', async () => {
        const success = vi.fn();
        await render(
          plain.replace('[onSuccess]="onSuccess"', '(success)="success($event.authCode)"'),
          {
            success,
          },
        );
        await click();
        await connected();
        expect(success).toHaveBeenCalledWith('code');
        expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: true });
      });

      it('fails when nobody takes the code', async () => {
        await render(plain.replace('[onSuccess]="onSuccess"', ''), {});
        await click();
        await connected();
        expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: false });
        expect(page.reported).toHaveLength(1);
      });
    });

    describe('what a callback changes is drawn', () => {
      const template = `<p id="state">{{ state }}</p>`;

      it.each([
        ['an OnPush host', ChangeDetectionStrategy.OnPush],
        ['a host by default', ChangeDetectionStrategy.Default],
      ])('in %s, also after what it waited for', async (_name, changeDetection) => {
        let stored = () => {};
        const host = await render(
          template + plain,
          {
            state: 'idle',
            onSuccess: async () => {
              host.instance.state = 'storing';
              await new Promise<void>((resolve) => (stored = resolve));
              host.instance.state = 'stored';
            },
          },
          changeDetection,
        );
        expect(text('state')).toBe('idle');
        await click();
        await connected();
        await stable();
        expect(text('state')).toBe('storing');
        stored();
        await stable();
        expect(text('state')).toBe('stored');
      });

      it('by an output too', async () => {
        const host = await render(
          template + plain.replace('/>', `(close)="state = 'closed'" (load)="state = 'ready'" />`),
          { state: 'idle' },
        );
        expect(text('state')).toBe('ready');
        await click();
        await page.load();
        await closed();
        await stable();
        expect(text('state')).toBe('closed');
        expect(host.instance.state).toBe('closed');
      });
    });

    it('the modal works outside of Angular’s zone, the host’s callbacks inside', async () => {
      const zones: Record<string, boolean> = {};
      const note = (what: string) => void (zones[what] = NgZone.isInAngularZone());
      const createElement = document.createElement.bind(document);
      vi.spyOn(document, 'createElement').mockImplementation((name: string) => {
        if (name === 'iframe' || name === 'dialog') note(name);
        return createElement(name);
      });
      await render(plain.replace('/>', '(close)="note(close)" />'), {
        close: 'close',
        note,
        getLinkToken: () => {
          note('getLinkToken');
          return Promise.resolve('token');
        },
        onSuccess: () => note('onSuccess'),
      });
      await click();
      await connected();
      await closed();
      const withZone = mode === 'zone.js';
      expect(zones).toEqual({
        dialog: false,
        iframe: false,
        getLinkToken: withZone,
        onSuccess: withZone,
        close: withZone,
      });
    });

    describe('changing inputs', () => {
      it('while the modal is open calls the callbacks of the last ones, and loads once', async () => {
        const [stale, fresh, loaded] = [vi.fn(), vi.fn(), vi.fn()];
        const host = await render(
          plain.replace('/>', '(load)="loaded()" />'),
          { onSuccess: stale, loaded },
          ChangeDetectionStrategy.Default,
        );
        await click();
        await page.load();
        for (let turn = 0; turn < 100; turn += 1) {
          host.instance.onSuccess = turn < 99 ? vi.fn() : fresh;
          host.changeDetectorRef.markForCheck();
          await stable();
        }
        await page.frame.say({ kind: 'success', authCode: 'code', integrationName: 'x' });
        expect(stale).not.toHaveBeenCalled();
        expect(fresh).toHaveBeenCalledTimes(1);
        expect(loaded).toHaveBeenCalledTimes(1);
        expect(document.querySelectorAll('dialog, iframe')).toHaveLength(2);
      });

      it('gives the link the name of another buttonId', async () => {
        const host = await render(
          plain.replace('/>', '[buttonId]="id" />'),
          { id: 'first' },
          ChangeDetectionStrategy.Default,
        );
        expect(globals()).toEqual(['Trackstar', 'Trackstarfirst']);
        host.instance.id = 'second';
        host.changeDetectorRef.markForCheck();
        await stable();
        expect(globals()).toEqual(['Trackstar', 'Trackstarsecond']);
      });
    });

    it('several buttons each open their own, with or without a buttonId', async () => {
      await render(
        `@for (id of ids; track id) {
          <trackstar-connect-button [baseUrl]="baseUrl" [getLinkToken]="getLinkToken"
            [onSuccess]="onSuccess" [buttonId]="id" [integrationAllowList]="[id]" />
        }${plain.replace('/>', `[integrationAllowList]="['unnamed']" />`)}`,
        { ids: ['shiphero', 'shipbob'] },
      );
      expect(globals()).toEqual(['Trackstar', 'Trackstarshiphero', 'Trackstarshipbob']);
      for (const [index, name] of ['shiphero', 'shipbob', 'unnamed'].entries()) {
        await click(index);
        if (index === 0) await page.load();
        expect(page.frame.heard.filter(({ kind }) => kind === 'open').at(-1)).toMatchObject({
          options: { integrationAllowList: [name] },
        });
        await closed();
      }
    });

    it('destroying the host closes an open modal, tells nobody, and leaves nothing behind', async () => {
      const told = vi.fn();
      const host = await render(
        plain.replace('/>', '(close)="told()" (exit)="told()" (event)="told()" />'),
        { told, onSuccess: told },
      );
      await click();
      await page.load();
      const { say } = page.frame;
      host.destroy();
      await say({ kind: 'success', authCode: 'code', integrationName: 'x' });
      expect(told).not.toHaveBeenCalled();
      expect(reported).toEqual([]);
      expect(document.querySelector('dialog')).toBeNull();
      expect([document.body, document.documentElement].map((each) => each.style.length)).toEqual([
        0, 0,
      ]);
    });

    describe('the service', () => {
      const create = (config: object = {}) =>
        app.injector
          .get(angular.TrackstarLink)
          .create({ ...required, ...config }, { injector: app.injector });

      it('opens straight at an integration, and closes', async () => {
        const link = create();
        app.tick();
        link.open({ integrationId: 'shiphero' });
        await page.load();
        expect(page.frame.heard[0]).toMatchObject({ options: { integrationId: 'shiphero' } });
        link.close();
        expect(isModalOpen()).toBe(false);
      });

      it('made in a component draws what its callbacks change, and ends with it', async () => {
        let link: TrackstarLinkControls | undefined;
        const service = () => app.injector.get(angular.TrackstarLink);
        class Host {
          state = 'idle';
          link = (link = service().create({
            ...required,
            onSuccess: async () => {
              await Promise.resolve();
              this.state = 'stored';
            },
          }));
        }
        const Own = Component({
          selector: 'app-host',
          changeDetection: ChangeDetectionStrategy.OnPush,
          host: { 'data-host': 'own' },
          template: `<p id="state">{{ state }}</p><button (click)="link.open()">Own</button>`,
        })(Host) as Type<Host>;
        const component = createComponent(Own, { environmentInjector: app.injector });
        document.body.append(component.location.nativeElement as HTMLElement);
        app.attachView(component.hostView);
        await stable();
        await click();
        await connected();
        await stable();
        expect(text('state')).toBe('stored');
        component.destroy();
        expect(isModalOpen()).toBe(false);
        link?.open();
        expect(isModalOpen()).toBe(false);
      });

      it('tells why the modal could not load, until it could', async () => {
        const exits: unknown[][] = [];
        const onExit = (...args: unknown[]) => void exits.push(args);
        const link = create({ baseUrl: undefined, onExit });
        app.tick();
        expect(link.error()).toBeNull();
        link.open();
        await settle();
        const [, close] = document.querySelectorAll<HTMLElement>('[role=alert] button');
        close?.click();
        await settle();
        expect(link.error()).toMatchObject({ code: 'not_started' });
        expect(exits).toEqual([[link.error(), { step: 'loading' }]]);
      });

      it('says so where it cannot know when to end', () => {
        expect(() => app.injector.get(angular.TrackstarLink).create(required)).toThrow(/NG0203/);
      });
    });
  });
}

import type { HostOptions } from '../support/host-server';
import { expect, test } from '../support/test';
import { stateOf, takeTyped, witness } from '../support/witness';

/**
 * Promise: whatever a host page does to itself, a customer connects in it, by keyboard and by mouse; no
 * character typed on the way reaches the host, and the host is left as found.
 */
const hosts: Record<string, HostOptions> = {
  'a focus trap that takes everything back, a wall above everything, and no pointer events': {
    head: '<style>body{overflow:hidden} body[trapped]{pointer-events:none}</style>',
    body: `<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>`,
    script: `
      const field = document.getElementById('host-field');
      const connect = document.getElementById('connect');
      connect.addEventListener('click', () => document.body.setAttribute('trapped', ''));
      const { onClose } = config;
      config.onClose = () => { document.body.removeAttribute('trapped'); onClose(); };
      document.addEventListener('focusin', ({ target }) => { if (target !== connect) field.focus(); });
      document.addEventListener('focusout', () => setTimeout(() => {
        if (document.activeElement !== connect) field.focus();
      }));`,
  },
  'a modal of the host’s that holds the focus, swallows keys and clicks, and makes the rest inert':
    {
      body: '<div id="modal" role="dialog" aria-modal="true"></div>',
      script: `
      const modal = document.getElementById('modal');
      const field = document.getElementById('host-field');
      modal.append(document.getElementById('connect'), field);
      for (const each of document.body.children) {
        if (each !== modal) Object.assign(each, { inert: true, ariaHidden: 'true' });
      }
      let last = field;
      const outside = ({ target }) => !modal.contains(target);
      const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
      document.addEventListener('focusin', (event) => {
        if (!outside(event)) return void (last = event.target);
        event.stopImmediatePropagation();
        last.focus();
      }, true);
      document.addEventListener('focusout', ({ relatedTarget }) => {
        if (relatedTarget && !modal.contains(relatedTarget)) last.focus();
      }, true);
      document.addEventListener('keydown', (event) => {
        if (outside(event) || event.key === 'Tab' || event.key === 'Escape') { stop(event); last.focus(); }
      }, true);
      for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click']) {
        document.addEventListener(type, (event) => { if (outside(event)) stop(event); }, true);
      }`,
    },
  'a body that is inert as long as the window is open': {
    script: `
      const connect = document.getElementById('connect');
      connect.addEventListener('click', () => { document.body.inert = true; });
      const { onClose } = config;
      config.onClose = () => { document.body.inert = false; connect.focus({ preventScroll: true }); onClose(); };`,
  },
  'a reset that unsets everything': {
    head: '<style>*, *::before, *::after, *::backdrop { all: unset }</style>',
  },
  'a war of !important against dialogs and frames': {
    head: `<style>
      dialog, dialog[open], iframe, dialog * {
        display: none !important; visibility: hidden !important; opacity: 0 !important;
        position: static !important; inset: auto !important; margin: -999px !important;
        width: 1px !important; height: 1px !important; max-width: 1px !important;
        transform: scale(0) !important; translate: -999px !important; clip-path: inset(50%) !important;
        filter: opacity(0) !important; pointer-events: none !important; z-index: -1 !important;
        content-visibility: hidden !important; transition: all 9s !important;
        animation: gone 1s infinite !important;
      }
      @keyframes gone { from, to { opacity: 0; translate: 100vw } }
      ::backdrop { background: red !important; opacity: 1 !important }
      html, body { pointer-events: none; cursor: none; visibility: hidden; user-select: none }
      #connect { visibility: visible; pointer-events: auto }
    </style>`,
  },
  'a root that is turned, blurred, clipped and contained': {
    head: `<style>
      html { transform: rotate(1deg); filter: blur(1px); contain: layout; perspective: 9px; opacity: .5 }
      body { overflow: clip; isolation: isolate; zoom: 1.5 }
    </style>`,
  },
  'a page that is written from right to left': { html: 'dir="rtl"' },
};

for (const [name, options] of Object.entries(hosts)) {
  test(`a customer connects in ${name}`, async ({ page, link, openHost }) => {
    const host = await openHost({
      ...options,
      head: `<style>html{scroll-behavior:smooth}</style>${options.head ?? ''}`,
      body: `${options.body ?? ''}
        <input id="host-field" aria-label="Host field">
        <div style="width:3000px;height:3000px"></div>`,
      script: witness + (options.script ?? ''),
    });
    await host.button.focus();
    const side = options.html ? -200 : 200;
    await page.evaluate((left) => scrollTo({ left, top: 300, behavior: 'instant' }), side);
    const before = await stateOf(page);
    await page.keyboard.press('Enter');
    await expect(link.title('Connect your')).toBeFocused();
    await link.expectInTheMiddle();
    await takeTyped(page);
    await link.connectByKeyboard();
    expect(await takeTyped(page)).toEqual([]);
    expect(await stateOf(page)).toEqual(before);

    await page.keyboard.press('Enter');
    await link.connectSandbox();
    expect(await stateOf(page)).toEqual(before);
    expect(host.codes).toHaveLength(2);
    expect(host.complaints).toEqual([]);
  });
}

test('closing gives focus back and calls onClose once, onSuccess once', async ({
  link,
  openHost,
}) => {
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await link.finish();
  await expect(host.button).toBeFocused();
  for (const name of ['onLoad', 'onSuccess', 'onClose', 'onExit'])
    expect(await host.calls(name), name).toHaveLength(1);
});

test('a page that the organization does not name shows nothing of it', async ({
  link,
  api,
  openHost,
}) => {
  const host = await openHost();
  await api.patchOrganization({
    allowed_origins: ['https://elsewhere.example'],
    name: 'Secret Co',
  });
  // The change is seen everywhere within a second: ask until a token carries it.
  await expect
    .poll(async () => {
      const [, payload = ''] = (await api.linkToken()).split('.');
      return Buffer.from(payload, 'base64url').toString();
    })
    .toContain('elsewhere.example');
  await host.openLink();
  await expect(link.frame.getByText('This page may not show Trackstar Link')).toBeVisible();
  await expect(link.frame.getByText('Secret Co')).toHaveCount(0);
  await expect(link.button('Continue')).toHaveCount(0);
  await api.patchOrganization({ name: 'My company' });
});

test('on paper there is the host’s page, as if nothing were open', async ({
  page,
  link,
  openHost,
}) => {
  const pages = async () =>
    (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  const host = await openHost({ body: '<div style="height:3000px">A long page</div>' });
  await expect(page.getByTitle('Trackstar Link')).toBeAttached();
  const closed = await pages();
  await host.openLink();
  await expect(link.button('Continue')).toBeVisible();
  expect(await pages()).toBe(closed);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('dialog')).toBeHidden();
  await expect(page.getByTitle('Trackstar Link')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
});

test('zoomed to 400 %, everything is reached, and nothing needs to be scrolled sideways', async ({
  page,
  link,
  openHost,
}) => {
  // A window of 1280 by 1024 pixels, of which each takes up four.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const host = await openHost();
  const fits = async () => {
    const wide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
    expect(await page.locator(':root').evaluate(wide)).toBe(false);
    const cut = () =>
      link.inDocument(({ ownerDocument }) =>
        [...ownerDocument.querySelectorAll('html, body, main, header, footer, button, h1, p')]
          .filter((each) => each.clientWidth > 1 && each.scrollWidth > each.clientWidth)
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
    await expect.poll(cut).toEqual([]);
  };
  await host.openLink();
  await expect(link.button('Continue')).toBeVisible();
  await fits();
  await link.continue();
  await expect(link.button('ShipHero')).toBeVisible();
  await fits();
  await link.choose('ShipHero');
  await fits();
  await link.field('Refresh token').focus();
  await expect(link.field('Refresh token')).toBeInViewport({ ratio: 1 });
  await link.fill({ 'Refresh token': 'sim_full' });
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  await fits();
  await link.finish();
  expect(host.codes).toHaveLength(1);
});

test('where a frame of another site may store nothing, the widget works, and it stores nothing elsewhere', async ({
  page,
  context,
  link,
  openHost,
}) => {
  // As browsers refuse storage to third parties: the property itself throws.
  await page.addInitScript(() => {
    if (window === window.top) return;
    const refused = {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
      Object.defineProperty(window, name, refused);
    }
    Object.defineProperty(Document.prototype, 'cookie', { ...refused, set: refused.get });
  });
  const host = await openHost();
  await host.openLink();
  await expect(link.button('Continue')).toBeVisible();
  const refused = link.inDocument(() => Reflect.get(window, 'localStorage') as unknown);
  await expect(refused).rejects.toThrow('Access is denied');
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
  expect(host.complaints).toEqual([]);
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
});

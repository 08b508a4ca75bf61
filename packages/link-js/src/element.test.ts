// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePage, isModalOpen, settle, type FakePage } from '../test/fake-page';
import { closeByFrame, success } from '../test/recorded-link';
import type { TrackstarConnectElement } from './element';
import './element';

let page: FakePage;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  page = fakePage();
});
afterEach(async () => {
  document.body.replaceChildren();
  await settle();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const base = 'https://link.example.com';
const globals = () => Object.keys(window).filter((name) => name.startsWith('Trackstar'));
const inside = (element: Element) => element.shadowRoot!.querySelector('button')!;

/** An element in the page, as HTML has it; `getLinkToken` answers unless the page takes it away. */
function put(html: string, properties: Partial<TrackstarConnectElement> = {}) {
  const template = document.createElement('template');
  template.innerHTML = html;
  document.body.append(template.content);
  const element = document.querySelector('trackstar-connect')!;
  return Object.assign(element, { getLinkToken: () => Promise.resolve('token-1') }, properties);
}
const plain = `<trackstar-connect base-url="${base}"></trackstar-connect>`;

async function open(element: TrackstarConnectElement) {
  inside(element).click();
  await page.load();
  return page.frame.heard[0];
}

describe('what <trackstar-connect> shows', () => {
  it.each([
    ['', 'Connect WMS'],
    ['integration-type="cart"', 'Connect Cart'],
    ['integration-type="carrier"', 'Connect Carrier'],
    ['integration-type="freight"', 'Connect Freight Forwarder'],
  ])('with %s is a button that says "%s"', (attributes, label) => {
    const button = inside(put(`<trackstar-connect ${attributes}>\n  </trackstar-connect>`));
    expect(button.textContent).toBe(label);
    expect([button.type, button.getAttribute('part')]).toEqual(['button', 'button']);
  });

  it('is its own content where it has some, whenever that comes', async () => {
    const element = put('<trackstar-connect><b>Connect Integration</b></trackstar-connect>');
    const own = () => [inside(element).textContent, element.textContent];
    expect(own()).toEqual(['', 'Connect Integration']);
    element.replaceChildren();
    await settle();
    expect(own()).toEqual(['Connect WMS', '']);
    element.append('Later');
    await settle();
    expect(own()).toEqual(['', 'Later']);
  });

  it('brings no style attribute and no style element into the page', () => {
    const element = put(plain);
    expect(document.querySelectorAll('style, [style]')).toHaveLength(0);
    expect(element.shadowRoot!.querySelectorAll('style, [style]')).toHaveLength(0);
    expect(element.shadowRoot!.adoptedStyleSheets).toHaveLength(1);
  });

  it('can be disabled, and enabled again', () => {
    const element = put(`<trackstar-connect disabled base-url="${base}"></trackstar-connect>`);
    element.click();
    expect(isModalOpen()).toBe(false);
    element.disabled = false;
    element.click();
    expect(isModalOpen()).toBe(true);
  });
});

describe('what <trackstar-connect> offers', () => {
  const wanted = {
    integrationType: 'cart',
    sandbox: true,
    integrationAllowList: ['a', 'b'],
    integrationBlockList: ['c'],
    integrationsWithEndpoints: ['get_orders', 'get_returns'],
    disabledFunctions: ['update_order'],
    integrationId: 'a',
    logo: 'https://acme.example/logo.png',
    language: 'de',
    theme: 'dark',
    page: location.href,
  } as const;

  it('is written in attributes', async () => {
    const element = put(`<trackstar-connect base-url="${base}" integration-type="cart" sandbox
      integration-allow-list="a, b" integration-block-list="c"
      integrations-with-endpoints="get_orders get_returns" disabled-functions="update_order"
      integration-id="a" logo="https://acme.example/logo.png" language="de" theme="dark"
      ></trackstar-connect>`);
    expect(await open(element)).toEqual({ kind: 'open', options: wanted });
    expect(element.integrationAllowList).toEqual(['a', 'b']);
  });

  it('or set as properties, which count more', async () => {
    const html = `<trackstar-connect theme="light" sandbox="false" logo="x"></trackstar-connect>`;
    const element = put(html, { ...wanted, baseUrl: base });
    expect(await open(element)).toEqual({ kind: 'open', options: wanted });
  });

  it('is `sandbox="false"` for no sandbox', async () => {
    const html = `<trackstar-connect base-url="${base}" sandbox="false"></trackstar-connect>`;
    expect(await open(put(html))).toMatchObject({ options: { sandbox: false } });
  });

  it('counts as it is at the click, and has the name of its button-id as it is then', async () => {
    const element = put(plain);
    element.setAttribute('integration-type', 'carrier');
    element.setAttribute('button-id', 'A');
    expect(globals()).toEqual(['Trackstar', 'TrackstarA']);
    element.buttonId = 'B';
    expect(globals()).toEqual(['Trackstar', 'TrackstarB']);
    expect(await open(element)).toMatchObject({ options: { integrationType: 'carrier' } });
  });

  it('was set before the element was one, as frameworks do', async () => {
    // What an element holds that is not upgraded yet: properties of its own, in front of the class's.
    const own = { baseUrl: base, sandbox: true, getLinkToken: () => Promise.resolve('token-2') };
    const upgraded = upgradeWith(own);
    expect(Object.keys(upgraded)).toEqual([]);
    expect(upgraded.sandbox).toBe(true);
    document.body.append(upgraded);
    await open(upgraded);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token', token: 'token-2' });
  });
});

/** An element that had these properties when the browser made it a <trackstar-connect>. */
function upgradeWith(properties: object): TrackstarConnectElement {
  const inert = new DOMParser().parseFromString(
    '<trackstar-connect></trackstar-connect>',
    'text/html',
  );
  const element = inert.querySelector('trackstar-connect')!;
  Object.assign(element, properties);
  const adopted = document.adoptNode(element);
  customElements.upgrade(adopted);
  return adopted;
}

describe('what <trackstar-connect> tells', () => {
  const names = ['load', 'success', 'close', 'exit', 'event'] as const;
  function record(target: EventTarget) {
    const seen: [string, unknown][] = [];
    for (const name of names) {
      target.addEventListener(`trackstar-${name}`, (event) =>
        seen.push([event.type, (event as CustomEvent<unknown>).detail]),
      );
    }
    return seen;
  }

  it('are events, which bubble, and calls of the functions', async () => {
    const seen = record(document);
    const calls: unknown[][] = [];
    const tell =
      (name: string) =>
      (...args: unknown[]) =>
        void calls.push([name, ...args]);
    const element = put(plain, {
      onLoad: tell('onLoad'),
      onSuccess: tell('onSuccess'),
      onClose: tell('onClose'),
      onExit: tell('onExit'),
      onEvent: tell('onEvent'),
    });
    await open(element);
    await page.frame.say(success);
    await page.frame.say({ kind: 'event', name: 'closed', detail: { step: 'result' } });
    await page.frame.say(closeByFrame);
    expect(calls).toEqual([
      ['onLoad'],
      ['onSuccess', 'code-1', 'shiphero', expect.any(Function)],
      ['onEvent', 'closed', { step: 'result' }],
      ['onExit', null, { step: 'result' }],
      ['onClose'],
    ]);
    expect(seen).toEqual([
      ['trackstar-load', null],
      ['trackstar-success', expect.objectContaining({ integrationName: 'shiphero' })],
      ['trackstar-event', { name: 'closed', detail: { step: 'result' } }],
      ['trackstar-exit', { error: null, step: 'result' }],
      ['trackstar-close', null],
    ]);
  });

  const handled = () => page.frame.heard.filter(({ kind }) => kind === 'success-handled');

  it('a success to whoever reads the auth code', async () => {
    const codes: string[] = [];
    const element = put(plain);
    element.addEventListener('trackstar-success', ({ detail }) => codes.push(detail.authCode));
    await open(element);
    await page.frame.say(success);
    expect(codes).toEqual(['code-1']);
    expect(handled()).toEqual([{ kind: 'success-handled', ok: true }]);
  });

  it('a success to nobody is not confirmed', async () => {
    const element = put(plain);
    element.addEventListener('trackstar-success', () => undefined);
    await open(element);
    await page.frame.say(success);
    expect(handled()).toEqual([{ kind: 'success-handled', ok: false }]);
    expect(String(page.reported[0])).toContain('Nobody took the auth code');
  });

  it('a success waits for what is stored, and can be tried again', async () => {
    const element = put(plain);
    const answers: { resolve(): void; reject(error: Error): void }[] = [];
    element.addEventListener('trackstar-success', ({ detail }) => {
      void detail.authCode;
      detail.waitUntil(new Promise<void>((resolve, reject) => answers.push({ resolve, reject })));
    });
    await open(element);
    await page.frame.say(success);
    expect(handled()).toEqual([]);
    answers[0]?.reject(new Error('backend down'));
    await settle();
    await page.frame.say(success);
    answers[1]?.resolve();
    await settle();
    expect(handled().map((each) => 'ok' in each && each.ok)).toEqual([false, true]);
  });
});

describe('a click on <trackstar-connect>', () => {
  it('before getLinkToken is set waits for it', async () => {
    const element = put(plain, { getLinkToken: undefined });
    await open(element);
    vi.advanceTimersByTime(9_999);
    await settle();
    expect(page.frame.heard).toHaveLength(1);
    element.getLinkToken = () => Promise.resolve('late');
    await settle();
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token', token: 'late' });
  });

  it('that nobody ever gives a token ends in a state that can be retried', async () => {
    const element = put(plain, { getLinkToken: undefined });
    await open(element);
    vi.advanceTimersByTime(10_000);
    await settle();
    expect(page.frame.heard.at(-1)).toMatchObject({ kind: 'token-failed' });
    expect(String(page.reported[0])).toContain('getLinkToken is not set');
    element.getLinkToken = () => Promise.resolve('late');
    await page.frame.say({ kind: 'token-wanted' });
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token', token: 'late' });
  });

  it('submits no form around it', () => {
    const onSubmit = vi.fn();
    document.addEventListener('submit', onSubmit);
    inside(put(`<form>${plain}</form>`)).click();
    document.removeEventListener('submit', onSubmit);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(isModalOpen()).toBe(true);
  });

  it('can be made by open(), straight at an integration, and undone by close()', async () => {
    const element = put(plain);
    element.open({ integrationId: 'shiphero' });
    await page.load();
    expect(page.frame.heard[0]).toMatchObject({ options: { integrationId: 'shiphero' } });
    element.close();
    expect(isModalOpen()).toBe(false);
  });
});

describe('the life of <trackstar-connect>', () => {
  it('ends with its place in the page, and begins again with another one', async () => {
    const onClose = vi.fn();
    const element = put(plain, { onClose });
    await open(element);
    element.remove();
    await settle();
    expect(document.querySelector('dialog, iframe')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    document.body.append(element);
    expect(await open(element)).toMatchObject({ kind: 'open' });
  });

  it('goes on when it is only moved', async () => {
    const element = put(plain);
    await open(element);
    document.body.append(document.createElement('main'));
    document.querySelector('main')?.append(element);
    await settle();
    expect(isModalOpen()).toBe(true);
    expect(page.frames).toHaveLength(1);
  });

  it('has one frame and no token with twenty of them, each with a result of its own', async () => {
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    const taken: number[] = [];
    const elements = Array.from({ length: 20 }, (_, index) => {
      const element = document.createElement('trackstar-connect');
      Object.assign(element, { baseUrl: base, getLinkToken, onSuccess: () => taken.push(index) });
      document.body.append(element);
      return element;
    });
    page.idle();
    expect(document.querySelectorAll('dialog, iframe, script')).toHaveLength(2);
    expect(getLinkToken).not.toHaveBeenCalled();
    for (const index of [7, 19]) {
      inside(elements[index]!).click();
      if (index === 7) await page.load();
      await page.frame.say({ ...success, authCode: `code-${index}` });
      await page.frame.say(closeByFrame);
    }
    expect(taken).toEqual([7, 19]);
    expect(page.frames).toHaveLength(1);
  });
});

/** Only compiled: what the types promise to whoever listens. */
export function listen(element: TrackstarConnectElement) {
  element.addEventListener('trackstar-event', ({ detail }) =>
    detail.name === 'check_failed' ? detail.detail.code : detail.name,
  );
  element.addEventListener('trackstar-exit', ({ detail }) => [
    detail.error?.code,
    detail.requestId,
  ]);
  element.onEvent = (name, detail) => name === 'closed' && detail.step;
  // @ts-expect-error only a failed check has a code
  element.onEvent = (name, detail) => name === 'connected' && detail.code;
  // @ts-expect-error a property takes a list; an attribute takes text
  element.integrationAllowList = 'shiphero';
  // @ts-expect-error there is no such type of integration
  element.integrationType = 'warehouse';
}

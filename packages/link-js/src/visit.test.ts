// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePage, isModalOpen, settle, type FakePage } from '../test/fake-page';
import type { LinkConfig } from './config';
import { createLink } from './index';
import type { Link } from './link';

let page: FakePage;
let told: unknown[][];
const links: Link[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  page = fakePage();
  told = [];
});
afterEach(() => {
  for (const link of links.splice(0)) link.destroy();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A link that writes down what it tells its host. */
function link(overrides: Partial<LinkConfig> = {}, log = told): Link {
  const tell =
    (name: string) =>
    (...args: unknown[]) =>
      void log.push([name, ...args]);
  const created = createLink({
    baseUrl: 'https://link.example.com',
    getLinkToken: () => Promise.resolve('token-1'),
    onSuccess: tell('onSuccess'),
    onClose: tell('onClose'),
    onExit: tell('onExit'),
    onEvent: tell('onEvent'),
    ...overrides,
  });
  links.push(created);
  return created;
}

const names = () => told.map(([name]) => name);
const kinds = () => page.frame.heard.map(({ kind }) => kind);
const success = { kind: 'success', authCode: 'code-1', integrationName: 'shiphero' } as const;
const closeByFrame = { kind: 'close', error: null, detail: { step: 'result' } } as const;

describe('opening', () => {
  it('says hello to the exact origin, then sends the options and the token', async () => {
    link({ baseUrl: 'https://link.example.com/sub/' }).open();
    await page.load();
    expect(page.frame.element.src).toBe('https://link.example.com/sub/embed');
    expect(page.frame.targetOrigin).toBe('https://link.example.com');
    expect(page.frame.hello).toEqual({ kind: 'trackstar:hello', version: 1 });
    expect(page.frame.heard).toEqual([
      { kind: 'open', options: expect.objectContaining({ integrationType: 'wms' }) as unknown },
      { kind: 'token', token: 'token-1' },
    ]);
  });

  it('shows the modal at once, and queues everything until the frame is ready', async () => {
    link().open();
    expect(isModalOpen()).toBe(true);
    await settle();
    await page.load({ silent: true });
    expect(page.frame.heard).toEqual([]);
    await page.frame.say({ kind: 'ready' });
    expect(kinds()).toEqual(['open', 'token']);
  });

  it('uses the frame that was loaded in idle time, and the same one the next time', async () => {
    const own = link();
    page.idle();
    await page.load();
    expect(isModalOpen()).toBe(false);
    own.open();
    await settle();
    expect(kinds()).toEqual(['open', 'token']);
    await page.frame.say(closeByFrame);
    own.open();
    await settle();
    expect(kinds()).toEqual(['open', 'token', 'closed', 'open', 'token']);
    expect(page.frames).toHaveLength(1);
  });

  it('is idempotent while it is open', async () => {
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    const own = link({ getLinkToken });
    own.open();
    own.open({ integrationId: 'shiphero' });
    await page.load();
    expect(kinds()).toEqual(['open', 'token']);
    expect(getLinkToken).toHaveBeenCalledTimes(1);
  });

  it('of another link closes the one that is open', async () => {
    const [first, second] = [link(), link({}, [])];
    first.open();
    second.open();
    await settle();
    expect(names()).toEqual(['onEvent', 'onExit', 'onClose']);
    expect(isModalOpen()).toBe(true);
    first.close();
    expect(isModalOpen()).toBe(true);
  });

  it('in onClose of another link is the wish that counts', async () => {
    const third = link({}, []);
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    link({ onClose: () => third.open() }).open();
    link({ getLinkToken }, []).open();
    await page.load();
    expect(getLinkToken).not.toHaveBeenCalled();
    third.close();
    expect(isModalOpen()).toBe(false);
  });

  it('builds the dialog again when a route change has thrown it away', async () => {
    const own = link();
    page.idle();
    await page.load();
    document.querySelector('dialog')?.remove();
    own.open();
    await page.load();
    expect(page.frames).toHaveLength(2);
    expect(kinds()).toEqual(['open', 'token']);
  });

  it('speaks to a frame that reloads from the start', async () => {
    link().open();
    await page.load();
    await page.load();
    expect(page.frames).toHaveLength(2);
    expect(kinds()).toEqual(['open', 'token']);
  });

  it('drops messages that are none of the protocol', async () => {
    link().open();
    await page.load();
    const { say } = page.frame;
    await say({ kind: 'success', authCode: 7, integrationName: 'x' });
    await say({ kind: 'close' });
    await say({ kind: 'eval', code: '1' });
    expect(told).toEqual([]);
    expect(isModalOpen()).toBe(true);
  });
});

describe('the link token', () => {
  it.each([
    ['is missing', undefined, 'getLinkToken is missing.'],
    ['rejects', () => Promise.reject(new Error('offline')), 'getLinkToken failed.'],
    [
      'throws',
      () => {
        throw new Error('no');
      },
      'getLinkToken failed.',
    ],
    [
      'returns no text',
      () => Promise.resolve({ linkToken: 'x' }),
      'getLinkToken returned no token.',
    ],
    ['returns nothing', () => Promise.resolve(''), 'getLinkToken returned no token.'],
  ])('when getLinkToken %s, the frame is told, and may ask again', async (_, broken, message) => {
    const own = link({ getLinkToken: broken as LinkConfig['getLinkToken'] });
    own.open();
    await page.load();
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token-failed', message });
    expect(page.complaints.join()).toContain(message);
    own.configure({ ...configOf(), getLinkToken: () => Promise.resolve('token-2') });
    await page.frame.say({ kind: 'token-wanted' });
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token', token: 'token-2' });
  });

  it('is fetched once at a time, and again when the frame wants a fresh one', async () => {
    const answers: ((token: string) => void)[] = [];
    link({ getLinkToken: () => new Promise((done) => answers.push(done)) }).open();
    await page.load();
    await page.frame.say({ kind: 'token-wanted' });
    expect(answers).toHaveLength(1);
    answers[0]?.('token-1');
    await settle();
    await page.frame.say({ kind: 'token-wanted' });
    answers[1]?.('token-2');
    await settle();
    expect(page.frame.heard.slice(1)).toEqual([
      { kind: 'token', token: 'token-1' },
      { kind: 'token', token: 'token-2' },
    ]);
  });

  it('of an earlier opening is not sent into a later one', async () => {
    const answers: ((token: string) => void)[] = [];
    const own = link({ getLinkToken: () => new Promise((done) => answers.push(done)) });
    own.open();
    await page.load();
    await page.frame.say(closeByFrame);
    own.open();
    await settle();
    answers[0]?.('old');
    await settle();
    expect(JSON.stringify(page.frame.heard)).not.toContain('old');
    answers[1]?.('new');
    await settle();
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token', token: 'new' });
  });
});

describe('success', () => {
  it('is told exactly once, awaited, and confirmed to the frame', async () => {
    let finish: () => void = () => undefined;
    const onSuccess = vi.fn(() => new Promise<void>((done) => (finish = done)));
    link({ onSuccess }).open();
    await page.load();
    await page.frame.say(success);
    await page.frame.say(success);
    expect(kinds()).not.toContain('success-handled');
    finish();
    await settle();
    await page.frame.say(success);
    expect(onSuccess).toHaveBeenCalledTimes(1);
    expect(onSuccess).toHaveBeenCalledWith('code-1', 'shiphero', expect.any(Function));
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: true });
  });

  it('that the host fails to take is reported to the frame and can be tried again', async () => {
    const failure = new Error('backend down');
    const onSuccess = vi.fn().mockRejectedValueOnce(failure).mockResolvedValue(undefined);
    link({ onSuccess }).open();
    await page.load();
    await page.frame.say(success);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: false });
    expect(page.reported).toEqual([failure]);
    await page.frame.say(success);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: true });
    expect(onSuccess).toHaveBeenCalledTimes(2);
  });

  it('hands over a close() that closes this opening and no later one', async () => {
    const closers: (() => void)[] = [];
    const own = link({ onSuccess: (_code, _name, close) => void closers.push(close) });
    own.open();
    await page.load();
    await page.frame.say(success);
    closers[0]?.();
    expect(isModalOpen()).toBe(false);
    own.open();
    closers[0]?.();
    expect(isModalOpen()).toBe(true);
  });
});

describe('closing', () => {
  it('by the frame tells events, reason and close, each once', async () => {
    const own = link();
    own.open();
    await page.load();
    const error = { code: 'credentials_rejected', message: 'No.' };
    const detail = { step: 'credentials', integrationName: 'shiphero' };
    await page.frame.say({ kind: 'event', name: 'closed', detail: { step: 'credentials' } });
    await page.frame.say({ kind: 'close', error, detail });
    await page.frame.say({ kind: 'close', error, detail });
    own.close();
    expect(told).toEqual([
      ['onEvent', 'closed', { step: 'credentials' }],
      ['onExit', error, detail],
      ['onClose'],
    ]);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'closed' });
    expect(isModalOpen()).toBe(false);
  });

  it('by the host is idempotent, and tells the same', async () => {
    const own = link();
    own.close();
    own.open();
    await page.load();
    own.close();
    own.close();
    expect(told).toEqual([
      ['onEvent', 'closed', { step: 'open' }],
      ['onExit', null, { step: 'open' }],
      ['onClose'],
    ]);
  });

  it('by the host cuts off what the frame still says: it never reaches the next link', async () => {
    const other = vi.fn();
    const first = link();
    first.open();
    await page.load();
    const { say } = page.frame;
    first.close();
    link({ onSuccess: other }, []).open();
    await say(success);
    await page.load();
    expect(names()).not.toContain('onSuccess');
    expect(other).not.toHaveBeenCalled();
  });

  it('by a destroyed link tells nobody', async () => {
    const own = link();
    own.open();
    await page.load();
    own.destroy();
    await settle();
    expect(isModalOpen()).toBe(false);
    expect(told).toEqual([]);
  });

  it('by anybody else, such as a script that closes all dialogs, is noticed', async () => {
    link().open();
    await page.load();
    document.querySelector('dialog')?.close();
    await settle();
    expect(names()).toEqual(['onEvent', 'onExit', 'onClose']);
  });

  it('in onClose, the host may open again', async () => {
    let reopened = false;
    const own: Link = link({
      onClose() {
        if (!reopened) own.open();
        reopened = true;
      },
    });
    own.open();
    own.close();
    await settle();
    expect(isModalOpen()).toBe(true);
  });

  it('is not stopped by a callback that throws', async () => {
    const failure = new Error('host bug');
    const own = link({
      onExit() {
        throw failure;
      },
    });
    own.open();
    own.close();
    await settle();
    expect(names()).toContain('onClose');
    expect(page.reported).toEqual([failure]);
  });

  it('from outside the frame is a request, which the frame decides', async () => {
    link().open();
    await page.load();
    const dialog = document.querySelector('dialog');
    const cancel = new Event('cancel', { cancelable: true });
    dialog?.dispatchEvent(cancel);
    dialog?.dispatchEvent(new Event('click'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect(cancel.defaultPrevented).toBe(true);
    expect(kinds().filter((kind) => kind === 'close-requested')).toHaveLength(3);
    expect(isModalOpen()).toBe(true);
  });
});

describe('where Link runs', () => {
  const tokenOf = (claims: object) => `h.${btoa(JSON.stringify(claims)).replace(/=+$/, '')}.s`;
  const issued = (iss: unknown) => () => Promise.resolve(tokenOf({ iss, org: 'Größe' }));
  const srcNow = () => document.querySelector('iframe')?.src;

  function meta(content: string) {
    const tag = document.createElement('meta');
    tag.name = 'trackstar-link';
    tag.content = content;
    document.head.append(tag);
  }

  it('is the config, else the meta tag, else the issuer of the token', async () => {
    meta('https://meta.example.com');
    link().open();
    expect(srcNow()).toBe('https://link.example.com/embed');
    link({ baseUrl: undefined }, []).open();
    expect(srcNow()).toBe('https://meta.example.com/embed');
    document.head.replaceChildren();
    link({ baseUrl: undefined, getLinkToken: issued('https://iss.example.com') }, []).open();
    await settle();
    expect(srcNow()).toBe('https://iss.example.com/embed');
    await page.load();
    expect(kinds()).toEqual(['open', 'token']);
  });

  it('is not guessed ahead of time from nothing', () => {
    link({ baseUrl: undefined });
    page.idle();
    expect(document.querySelector('iframe')).toBeNull();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense', 7, undefined])(
    'is never %s',
    async (bad) => {
      meta(String(bad));
      link({ baseUrl: bad as string, getLinkToken: issued(bad) }).open();
      await settle();
      expect(document.querySelector('iframe')).toBeNull();
      expect(document.querySelector('[role=alert]')?.textContent).toContain('did not load');
      expect(page.complaints.join()).toContain('no baseUrl');
    },
  );

  it('can be found on a second try', async () => {
    let broken = true;
    const good = issued('https://iss.example.com');
    link({
      baseUrl: undefined,
      getLinkToken: () => (broken ? Promise.reject(new Error('offline')) : good()),
    }).open();
    await settle();
    broken = false;
    document.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await settle();
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(srcNow()).toBe('https://iss.example.com/embed');
  });
});

describe('a frame that does not answer', () => {
  const notice = () => document.querySelector('[role=alert]');
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[role=alert] button')];

  it('is explained when nothing has loaded after ten seconds', async () => {
    link().open();
    vi.advanceTimersByTime(9_999);
    expect(notice()).toBeNull();
    vi.advanceTimersByTime(1);
    expect(notice()?.textContent).toContain('did not load');
    expect(document.activeElement).toBe(buttons()[0]);
    buttons()[1]?.click();
    await settle();
    expect(told.slice(1)).toEqual([
      [
        'onExit',
        { code: 'frame_unreachable', message: 'This window did not load.' },
        { step: 'loading' },
      ],
      ['onClose'],
    ]);
  });

  it('is explained three seconds after a document has loaded in silence', async () => {
    link({ language: 'de-AT' }).open();
    await page.load({ silent: true });
    vi.advanceTimersByTime(3_000);
    expect(notice()?.textContent).toContain('Dieses Fenster');
    // Nothing to ask: Escape closes.
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(isModalOpen()).toBe(false);
  });

  it('is loaded anew by "Try again"', async () => {
    link().open();
    vi.advanceTimersByTime(10_000);
    buttons()[0]?.click();
    expect(notice()).toBeNull();
    await page.load();
    expect(kinds()).toEqual(['open', 'token']);
    vi.advanceTimersByTime(60_000);
    expect(notice()).toBeNull();
  });

  it('may still come late', async () => {
    link().open();
    await page.load({ silent: true });
    vi.advanceTimersByTime(3_000);
    await page.frame.say({ kind: 'ready' });
    expect(notice()).toBeNull();
    expect(kinds()).toEqual(['open', 'token']);
  });

  it('is not waited for after closing', () => {
    const own = link();
    own.open();
    own.close();
    vi.advanceTimersByTime(60_000);
    expect(notice()).toBeNull();
  });

  it('and had failed to preload, is loaded anew by open()', async () => {
    const own = link();
    page.idle();
    await page.load({ silent: true });
    const failed = document.querySelector('iframe');
    own.open();
    expect(document.querySelector('iframe')).not.toBe(failed);
    await page.load();
    expect(kinds()).toEqual(['open', 'token']);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
  });
});

function configOf(): LinkConfig {
  return { getLinkToken: () => Promise.resolve('token'), onSuccess: () => undefined };
}

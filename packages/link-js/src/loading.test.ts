// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isModalOpen, settle, type FakePage } from '../test/fake-page';
import { record, type Recording } from '../test/recorded-link';

let recording: Recording;
let page: FakePage;

beforeEach(() => {
  recording = record();
  page = recording.page;
});
afterEach(() => recording.stop());

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
    recording.link().open();
    expect(srcNow()).toBe('https://link.example.com/embed');
    recording.link({ baseUrl: undefined }, []).open();
    expect(srcNow()).toBe('https://meta.example.com/embed');
    document.head.replaceChildren();
    recording
      .link({ baseUrl: undefined, getLinkToken: issued('https://iss.example.com') }, [])
      .open();
    await settle();
    expect(srcNow()).toBe('https://iss.example.com/embed');
    await page.load();
    expect(recording.kinds()).toEqual(['open', 'token']);
  });

  it('is not guessed ahead of time from nothing', () => {
    recording.link({ baseUrl: undefined });
    page.idle();
    expect(document.querySelector('iframe')).toBeNull();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense', 7, undefined])(
    'is never %s',
    async (bad) => {
      meta(String(bad));
      recording.link({ baseUrl: bad as string, getLinkToken: issued(bad) }).open();
      await settle();
      expect(document.querySelector('iframe')).toBeNull();
      expect(document.querySelector('[role=alert]')?.textContent).toContain('did not load');
      expect(page.complaints.join()).toContain('no baseUrl');
    },
  );

  it('and has to be waited for, is said so until the token is there', async () => {
    let answer: (token: string) => void = () => undefined;
    const getLinkToken = () => new Promise<string>((done) => (answer = done));
    recording.link({ baseUrl: undefined, getLinkToken }).open();
    await settle();
    vi.advanceTimersByTime(20_000);
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Loading…Close');
    answer(await issued('https://iss.example.com')());
    await settle();
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(srcNow()).toBe('https://iss.example.com/embed');
  });

  it('can be left while it is waited for', async () => {
    recording.link({ baseUrl: undefined, getLinkToken: () => new Promise(() => undefined) }).open();
    document.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await settle();
    expect(isModalOpen()).toBe(false);
    expect(recording.told.slice(1)).toEqual([['onExit', null, { step: 'loading' }], ['onClose']]);
  });

  it('can be found on a second try', async () => {
    let broken = true;
    const good = issued('https://iss.example.com');
    recording
      .link({
        baseUrl: undefined,
        getLinkToken: () => (broken ? Promise.reject(new Error('offline')) : good()),
      })
      .open();
    await settle();
    broken = false;
    document.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Loading…Close');
    await settle();
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(srcNow()).toBe('https://iss.example.com/embed');
  });
});

describe('a frame that does not answer', () => {
  const notice = () => document.querySelector('[role=alert]');
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[role=alert] button')];

  /** Lets time pass, with all the idle moments in it. */
  function wait(milliseconds: number) {
    vi.advanceTimersByTime(milliseconds);
    page.idle();
  }

  /** How often a frame was put into the page, which loads it, since this was last asked. */
  function countLoads() {
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document, { childList: true, subtree: true });
    return () =>
      [...seen.splice(0), ...observer.takeRecords()]
        .flatMap(({ addedNodes }) => [...addedNodes])
        .filter((node) => node instanceof HTMLIFrameElement).length;
  }

  it('is explained when nothing has loaded after ten seconds', async () => {
    recording.link().open();
    vi.advanceTimersByTime(9_999);
    expect(notice()).toBeNull();
    vi.advanceTimersByTime(1);
    expect(notice()?.textContent).toContain('did not load');
    expect(document.activeElement).toBe(buttons()[0]);
    buttons()[1]?.click();
    await settle();
    expect(recording.told.slice(1)).toEqual([
      [
        'onExit',
        { code: 'frame_unreachable', message: 'This window did not load.' },
        { step: 'loading' },
      ],
      ['onClose'],
    ]);
  });

  it('is explained three seconds after a document has loaded in silence', async () => {
    recording.link({ language: 'de-AT' }).open();
    await page.load({ silent: true });
    vi.advanceTimersByTime(3_000);
    expect(notice()?.textContent).toContain('Dieses Fenster');
    // Nothing to ask: Escape closes.
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(isModalOpen()).toBe(false);
  });

  it('is loaded anew by "Try again"', async () => {
    recording.link().open();
    vi.advanceTimersByTime(10_000);
    buttons()[0]?.click();
    expect(notice()).toBeNull();
    await page.load();
    expect(recording.kinds()).toEqual(['open', 'token']);
    vi.advanceTimersByTime(60_000);
    expect(notice()).toBeNull();
  });

  it('may still come late, and takes the focus only then', async () => {
    recording.link().open();
    await page.load({ silent: true });
    wait(3_000);
    expect(document.activeElement).toBe(buttons()[0]);
    wait(4_000);
    expect(document.activeElement).toBe(buttons()[0]);
    await page.load();
    expect(notice()).toBeNull();
    expect(document.activeElement).toBe(document.querySelector('iframe'));
    expect(recording.kinds()).toEqual(['open', 'token']);
  });

  it('is loaded anew by itself, after twice as long each time', async () => {
    const loads = countLoads();
    recording.link().open();
    expect(loads()).toBe(1);
    for (const seconds of [1, 2, 4, 8, 16]) {
      await page.load({ silent: true });
      wait(seconds * 1000 - 1);
      expect(loads()).toBe(0);
      wait(1);
      expect(loads()).toBe(1);
    }
    await page.load();
    wait(600_000);
    expect(loads()).toBe(0);
    expect(recording.kinds()).toEqual(['open', 'token']);
  });

  it('and hangs, is loaded anew too', () => {
    const loads = countLoads();
    recording.link().open();
    wait(9_999);
    expect(loads()).toBe(1);
    wait(1);
    expect(loads()).toBe(1);
    wait(19_999);
    expect(loads()).toBe(0);
    wait(1);
    expect(loads()).toBe(1);
  });

  it('is loaded anew at once when the browser is online again, unless it has answered', async () => {
    const loads = countLoads();
    recording.link().open();
    await page.load({ silent: true });
    expect(loads()).toBe(1);
    window.dispatchEvent(new Event('online'));
    expect(loads()).toBe(1);
    await page.load();
    window.dispatchEvent(new Event('online'));
    expect(loads()).toBe(0);
  });

  it('before anybody has opened it, is tried five more times in idle moments', async () => {
    recording.link();
    page.idle();
    const loads = countLoads();
    for (const seconds of [1, 2, 4, 8, 16]) {
      await page.load({ silent: true });
      vi.advanceTimersByTime(seconds * 1000);
      expect(loads()).toBe(0);
      page.idle();
      expect(loads()).toBe(1);
    }
    await page.load({ silent: true });
    wait(600_000);
    expect(loads()).toBe(0);
    window.dispatchEvent(new Event('online'));
    expect(loads()).toBe(1);
  });

  it('is not loaded anew once nobody is there who wants it', async () => {
    const own = recording.link();
    own.open();
    await page.load({ silent: true });
    own.destroy();
    const loads = countLoads();
    wait(600_000);
    window.dispatchEvent(new Event('online'));
    expect(loads()).toBe(0);
  });

  it('is not waited for after closing', () => {
    const own = recording.link();
    own.open();
    own.close();
    vi.advanceTimersByTime(60_000);
    expect(notice()).toBeNull();
  });

  it('and had failed to preload, is loaded anew by open()', async () => {
    const own = recording.link();
    page.idle();
    await page.load({ silent: true });
    const loads = countLoads();
    own.open();
    expect(loads()).toBe(1);
    await page.load();
    expect(recording.kinds()).toEqual(['open', 'token']);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
  });
});

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
    await settle();
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(srcNow()).toBe('https://iss.example.com/embed');
  });
});

describe('a frame that does not answer', () => {
  const notice = () => document.querySelector('[role=alert]');
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[role=alert] button')];

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

  it('may still come late', async () => {
    recording.link().open();
    await page.load({ silent: true });
    vi.advanceTimersByTime(3_000);
    await page.frame.say({ kind: 'ready' });
    expect(notice()).toBeNull();
    expect(recording.kinds()).toEqual(['open', 'token']);
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
    const failed = document.querySelector('iframe');
    own.open();
    expect(document.querySelector('iframe')).not.toBe(failed);
    await page.load();
    expect(recording.kinds()).toEqual(['open', 'token']);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
  });
});

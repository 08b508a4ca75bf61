// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isModalOpen, settle, type FakePage } from '../test/fake-page';
import { closeByFrame, record, type Recording } from '../test/recorded-link';

let recording: Recording;
let page: FakePage;

beforeEach(() => {
  recording = record();
  page = recording.page;
});
afterEach(() => recording.stop());

describe('opening', () => {
  it('says hello to the exact origin, then sends the options and the token', async () => {
    recording.link({ baseUrl: 'https://link.example.com/sub/' }).open();
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
    recording.link().open();
    expect(isModalOpen()).toBe(true);
    await settle();
    await page.load({ silent: true });
    expect(page.frame.heard).toEqual([]);
    await page.frame.say({ kind: 'ready' });
    expect(recording.kinds()).toEqual(['open', 'token']);
  });

  it('uses the frame that was loaded in idle time, and the same one the next time', async () => {
    const own = recording.link();
    page.idle();
    await page.load();
    expect(isModalOpen()).toBe(false);
    own.open();
    await settle();
    expect(recording.kinds()).toEqual(['open', 'token']);
    await page.frame.say(closeByFrame);
    own.open();
    await settle();
    expect(recording.kinds()).toEqual(['open', 'token', 'closed', 'open', 'token']);
    expect(page.frames).toHaveLength(1);
  });

  it('is idempotent while it is open', async () => {
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    const own = recording.link({ getLinkToken });
    own.open();
    own.open({ integrationId: 'shiphero' });
    await page.load();
    expect(recording.kinds()).toEqual(['open', 'token']);
    expect(getLinkToken).toHaveBeenCalledTimes(1);
  });

  it('of another link closes the one that is open', async () => {
    const [first, second] = [recording.link(), recording.link({}, [])];
    first.open();
    second.open();
    await settle();
    expect(recording.names()).toEqual(['onEvent', 'onExit', 'onClose']);
    expect(isModalOpen()).toBe(true);
    first.close();
    expect(isModalOpen()).toBe(true);
  });

  it('in onClose of another link is the wish that counts', async () => {
    const third = recording.link({}, []);
    const getLinkToken = vi.fn(() => Promise.resolve('token'));
    recording.link({ onClose: () => third.open() }).open();
    recording.link({ getLinkToken }, []).open();
    await page.load();
    expect(getLinkToken).not.toHaveBeenCalled();
    third.close();
    expect(isModalOpen()).toBe(false);
  });

  it('builds the dialog again when a route change has thrown it away', async () => {
    const own = recording.link();
    page.idle();
    await page.load();
    document.querySelector('dialog')?.remove();
    own.open();
    await page.load();
    expect(page.frames).toHaveLength(2);
    expect(recording.kinds()).toEqual(['open', 'token']);
  });

  it('speaks to a frame that reloads from the start', async () => {
    recording.link().open();
    await page.load();
    await page.load();
    expect(page.frames).toHaveLength(2);
    expect(recording.kinds()).toEqual(['open', 'token']);
  });

  it('drops messages that are none of the protocol', async () => {
    recording.link().open();
    await page.load();
    const { say } = page.frame;
    await say({ kind: 'success', authCode: 7, integrationName: 'x' });
    await say({ kind: 'close' });
    await say({ kind: 'eval', code: '1' });
    expect(recording.told).toEqual([]);
    expect(isModalOpen()).toBe(true);
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isModalOpen, settle, type FakePage } from '../test/fake-page';
import { success, record, type Recording } from '../test/recorded-link';
import type { Link } from './link';

let recording: Recording;
let page: FakePage;

beforeEach(() => {
  recording = record();
  page = recording.page;
});
afterEach(() => recording.stop());

describe('closing', () => {
  it('by the frame tells events, reason and close, each once', async () => {
    const own = recording.link();
    own.open();
    await page.load();
    const error = { code: 'credentials_rejected', message: 'No.' };
    const detail = { step: 'credentials', integrationName: 'shiphero' };
    await page.frame.say({ kind: 'event', name: 'closed', detail: { step: 'credentials' } });
    await page.frame.say({ kind: 'close', error, detail });
    await page.frame.say({ kind: 'close', error, detail });
    own.close();
    expect(recording.told).toEqual([
      ['onEvent', 'closed', { step: 'credentials' }],
      ['onExit', error, detail],
      ['onClose'],
    ]);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'closed' });
    expect(isModalOpen()).toBe(false);
  });

  it.each([
    ['taken out of the page', (dialog: Element) => dialog.remove()],
    ['swapped with the whole document', () => document.documentElement.remove()],
  ])('is noticed of a dialog that is %s, and it opens again', async (_, take) => {
    const root = document.documentElement;
    const own = recording.link();
    own.open();
    await page.load();
    take(page.frame.element.closest('dialog') ?? root);
    await settle();
    if (!root.isConnected) document.append(root);
    expect(recording.names()).toEqual(['onEvent', 'onExit', 'onClose']);
    expect(document.body.style.overflowY).toBe('');

    own.open();
    await page.load();
    expect(isModalOpen()).toBe(true);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
    expect(page.frame.heard.map(({ kind }) => kind)).toEqual(['open', 'token']);
  });

  it('by the host is idempotent, and tells the same', async () => {
    const own = recording.link();
    own.close();
    own.open();
    await page.load();
    own.close();
    own.close();
    expect(recording.told).toEqual([
      ['onEvent', 'closed', { step: 'open' }],
      ['onExit', null, { step: 'open' }],
      ['onClose'],
    ]);
  });

  it('by the host cuts off what the frame still says: it never reaches the next link', async () => {
    const other = vi.fn();
    const first = recording.link();
    first.open();
    await page.load();
    const { say } = page.frame;
    first.close();
    recording.link({ onSuccess: other }, []).open();
    await say(success);
    await page.load();
    expect(recording.names()).not.toContain('onSuccess');
    expect(other).not.toHaveBeenCalled();
  });

  it('by a destroyed link tells nobody', async () => {
    const own = recording.link();
    own.open();
    await page.load();
    own.destroy();
    await settle();
    expect(isModalOpen()).toBe(false);
    expect(recording.told).toEqual([]);
  });

  it('by anybody else, such as a script that closes all dialogs, is noticed', async () => {
    recording.link().open();
    await page.load();
    document.querySelector('dialog')?.close();
    await settle();
    expect(recording.names()).toEqual(['onEvent', 'onExit', 'onClose']);
  });

  it('in onClose, the host may open again', async () => {
    let reopened = false;
    const own: Link = recording.link({
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
    const own = recording.link({
      onExit() {
        throw failure;
      },
    });
    own.open();
    own.close();
    await settle();
    expect(recording.names()).toContain('onClose');
    expect(page.reported).toEqual([failure]);
  });

  it('from outside the frame is a request, which the frame decides', async () => {
    recording.link().open();
    await page.load();
    const dialog = document.querySelector('dialog');
    const cancel = new Event('cancel', { cancelable: true });
    dialog?.dispatchEvent(cancel);
    dialog?.dispatchEvent(new Event('click'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect(cancel.defaultPrevented).toBe(true);
    expect(recording.kinds().filter((kind) => kind === 'close-requested')).toHaveLength(3);
    expect(isModalOpen()).toBe(true);
  });
});

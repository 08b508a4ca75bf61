// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isModalOpen, settle, type FakePage } from '../test/fake-page';
import { closeByFrame, record, success, type Recording } from '../test/recorded-link';
import type { LinkConfig } from './config';

let recording: Recording;
let page: FakePage;

beforeEach(() => {
  recording = record();
  page = recording.page;
});
afterEach(() => recording.stop());

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
    [
      'returns the page of an error',
      () => Promise.resolve('<!doctype html> Not found'),
      'getLinkToken returned no token.',
    ],
    ['returns nothing', () => Promise.resolve(''), 'getLinkToken returned no token.'],
  ])('when getLinkToken %s, the frame is told, and may ask again', async (_, broken, message) => {
    const own = recording.link({ getLinkToken: broken as LinkConfig['getLinkToken'] });
    own.open();
    await page.load();
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token-failed', message });
    expect(page.complaints.join()).toContain(message);
    own.configure({ onSuccess: () => undefined, getLinkToken: () => Promise.resolve('token-2') });
    await page.frame.say({ kind: 'token-wanted' });
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'token', token: 'token-2' });
  });

  it('can be asked for again while the first answer hangs; the last question counts', async () => {
    const answers: ((token: string) => void)[] = [];
    const getLinkToken = () => new Promise<string>((done) => answers.push(done));
    recording.link({ getLinkToken }).open();
    await page.load();
    await page.frame.say({ kind: 'token-wanted' });
    answers[1]?.('token-2');
    await settle();
    answers[0]?.('token-1');
    await settle();
    expect(page.frame.heard.slice(1)).toEqual([{ kind: 'token', token: 'token-2' }]);
  });

  it('of an earlier opening is not sent into a later one', async () => {
    const answers: ((token: string) => void)[] = [];
    const own = recording.link({ getLinkToken: () => new Promise((done) => answers.push(done)) });
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
    recording.link({ onSuccess }).open();
    await page.load();
    await page.frame.say(success);
    await page.frame.say(success);
    expect(recording.kinds()).not.toContain('success-handled');
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
    recording.link({ onSuccess }).open();
    await page.load();
    await page.frame.say(success);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: false });
    expect(page.reported).toEqual([failure]);
    await page.frame.say(success);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: true });
    expect(onSuccess).toHaveBeenCalledTimes(2);
  });

  it('that nobody takes is not confirmed', async () => {
    const onSuccess = undefined as unknown as LinkConfig['onSuccess'];
    recording.link({ onSuccess }).open();
    await page.load();
    await page.frame.say(success);
    expect(page.frame.heard.at(-1)).toEqual({ kind: 'success-handled', ok: false });
  });

  it('hands over a close() that closes this opening and no later one', async () => {
    const closers: (() => void)[] = [];
    const own = recording.link({ onSuccess: (_code, _name, close) => void closers.push(close) });
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

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isModalOpen, settle, type FakePage } from '../test/fake-page';
import { closeByFrame, record, type Recording } from '../test/recorded-link';

let recording: Recording;
let page: FakePage;

beforeEach(() => {
  sessionStorage.clear();
  recording = record();
  page = recording.page;
});
afterEach(() => recording.stop());

/** The page is loaded again, reached from there. */
function loadAgain(from: string) {
  recording.stop();
  recording = record();
  page = recording.page;
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(from);
}

/** The customer goes away to sign in, in this tab. */
async function leave(config = {}, integrationId?: string) {
  recording.link(config).open(integrationId === undefined ? undefined : { integrationId });
  await page.load();
  await page.frame.say({ kind: 'away' });
}

const origin = 'https://link.example.com/';
const opened = () => page.frame.heard.filter(({ kind }) => kind === 'open');

it('tells the frame the address of the page, to come back to', async () => {
  recording.link().open();
  await page.load();
  expect(opened()).toEqual([
    { kind: 'open', options: expect.objectContaining({ page: location.href }) as unknown },
  ]);
});

it('opens the link that was left, where it was, once, with a fresh token', async () => {
  await leave({ buttonId: 'left', baseUrl: 'https://link.example.com/sub' }, 'shipbob');
  loadAgain(origin);
  const getLinkToken = vi.fn(() => Promise.resolve('fresh'));
  recording.link({ buttonId: 'other' }, []);
  await settle();
  expect(isModalOpen()).toBe(false);
  recording.link({ buttonId: 'left', getLinkToken });
  await settle();
  expect(isModalOpen()).toBe(true);
  expect(getLinkToken).toHaveBeenCalledTimes(1);
  await page.load();
  expect(page.frame.heard).toEqual([
    { kind: 'open', options: expect.objectContaining({ integrationId: 'shipbob' }) as unknown },
    { kind: 'token', token: 'fresh' },
  ]);
  await page.frame.say(closeByFrame);
  loadAgain(origin);
  recording.link({ buttonId: 'left' });
  await settle();
  expect(isModalOpen()).toBe(false);
});

it.each([
  ['', 'a reload, or an address that was typed'],
  ['https://vendor.example/', 'another page'],
  ['https://link.example.com.evil.example/', 'a page that looks like one of ours'],
])('does not open when the page is reached from %s: %s', async (from) => {
  await leave();
  loadAgain(from);
  recording.link();
  await settle();
  expect(isModalOpen()).toBe(false);
});

it('does not open a link that nobody left, though the page is reached from ours', async () => {
  loadAgain(origin);
  recording.link();
  await settle();
  expect(isModalOpen()).toBe(false);
  expect(sessionStorage).toHaveLength(0);
});

it('opens for the second of two links that a strict render makes of one', async () => {
  await leave();
  loadAgain(origin);
  recording.link().destroy();
  recording.link();
  await settle();
  expect(isModalOpen()).toBe(true);
});

it('keeps no more than the integration, and nothing where the browser keeps nothing', async () => {
  await leave({ getLinkToken: () => Promise.resolve('secret-token') }, 'shipbob');
  expect({ ...sessionStorage }).toEqual({ [`Trackstar ${origin}`]: 'shipbob' });
  sessionStorage.clear();
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('Access is denied.', 'SecurityError');
  });
  await page.frame.say({ kind: 'away' });
  recording.link({}, []);
  await settle();
  expect(page.reported).toEqual([]);
});

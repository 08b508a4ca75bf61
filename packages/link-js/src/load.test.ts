// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePage, isModalOpen, settle, type FakePage } from '../test/fake-page';
import { connectButton } from './connect-button';
import { loadTrackstar } from './load';
import { registerTrackstar } from './registry';

let page: FakePage;
let server: number;
let address: string;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  page = fakePage();
  // Another server each time: what was loaded is remembered as long as the page lives.
  server = (server ?? 0) + 1;
  address = `https://link-${server}.example.com`;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const scripts = () => [...document.head.querySelectorAll('script')];

/** The browser has run the script, or could not. */
async function finish(type: 'load' | 'error' | 'load of something else') {
  const script = scripts().at(-1);
  if (type === 'load') registerTrackstar(address);
  script?.dispatchEvent(new Event(type === 'error' ? 'error' : 'load'));
  await settle();
}

async function failFourTimes() {
  for (const seconds of [1, 2, 4, 8]) {
    await finish('error');
    vi.advanceTimersByTime(seconds * 1000);
    await settle();
  }
}

describe('loadTrackstar', () => {
  it('puts one script into the page, however often it is asked', async () => {
    const loads = [loadTrackstar(`${address}/`), loadTrackstar(`${address}/`)];
    expect(scripts().map(({ src }) => src)).toEqual([`${address}/main.js`]);
    await finish('load');
    expect(await Promise.all(loads)).toEqual([registerTrackstar(), registerTrackstar()]);
    expect(await loadTrackstar(`${address}/`)).toBe(registerTrackstar());
    vi.advanceTimersByTime(60_000);
    expect(scripts()).toHaveLength(1);
  });

  it('loads nothing where the page has the script already', async () => {
    const present = registerTrackstar();
    expect(await loadTrackstar(address)).toBe(present);
    expect(scripts()).toEqual([]);
  });

  it('takes a versioned script, with its hash and a nonce', async () => {
    const url = `${address}/static/main-0.1.0.js`;
    void loadTrackstar(url, { integrity: 'sha384-x', nonce: 'n' });
    const [script] = scripts();
    expect(script).toMatchObject({ src: url, integrity: 'sha384-x', nonce: 'n' });
    expect(script?.crossOrigin).toBe('anonymous');
    await finish('load');
  });

  it.each(['error', 'load of something else'] as const)('tries again after %s', async (type) => {
    const load = loadTrackstar(address);
    for (const seconds of [1, 2, 4]) {
      await finish(type);
      const before = scripts().length;
      vi.advanceTimersByTime(seconds * 1000 - 1);
      await settle();
      expect(scripts()).toHaveLength(before);
      vi.advanceTimersByTime(1);
      await settle();
      expect(scripts()).toHaveLength(before + 1);
    }
    await finish('load');
    expect(await load).toBe(registerTrackstar());
  });

  it('tries again at once when the browser is online again', async () => {
    const load = loadTrackstar(address);
    await finish('error');
    expect(scripts()).toEqual([]);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(scripts()).toHaveLength(1);
    await finish('load');
    expect(await load).toBe(registerTrackstar());
  });

  it('does not wait for ever', async () => {
    const load = loadTrackstar(address, { retries: 0 });
    const outcome = expect(load).rejects.toThrow('it took too long');
    vi.advanceTimersByTime(15_000);
    await outcome;
  });

  it('says in the end what did not work, and starts over when it is asked again', async () => {
    const load = loadTrackstar(address);
    const outcome = expect(load).rejects.toThrow(
      `could not be loaded from ${address}/main.js: the request failed`,
    );
    await failFourTimes();
    await outcome;
    expect(scripts()).toEqual([]);
    const again = loadTrackstar(address);
    expect(scripts()).toHaveLength(1);
    await finish('load');
    expect(await again).toBe(registerTrackstar());
  });

  it('says so when what came is something else', async () => {
    const load = loadTrackstar(address, { retries: 0 });
    const outcome = expect(load).rejects.toThrow('no script of Trackstar Link');
    await finish('load of something else');
    await outcome;
  });
});

describe('connectButton', () => {
  const getLinkToken = () => Promise.resolve('token');
  let undo: () => void;
  function connect() {
    const button = document.createElement('button');
    document.body.append(button, 'after it');
    undo = connectButton(button, { baseUrl: address, getLinkToken, onSuccess: () => undefined });
    const status = document.querySelector('[role=status]');
    return { button, said: () => status?.textContent };
  }
  afterEach(() => undo());

  it('opens at once with a click that comes after the script', async () => {
    const { button, said } = connect();
    await finish('load');
    expect(isModalOpen()).toBe(false);
    button.click();
    expect(isModalOpen()).toBe(true);
    expect(said()).toBe('');
  });

  it('opens as soon as the script is there with a click that comes before it', async () => {
    const { button, said } = connect();
    expect(said()).toBe('');
    button.click();
    expect(said()).toBe('Loading…');
    expect(button.getAttribute('aria-busy')).toBe('true');
    await finish('load');
    expect(isModalOpen()).toBe(true);
    expect(said()).toBe('');
    expect(button.getAttribute('aria-busy')).toBe('false');
  });

  it('says behind the button that it failed, and tries again with the next click', async () => {
    const { button, said } = connect();
    button.click();
    await failFourTimes();
    expect(said()).toBe('This window did not load. Try again.');
    expect(page.complaints.join()).toContain('could not be loaded');
    expect(button.nextElementSibling?.getAttribute('role')).toBe('status');
    button.click();
    expect(said()).toBe('Loading…');
    await finish('load');
    expect(isModalOpen()).toBe(true);
  });

  it('says nothing of a failure that no customer has met, and recovers when online', async () => {
    const { button, said } = connect();
    await failFourTimes();
    expect(said()).toBe('');
    window.dispatchEvent(new Event('online'));
    await settle();
    await finish('load');
    button.click();
    expect(isModalOpen()).toBe(true);
  });

  it('can be undone, also while it loads', async () => {
    const { button } = connect();
    button.click();
    undo();
    await finish('load');
    page.idle();
    button.click();
    expect(isModalOpen()).toBe(false);
    expect(document.querySelector('[role=status], dialog')).toBeNull();
  });
});

import { isOurs } from './ours';
import type { Trackstar } from './registry';

export type { Trackstar } from './registry';

export interface LoadOptions {
  /** How often a script that did not load is tried again, after 1, 2, 4 … seconds. Default 3. */
  retries?: number;
  /** The hash of a versioned script, as `/static/main.json` has it. */
  integrity?: string;
  nonce?: string;
}

/** How long one attempt may take, in milliseconds. */
const patience = 15_000;

const loads = new Map<string, Promise<Trackstar>>();

/**
 * Loads `main.js` and resolves with `window.Trackstar`: once, however often it is asked, and again
 * after a failure. Takes the address of the server, or that of a script such as a versioned one. On a
 * server there is nothing to load, and it resolves with null.
 *
 * @example
 * const trackstar = await loadTrackstar('https://link.example.com');
 */
export function loadTrackstar(
  address: string,
  options: LoadOptions = {},
): Promise<Trackstar | null> {
  if (typeof document === 'undefined') return Promise.resolve(null);
  const known = loads.get(address);
  if (known) return known;
  const load = loadWithRetries(address, options);
  loads.set(address, load);
  load.catch(() => loads.delete(address));
  return load;
}

async function loadWithRetries(address: string, options: LoadOptions): Promise<Trackstar> {
  const { retries = 3 } = options;
  const isScript = /\.js$/.test(address);
  const url = isScript ? address : `${address.replace(/\/+$/, '')}/main.js`;
  for (let tries = 0; ; tries += 1) {
    // The script tag of somebody else may have been faster.
    const present = isScript && !tries ? undefined : loaded();
    if (present) return present;
    const reason = await append(url, options);
    const trackstar = loaded();
    if (!reason && trackstar) return trackstar;
    if (tries >= retries) {
      const cause = reason ?? 'what came is no script of Trackstar Link';
      throw new Error(`Trackstar Link could not be loaded from ${url}: ${cause}.`);
    }
    await pause(1000 * 2 ** tries);
  }
}

function loaded(): Trackstar | undefined {
  const value: unknown = Reflect.get(window, 'Trackstar');
  return isOurs(value) ? value : undefined;
}

/** Puts the script into the page. Resolves when it has run, or with the reason why it has not. */
function append(url: string, { integrity, nonce }: LoadOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const end = (reason?: string) => {
      clearTimeout(timer);
      // What is left of a failure would be no use to the next attempt.
      if (reason) script.remove();
      resolve(reason);
    };
    const timer = setTimeout(() => end('it took too long'), patience);
    script.onload = () => end();
    script.onerror = () => end('the request failed, or the page does not allow it');
    if (nonce) script.nonce = nonce;
    if (integrity) {
      script.integrity = integrity;
      script.crossOrigin = 'anonymous';
    }
    script.src = url;
    document.head.append(script);
  });
}

/** Ends early when the browser is online again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    setTimeout(done, milliseconds);
    addEventListener('online', done, { once: true });
  });
}

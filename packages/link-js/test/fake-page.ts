import type { FrameMessage, HostMessage } from '@trackstar-link/contract/bridge';
import { vi } from 'vitest';

/** What jsdom has not: modal dialogs, frames that answer, idle time, error reporting. */
export interface FakePage {
  /** All frames so far, in the order of their hellos. */
  frames: FakeFrame[];
  /** The frame that said hello last. */
  readonly frame: FakeFrame;
  /** What was reported as an uncaught error of the host's. */
  reported: unknown[];
  /** What was written to the console for the host's developer. */
  complaints: string[];
  /** Lets idle callbacks run. */
  idle(): void;
  /** Lets the frame's document load; it answers `ready` unless it is to be silent. */
  load(options?: { silent?: boolean }): Promise<void>;
}

export interface FakeFrame {
  element: HTMLIFrameElement;
  targetOrigin: string;
  hello: unknown;
  heard: HostMessage[];
  say(message: FrameMessage | Record<string, unknown>): Promise<void>;
}

/** Promises and the fake ports settle within a few microtasks. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

class FakePort {
  other: FakePort | undefined;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  #closed = false;
  postMessage(message: unknown) {
    // Cloned as by the browser, so that posting a function throws here too.
    const data: unknown = structuredClone(message);
    queueMicrotask(() => {
      if (!this.#closed && !this.other?.isClosed) this.other?.onmessage?.({ data });
    });
  }
  get isClosed() {
    return this.#closed;
  }
  close() {
    this.#closed = true;
  }
}

class FakeChannel {
  port1 = new FakePort();
  port2 = new FakePort();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

/** Call before each test; `vi.unstubAllGlobals()` after it. */
export function fakePage(): FakePage {
  const idleCallbacks: (() => void)[] = [];
  const frames: FakeFrame[] = [];
  const reported: unknown[] = [];
  const complaints: string[] = [];

  document.head.replaceChildren();
  document.body.replaceChildren();
  document.querySelectorAll('dialog').forEach((dialog) => dialog.remove());
  for (const name of Object.keys(window)) {
    if (name.startsWith('Trackstar')) Reflect.deleteProperty(window, name);
  }

  vi.stubGlobal('MessageChannel', FakeChannel);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idleCallbacks.push(run));
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => complaints.push(String(line)));
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);

  const dialog = HTMLDialogElement.prototype;
  const { matches } = Element.prototype;
  Object.assign(dialog, {
    matches(this: HTMLDialogElement, selector: string) {
      return selector === ':modal' ? this.open && this.isConnected : matches.call(this, selector);
    },
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      queueMicrotask(() => this.dispatchEvent(new Event('close')));
    },
  });

  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    const postMessage = (hello: unknown, targetOrigin: string, [port]: FakePort[]) => {
      const heard: HostMessage[] = [];
      if (port) port.onmessage = ({ data }) => heard.push(data as HostMessage);
      frames.push({
        element: this,
        targetOrigin,
        hello,
        heard,
        async say(message) {
          port?.postMessage(message);
          await settle();
        },
      });
    };
    return { postMessage } as unknown as Window;
  });

  return {
    frames,
    get frame() {
      const last = frames.at(-1);
      if (!last) throw new Error('No frame has loaded yet.');
      return last;
    },
    reported,
    complaints,
    idle() {
      for (const run of idleCallbacks.splice(0)) run();
    },
    async load({ silent = false } = {}) {
      const element = document.querySelector('iframe');
      if (!element) throw new Error('There is no frame in the page.');
      element.dispatchEvent(new Event('load'));
      await settle();
      if (!silent) await frames.at(-1)?.say({ kind: 'ready' });
    },
  };
}

export const isModalOpen = () => document.querySelector('dialog')?.open === true;

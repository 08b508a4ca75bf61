import {
  isHello,
  isHostMessage,
  type FrameMessage,
  type HostMessage,
} from '@trackstar-link/contract/bridge';

/** The frame's end of the conversation with the host page. */
export interface Bridge {
  /** Origin of the page that opened the conversation; null before that. */
  readonly origin: string | null;
  send(message: FrameMessage): void;
  subscribe(listener: (message: HostMessage) => void): void;
}

/** Both ends, where the window is its own host: nothing is posted, and nobody else can speak. */
export interface PageBridge extends Bridge {
  /** What a host page would hear. */
  hear: (message: FrameMessage) => void;
  /** What a host page would say. */
  say(message: HostMessage): void;
}

/** Null where there is a page around us. */
export function talkToSelf(frame: Window = window): PageBridge | null {
  if (frame.parent !== frame) return null;
  const listeners = new Set<(message: HostMessage) => void>();
  const bridge: PageBridge = {
    origin: frame.location.origin,
    hear: () => undefined,
    send: (message) => bridge.hear(message),
    subscribe: (listener) => void listeners.add(listener),
    say: (message) => listeners.forEach((listener) => listener(message)),
  };
  return bridge;
}

/**
 * Waits for the parent's Hello and answers on the port that came with it. Messages of other
 * windows, of pages without an origin of their own, and malformed ones are dropped. The first Hello
 * counts: a second one cannot take the conversation over.
 *
 * This is the only file of the frame that posts messages.
 */
export function listenForHost(frame: Window = window): Bridge {
  let origin: string | null = null;
  let port: MessagePort | null = null;
  const listeners = new Set<(message: HostMessage) => void>();

  function onHello(event: MessageEvent<unknown>) {
    const [offered] = event.ports;
    if (event.source !== frame.parent || frame.parent === frame) return;
    if (event.origin === 'null' || event.origin === '') return;
    if (!isHello(event.data) || !offered) return;
    frame.removeEventListener('message', onHello);
    origin = event.origin;
    port = offered;
    port.onmessage = (message: MessageEvent<unknown>) => {
      if (!isHostMessage(message.data)) return;
      for (const listener of listeners) listener(message.data);
    };
    port.postMessage({ kind: 'ready' } satisfies FrameMessage);
  }

  frame.addEventListener('message', onHello);
  return {
    get origin() {
      return origin;
    },
    send: (message) => port?.postMessage(message),
    subscribe: (listener) => void listeners.add(listener),
  };
}

import type { FrameMessage, HostMessage } from '@trackstar-link/contract/bridge';
import { greet, type Channel } from './bridge';

export interface Frame {
  readonly base: string;
  readonly element: HTMLIFrameElement;
  /** `silent`: a document has loaded and has not answered yet; an error page never will. */
  readonly state: 'loading' | 'silent' | 'ready';
  send(message: HostMessage): void;
  /** Starts over with a new document. */
  reload(): void;
  remove(): void;
}

export interface FrameListener {
  /** A document has loaded: it speaks now or never. */
  onLoad(): void;
  onMessage(message: FrameMessage): void;
}

/** A frame of Link's own origin. It loads once `element` is put into the page. */
export function createFrame(base: string, listener: FrameListener): Frame {
  const element = document.createElement('iframe');
  let state: Frame['state'] = 'loading';
  let channel: Channel | undefined;
  element.title = 'Trackstar Link';
  element.allow = 'clipboard-write';
  // The host's address may hold secrets of its own.
  element.referrerPolicy = 'no-referrer';
  element.src = `${base}/embed`;
  element.onload = () => {
    const { contentWindow } = element;
    if (!contentWindow) return;
    // A frame that reloads is a new document, which takes a new conversation.
    channel?.close();
    state = 'silent';
    channel = greet(contentWindow, new URL(base).origin, (message) => {
      if (message.kind === 'ready') state = 'ready';
      listener.onMessage(message);
    });
    listener.onLoad();
  };
  return {
    base,
    element,
    get state() {
      return state;
    },
    send(message) {
      if (state === 'ready') channel?.send(message);
    },
    reload() {
      state = 'loading';
      // Taken out and put back: to set its address again would be a step in the page's history.
      element.parentNode?.append(element);
    },
    remove() {
      channel?.close();
      element.remove();
    },
  };
}

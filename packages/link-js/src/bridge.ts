import {
  bridgeVersion,
  isFrameMessage,
  type FrameMessage,
  type Hello,
  type HostMessage,
} from '@trackstar-link/contract/bridge';

/** The host's end of a conversation with one document in the frame. */
export interface Channel {
  send(message: HostMessage): void;
  close(): void;
}

/**
 * Says hello to the document that has just loaded in the frame. Only a window of exactly this origin
 * receives it, and with it the port; everything afterwards travels over the port.
 *
 * This is the only file of the host's side that posts messages.
 */
export function greet(
  frame: Window,
  origin: string,
  receive: (message: FrameMessage) => void,
): Channel {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isFrameMessage(data)) receive(data);
  };
  const hello: Hello = { kind: 'trackstar:hello', version: bridgeVersion };
  frame.postMessage(hello, origin, [port2]);
  return {
    send: (message) => port1.postMessage(message),
    close: () => port1.close(),
  };
}

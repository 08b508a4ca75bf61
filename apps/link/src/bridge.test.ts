import fc from 'fast-check';
import { bridgeVersion, type HostMessage } from '@trackstar-link/contract/bridge';
import { afterEach, describe, expect, it } from 'vitest';
import { listenForHost } from './bridge';

const origin = 'https://app.example.com';
const hello = { kind: 'trackstar:hello', version: bridgeVersion };
const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function frameIn(parent: object) {
  return Object.assign(new EventTarget(), { parent }) as unknown as Window;
}

/** A message as the browser would deliver it; returns the sender's end of the port. */
function deliver(frame: Window, event: Partial<Record<keyof MessageEvent, unknown>>) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const message = { data: hello, origin, source: frame.parent, ports: [port2], ...event };
  frame.dispatchEvent(Object.assign(new Event('message'), message));
  return port1;
}

function next(port: MessagePort): Promise<unknown> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
  });
}

describe('the frame', () => {
  it('answers its parent on the port that came with the hello', async () => {
    const frame = frameIn({});
    const bridge = listenForHost(frame);
    expect(bridge.origin).toBeNull();
    await expect(next(deliver(frame, {}))).resolves.toEqual({ kind: 'ready' });
    expect(bridge.origin).toBe(origin);
  });

  it.each([
    ['another window', { source: {} }],
    ['a page without an origin', { origin: 'null' }],
    ['another version', { data: { ...hello, version: bridgeVersion + 1 } }],
    ['something else', { data: { kind: 'open' } }],
    ['no port', { ports: [] }],
  ])('ignores a hello from or with %s', async (_name, event) => {
    const frame = frameIn({});
    const bridge = listenForHost(frame);
    deliver(frame, event);
    expect(bridge.origin).toBeNull();
    // It still listens: the true parent is heard.
    await expect(next(deliver(frame, {}))).resolves.toEqual({ kind: 'ready' });
  });

  it('hears nobody when it is the top window itself', () => {
    const frame = frameIn({});
    Object.assign(frame, { parent: frame });
    const bridge = listenForHost(frame);
    deliver(frame, { source: frame });
    expect(bridge.origin).toBeNull();
  });

  it('keeps to the first hello', async () => {
    const frame = frameIn({});
    const bridge = listenForHost(frame);
    await next(deliver(frame, {}));
    deliver(frame, { origin: 'https://evil.example' });
    expect(bridge.origin).toBe(origin);
  });

  it('passes on host messages and drops everything else', async () => {
    const frame = frameIn({});
    const heard: HostMessage[] = [];
    const bridge = listenForHost(frame);
    bridge.subscribe((message) => heard.push(message));
    const port = deliver(frame, {});
    await next(port);
    const junk = fc.sample(fc.anything({ maxDepth: 2 }), 300);
    for (const value of junk) {
      try {
        port.postMessage(value);
      } catch {
        // What cannot be cloned never leaves the sender.
      }
    }
    port.postMessage({ kind: 'token', token: 7 });
    port.postMessage({ kind: 'token', token: 'abc' });
    await new Promise<void>((resolve) => bridge.subscribe(() => resolve()));
    expect(heard).toEqual([{ kind: 'token', token: 'abc' }]);
  });
});

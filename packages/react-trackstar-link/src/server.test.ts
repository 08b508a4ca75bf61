import { beforeAll, describe, expect, it } from 'vitest';
import { loadReact, reactVersions, type Server } from '../test/load-react.mjs';
import { textOf } from '../test/text-of.mjs';

const props = {
  getLinkToken: () => Promise.reject(new Error('never called on a server')),
  onSuccess: () => undefined,
  integrationType: 'carrier',
  className: 'primary',
  style: { color: 'red' },
} as const;
const html = '<button class="primary" type="button">Connect Carrier</button>';

describe.each(reactVersions)('React %s on a server', (version) => {
  let react: Server;
  beforeAll(async () => {
    expect('window' in globalThis).toBe(false);
    react = await loadReact('server', version);
  }, 60_000);

  it('renders the button where there is no window', () => {
    const { createElement, renderToString, TrackstarConnectButton } = react;
    expect(renderToString(createElement(TrackstarConnectButton, props))).toBe(html);
  });

  it('renders the button into a stream', async () => {
    const { createElement, renderToPipeableStream, TrackstarConnectButton } = react;
    const errors: unknown[] = [];
    const stream = renderToPipeableStream(createElement(TrackstarConnectButton, props), {
      onError: (error) => void errors.push(error),
    });
    expect(await textOf((body) => stream.pipe(body))).toBe(html);
    expect(errors).toEqual([]);
  });
});

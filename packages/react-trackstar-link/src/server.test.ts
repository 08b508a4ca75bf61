import { describe, expect, it } from 'vitest';
import { loadReact, reactVersions } from '../test/load-react.mjs';

describe.each(reactVersions)('React %s on a server', (version) => {
  it('renders the button where there is no window', async () => {
    expect('window' in globalThis).toBe(false);
    const { createElement, renderToString, TrackstarConnectButton } = await loadReact(
      'server',
      version,
    );
    const html = renderToString(
      createElement(TrackstarConnectButton, {
        getLinkToken: () => Promise.reject(new Error('never called on a server')),
        onSuccess: () => undefined,
        integrationType: 'carrier',
        className: 'primary',
        style: { color: 'red' },
      }),
    );
    expect(html).toBe('<button class="primary" type="button">Connect Carrier</button>');
  });
});

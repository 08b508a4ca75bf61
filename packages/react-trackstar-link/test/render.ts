import type * as React from 'react';

/** What the tests need of one version of React. */
export interface ReactVersion {
  version: string;
  StrictMode: typeof React.StrictMode;
  createElement: typeof React.createElement;
  act: (work: () => void | Promise<void>) => Promise<void>;
  createRoot: (container: Element) => { render(node: React.ReactNode): void; unmount(): void };
  hydrateRoot: (
    container: Element,
    node: React.ReactNode,
    options: { onRecoverableError: (error: unknown) => void },
  ) => { unmount(): void };
  renderToString: (node: React.ReactNode) => string;
}

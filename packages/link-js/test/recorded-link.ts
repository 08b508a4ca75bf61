import { vi } from 'vitest';
import type { LinkConfig } from '../src/config';
import { createLink } from '../src/index';
import type { Link } from '../src/link';
import { fakePage, type FakePage } from './fake-page';

/** A fake page whose links write down what they tell their host. */
export interface Recording {
  page: FakePage;
  /** What the host was told, in order: the callback's name and its arguments. */
  told: unknown[][];
  /** Makes a link; another log than `told` keeps two links apart. */
  link(config?: Partial<LinkConfig>, log?: unknown[][]): Link;
  /** Names of the callbacks that were called. */
  names(): unknown[];
  /** Kinds of the messages that the frame heard. */
  kinds(): string[];
  /** Call after each test. */
  stop(): void;
}

export function record(): Recording {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const page = fakePage();
  const told: unknown[][] = [];
  const links: Link[] = [];
  return {
    page,
    told,
    link(overrides = {}, log = told) {
      const tell =
        (name: string) =>
        (...args: unknown[]) =>
          void log.push([name, ...args]);
      const created = createLink({
        baseUrl: 'https://link.example.com',
        getLinkToken: () => Promise.resolve('token-1'),
        onSuccess: tell('onSuccess'),
        onClose: tell('onClose'),
        onExit: tell('onExit'),
        onEvent: tell('onEvent'),
        ...overrides,
      });
      links.push(created);
      return created;
    },
    names: () => told.map(([name]) => name),
    kinds: () => page.frame.heard.map(({ kind }) => kind),
    stop() {
      for (const each of links) each.destroy();
      vi.useRealTimers();
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    },
  };
}

export const success = {
  kind: 'success',
  authCode: 'code-1',
  integrationName: 'shiphero',
} as const;

export const closeByFrame = { kind: 'close', error: null, detail: { step: 'result' } } as const;

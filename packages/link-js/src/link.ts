import { comingBack } from './coming-back';
import { configuredBase } from './base-url';
import type { LinkConfig, OpenTarget } from './config';
import { complain } from './console';
import { callHost } from './events';
import { whenIdle } from './idle';
import { startVisit, type Owner } from './visit';
import type { Stage } from './stage';

/** One button's way into the modal. */
export interface Link {
  /** `isLoaded`: configured, so that open() works. */
  readonly state: { isLoaded: boolean };
  /** Opens the modal. While it is open already, nothing happens. */
  open(target?: OpenTarget): void;
  /** Closes the modal, if this link has it open. */
  close(): void;
  /** Replaces options and callbacks; as cheap as it must be to run on every render. */
  configure(config: LinkConfig): void;
  /** Closes the modal without a word to the host, and takes the link out of the page. */
  destroy(): void;
}

/** What the links of a page share. */
export interface Page {
  stage: Stage;
  scriptOrigin: string | undefined;
  links: Set<Link>;
  /** Ends the visit that is going on, whoever's it is. */
  endVisit: (() => void) | undefined;
}

/** Makes a link that opens once it has been configured. */
export function makeLink(page: Page, onDestroy?: () => void): Link {
  const owner: Owner = { config: undefined };
  const state = { isLoaded: false };
  let endVisit: (() => void) | undefined;

  function preloadWhenIdle() {
    const base = configuredBase(owner.config?.baseUrl, page.scriptOrigin);
    if (base) whenIdle(() => page.links.size && page.stage.preload(base));
  }

  const link: Link = {
    state,
    configure(config) {
      owner.config = config;
      if (state.isLoaded) return;
      state.isLoaded = true;
      page.links.add(link);
      // Later, so that a host which sets state in onLoad does not do so in the middle of a render.
      queueMicrotask(() => {
        void callHost(owner.config, 'onLoad');
        const integrationId = owner.config && comingBack(owner.config, document.referrer);
        if (integrationId != null) link.open({ integrationId });
      });
      preloadWhenIdle();
    },
    open(target) {
      const { config } = owner;
      if (!config) return complain('open() was called before init().');
      if (endVisit) return;
      page.endVisit?.();
      // In its onClose the host may have opened another one; that wish is the newer one.
      if (page.endVisit) return;
      endVisit = page.endVisit = startVisit(page, owner, config, target, () => {
        endVisit = page.endVisit = undefined;
        preloadWhenIdle();
      });
    },
    close() {
      endVisit?.();
    },
    destroy() {
      owner.config = undefined;
      state.isLoaded = false;
      endVisit?.();
      page.links.delete(link);
      onDestroy?.();
      if (!page.links.size) page.stage.clear();
    },
  };
  return link;
}

import type { LinkConfig } from './config';
import { complain } from './console';
import { makeLink, type Link, type Page } from './link';
import { nameOf } from './names';
import type { SharingWatch } from './sharing';
import { isOurs, mark } from './ours';
import { createStage } from './stage';

/** `window.Trackstar`: the page's registry of links and, at the same time, its default link. */
export interface Trackstar extends Pick<Link, 'open' | 'close' | 'state'> {
  /** Configures the link of this config's `buttonId`. May be called as often as you like. */
  init(config: LinkConfig): Link;
  /** Makes a link of its own, which takes the name of its `buttonId` if nobody has it. */
  create(config: LinkConfig): Link;
}

const globals = globalThis as unknown as Record<string, unknown>;

function createRegistry(
  scriptOrigin?: string,
  watch?: SharingWatch,
): Trackstar & Record<symbol, true> {
  const page: Page = { stage: createStage(), scriptOrigin, links: new Set(), endVisit: undefined };
  const named = new Map<string, Link>();
  /** Links that belong to a component: init() never reconfigures them. */
  const owned = new Set<Link>();
  const unloaded = makeLink(page);
  const defaultLink = () => named.get('Trackstar') ?? unloaded;

  function publish(name: string, link: Link) {
    named.set(name, link);
    if (name !== 'Trackstar') globals[name] = link;
  }

  function withdraw(name: string, link: Link) {
    if (named.get(name) !== link) return;
    named.delete(name);
    if (globals[name] === link) Reflect.deleteProperty(window, name);
  }

  return {
    [mark]: true,
    init(config) {
      const name = nameOf(config);
      watch?.(name, config);
      let link = named.get(name);
      if (!link || owned.has(link)) publish(name, (link = makeLink(page)));
      link.configure(config);
      return link;
    },
    create(config) {
      const name = nameOf(config);
      const link = makeLink(page, () => withdraw(name, link));
      owned.add(link);
      if (!named.has(name)) publish(name, link);
      link.configure(config);
      return link;
    },
    open: (target) => defaultLink().open(target),
    close: () => defaultLink().close(),
    get state() {
      return defaultLink().state;
    },
  };
}

let apart: Trackstar | undefined;

/**
 * The page's one registry, made by the first copy of this code that gets here. When something else
 * already has the name `window.Trackstar`, it keeps it, and the registry goes without a name.
 * Components make links of their own and call no init(): only the script files bring a `watch` over it.
 */
export function registerTrackstar(scriptOrigin?: string, watch?: SharingWatch): Trackstar {
  const existing = Object.hasOwn(window, 'Trackstar') ? globals['Trackstar'] : undefined;
  if (isOurs(existing)) return existing;
  if (existing === undefined) {
    return (globals['Trackstar'] = createRegistry(scriptOrigin, watch)) as Trackstar;
  }
  if (!apart) complain('window.Trackstar is taken.');
  return (apart ??= createRegistry(scriptOrigin, watch));
}

import type { LinkConfig } from './config';
import { complain } from './console';

/**
 * The name under which a config's link is found on `window`. As in the published packages, an own
 * property counts even when it is undefined: `buttonId={undefined}` gives `Trackstarundefined`.
 */
export function nameOf(config: LinkConfig): string {
  return Object.hasOwn(config, 'buttonId') ? `Trackstar${config.buttonId}` : 'Trackstar';
}

/** A config's plain options: they tell two buttons apart, as their functions, new each render, cannot. */
function fingerprintOf(config: LinkConfig): string {
  return JSON.stringify(config, (key, value: unknown) =>
    !key || Array.isArray(value) || /^(string|number|boolean)$/.test(typeof value)
      ? value
      : undefined,
  );
}

/**
 * Warns when two buttons share one name. Different configs within one run of the event loop come
 * from two buttons of one render; those that come later are the same button, rendered again.
 */
export function createSharingWatch(): (name: string, config: LinkConfig) => void {
  const now = new Map<string, string>();
  return (name, config) => {
    if (!now.size) queueMicrotask(() => now.clear());
    const fingerprint = fingerprintOf(config);
    if ((now.get(name) ?? fingerprint) !== fingerprint) {
      complain(`two buttons share window.${name}: give each its own buttonId.`);
    }
    now.set(name, fingerprint);
  };
}

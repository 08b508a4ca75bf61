import type { LinkConfig } from './config';
import { complain } from './console';

export type SharingWatch = (name: string, config: LinkConfig) => void;

/** A config's plain options: they tell two buttons apart, as their functions, new each render, cannot. */
function fingerprintOf(config: LinkConfig): string {
  return Object.entries(config)
    .filter(([, value]) => Array.isArray(value) || Object(value) !== value)
    .join();
}

/** Names that were configured in this run of the event loop. */
const now = new Map<string, string>();

/**
 * Warns when two buttons share one name. Different configs within one run of the event loop come
 * from two buttons of one render; those that come later are the same button, rendered again.
 */
export function watchSharing(name: string, config: LinkConfig): void {
  if (!now.size) queueMicrotask(() => now.clear());
  const fingerprint = fingerprintOf(config);
  if ((now.get(name) ?? fingerprint) !== fingerprint) {
    complain(`two buttons share window.${name}: give each its own buttonId.`);
  }
  now.set(name, fingerprint);
}

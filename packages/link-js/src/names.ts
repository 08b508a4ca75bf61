import type { LinkConfig } from './config';

/**
 * The name under which a config's link is found on `window`. As in the published packages, an own
 * property counts even when it is undefined: `buttonId={undefined}` gives `Trackstarundefined`.
 */
export function nameOf(config: LinkConfig): string {
  return Object.hasOwn(config, 'buttonId') ? `Trackstar${config.buttonId}` : 'Trackstar';
}

import type { LinkConfig } from './config';
import type { Link } from './link';
import { registerTrackstar } from './registry';

export type {
  ExitDetail,
  ExitError,
  FrameOptions,
  LinkEventDetails,
  LinkEventName,
  LinkLanguage,
  LinkStep,
} from '@trackstar-link/contract/bridge';
export type { ActionName, LanguageName, LinkConfig, LinkOptions, OpenTarget } from './config';
export { connectButton, type ConnectButtonConfig } from './connect-button';
export type { LinkCallbacks, LinkEvent, LinkEvents } from './events';
export { labelFor } from './label';
export type { Link } from './link';
export { loadTrackstar, type LoadOptions } from './load';
export { nameOf } from './names';
export { registerTrackstar, type Trackstar } from './registry';

/**
 * Makes a button's link. Each has its own callbacks; all of a page share one modal.
 *
 * @example
 * const link = createLink({ baseUrl: 'https://link.example.com', getLinkToken, onSuccess });
 * button.onclick = () => link.open();
 */
export function createLink(config: LinkConfig): Link {
  return registerTrackstar().create(config);
}

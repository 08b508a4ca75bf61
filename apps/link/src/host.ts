import type { LinkEventDetails, LinkEventName } from '@trackstar-link/contract/bridge';
import { listenForHost, talkToSelf, type Bridge } from './bridge';

/** Set where no page is around us: then we are the page of a magic link, and our own host. */
export const ownBridge = talkToSelf();

/** The one bridge of this frame; it listens from the moment the script runs. */
export const bridge: Bridge = ownBridge ?? listenForHost();

/**
 * Tells the host's onEvent. Details that the contract does not declare are refused by the compiler,
 * also where they come out of a spread, which it would let pass otherwise.
 */
export function tell<Name extends LinkEventName, Detail extends LinkEventDetails[Name]>(
  name: Name,
  detail: Detail & Record<Exclude<keyof Detail, keyof LinkEventDetails[Name]>, never>,
): void {
  bridge.send({ kind: 'event', name, detail });
}

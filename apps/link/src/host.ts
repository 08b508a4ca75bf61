import type { LinkEventDetails, LinkEventName } from '@trackstar-link/contract/bridge';
import { listenForHost } from './bridge';

/** The one bridge of this frame; it listens from the moment the script runs. */
export const bridge = listenForHost();

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

import type { LinkEventName } from '@trackstar-link/contract/bridge';
import { listenForHost } from './bridge';

/** The one bridge of this frame; it listens from the moment the script runs. */
export const bridge = listenForHost();

/** Tells the host's onEvent. */
export function tell(name: LinkEventName, detail: Record<string, string> = {}): void {
  bridge.send({ kind: 'event', name, detail });
}

/** Importing this module defines `<trackstar-connect>`. */
import type { TrackstarConnectElement } from './element-class';
import { defineTrackstarConnect } from './element-define';
import type { TrackstarConnectEventMap } from './element-events';

export type { TrackstarConnectElement } from './element-class';
export type {
  EventDetail,
  ExitEventDetail,
  SuccessDetail,
  TrackstarConnectEventMap,
} from './element-events';
export type { ElementSettings } from './element-settings';

declare global {
  interface HTMLElementTagNameMap {
    'trackstar-connect': TrackstarConnectElement;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is what it is for
  interface HTMLElementEventMap extends TrackstarConnectEventMap {}
}

defineTrackstarConnect();

import type { ExitDetail, ExitError, LinkEventDetails } from '@trackstar-link/contract/bridge';

export interface SuccessDetail {
  /** Send it to your backend. Whoever reads it has taken it. */
  readonly authCode: string;
  readonly integrationName: string;
  /** Closes the modal. */
  readonly close: () => void;
  /**
   * Keeps the customer waiting for what your backend says. When the promise rejects, the customer
   * sees that it failed and can try again. To be called at once, like `preventDefault()`.
   */
  readonly waitUntil: (stored: unknown) => void;
}

export interface ExitEventDetail extends ExitDetail {
  readonly error: ExitError | null;
}

/** A step of the customer's way: to compare `name` is to know the details. */
export type EventDetail = {
  [Name in keyof LinkEventDetails]: { name: Name; detail: LinkEventDetails[Name] };
}[keyof LinkEventDetails];

/** What a `<trackstar-connect>` dispatches. All of them bubble; none can be cancelled. */
export interface TrackstarConnectEventMap {
  'trackstar-load': CustomEvent<null>;
  'trackstar-success': CustomEvent<SuccessDetail>;
  'trackstar-close': CustomEvent<null>;
  'trackstar-exit': CustomEvent<ExitEventDetail>;
  'trackstar-event': CustomEvent<EventDetail>;
}

type EventName = keyof TrackstarConnectEventMap extends `trackstar-${infer Name}` ? Name : never;

export function dispatch<Name extends EventName>(
  element: HTMLElement,
  name: Name,
  detail: TrackstarConnectEventMap[`trackstar-${Name}`]['detail'],
): void {
  element.dispatchEvent(new CustomEvent(`trackstar-${name}`, { detail, bubbles: true }));
}

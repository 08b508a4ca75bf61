import type { ExitDetail, ExitError, LinkEventDetails } from '@trackstar-link/contract/bridge';

/** Each event's name with its own details: to compare the name is to know the details. */
export type LinkEvent = {
  [Name in keyof LinkEventDetails]: [name: Name, detail: LinkEventDetails[Name]];
}[keyof LinkEventDetails];

/**
 * Everything a link tells its host: the name of each callback with its arguments. The types of the
 * callbacks, of the config and of the React props derive from this one list.
 */
export interface LinkEvents {
  /** The button can be clicked. Once per button. */
  onLoad: [];
  /**
   * A connection was made, exactly once each. Send the auth code to your backend. When what you
   * return rejects, the customer sees that it failed and can try again.
   */
  onSuccess: [authCode: string, integrationName: string, close: () => void];
  /** The modal is closed, however that happened. Exactly once per opening. */
  onClose: [];
  /** As onClose, with the reason: the error that was showing, or null, and the screen. */
  onExit: [error: ExitError | null, detail: ExitDetail];
  /** A step of the customer's way, for your funnel. */
  onEvent: LinkEvent;
}

export type LinkCallbacks = {
  [Name in keyof LinkEvents]: (...args: LinkEvents[Name]) => unknown;
};

/** Calls one of the host's callbacks. False when there is none, or it threw or rejected. */
export async function callHost<Name extends keyof LinkEvents>(
  callbacks: Partial<LinkCallbacks> | undefined,
  name: Name,
  ...args: LinkEvents[Name]
): Promise<boolean> {
  try {
    const callback = callbacks?.[name];
    await callback?.(...args);
    return Boolean(callback);
  } catch (error) {
    // The host's bug belongs into the host's error monitoring, not into a silent catch.
    reportError(error);
    return false;
  }
}

/**
 * The conversation between a host page (link-js) and the widget's frame (apps/link).
 *
 * 1. The frame loads and stays silent. On its `load` event the host posts one `Hello` to the frame's
 *    exact origin, with one end of a MessageChannel.
 * 2. The frame takes a Hello only from `window.parent`, remembers `event.origin`, and answers on the
 *    port. Everything after that travels over the port: no other window can hear or speak.
 * 3. The frame renders nothing before the origin of the Hello and all its ancestors are among the
 *    link token's origins.
 *
 * Dependency-free: both sides import it, and each guards what it receives.
 */
export const bridgeVersion = 1;

export interface Hello {
  kind: 'trackstar:hello';
  version: number;
}

/** The languages that the widget speaks. */
export type LinkLanguage =
  'en' | 'es' | 'de' | 'fr' | 'it' | 'pt' | 'nl' | 'pl' | 'sv' | 'ja' | 'zh' | 'ar';

/** What a host may set, already reduced to plain data. */
export interface FrameOptions {
  /** The kind of system to connect; one that does not exist is `wms`. */
  integrationType: string;
  sandbox: boolean;
  integrationAllowList: string[];
  integrationBlockList: string[];
  integrationsWithEndpoints: string[];
  disabledFunctions: string[];
  /** Jump straight to this integration. */
  integrationId?: string;
  logo?: string;
  language?: string;
  /** Light or dark; anything else is the system's. */
  theme?: string;
  /** Address of the host's page, of a host script that opens again when the customer comes back to it. */
  page?: string;
}

export type HostMessage =
  /** The modal opened: start over with these options. The token follows. */
  | { kind: 'open'; options: FrameOptions }
  | { kind: 'token'; token: string }
  /** getLinkToken is missing, threw, or returned no token. */
  | { kind: 'token-failed'; message: string }
  /** The host's onSuccess has settled. */
  | { kind: 'success-handled'; ok: boolean }
  /** The customer pressed Escape outside the frame: the frame decides whether to ask first. */
  | { kind: 'close-requested' }
  /** The modal is closed: forget everything that was typed. */
  | { kind: 'closed' };

/**
 * A screen of the widget. `loading` until the frame has answered, then `open` until the first screen
 * shows; those two are the host side's own.
 */
export type LinkStep =
  | 'loading'
  | 'open'
  | 'welcome'
  | 'choose'
  | 'credentials'
  | 'signing-in'
  | 'checking'
  | 'result'
  | 'error';

export interface ExitDetail {
  /** The screen that was showing. */
  step: LinkStep;
  integrationName?: string;
  requestId?: string;
}

export interface ExitError {
  code: string;
  message: string;
}

/** What every event of an attempt to connect tells. */
type AttemptDetail = { step: LinkStep; integrationName: string; authMethod: string };

/**
 * What a host hears through onEvent, each with its details, all of them texts. `step` is the screen
 * that is showing; `requestId` finds the call in the server's log. Names and details are part of the
 * public API: hosts build their funnels on them. Types and no interfaces: they are used as plain data.
 */
export type LinkEventDetails = {
  /** The customer sees the first screen. `resumed`: it is where an earlier visit broke off. */
  opened: { step: LinkStep; integrationName?: string; resumed?: 'true' };
  integration_selected: { step: LinkStep; integrationName: string };
  credentials_submitted: AttemptDetail;
  /** The system refused, or could not be reached; `code` as in the API's errors. */
  check_failed: AttemptDetail & { code: string; requestId?: string };
  /** Once for each resource that the account may not read. */
  permission_missing: AttemptDetail & {
    action: string;
    resource: string;
    status: string;
    reason?: string;
    requestId?: string;
  };
  connected: AttemptDetail & { requestId?: string };
  /** As onExit, with the code of its error where there is one. */
  closed: { step: LinkStep; integrationName?: string; requestId?: string; code?: string };
};

export type LinkEventName = keyof LinkEventDetails;

export type FrameMessage =
  /** The frame has loaded and can be opened. */
  | { kind: 'ready' }
  /** The frame wants a (fresh) link token. */
  | { kind: 'token-wanted' }
  /** The customer is about to sign in in this tab: open by yourself when they come back. */
  | { kind: 'away' }
  | { kind: 'success'; authCode: string; integrationName: string }
  | { kind: 'event'; name: LinkEventName; detail: Record<string, string> }
  /** Close the modal; error and detail go to onExit. */
  | { kind: 'close'; error: ExitError | null; detail: ExitDetail };

function isRecord(value: unknown): value is Record<string, unknown> {
  return Object(value) === value;
}

export function isHello(value: unknown): value is Hello {
  return (
    isRecord(value) && value['kind'] === 'trackstar:hello' && value['version'] === bridgeVersion
  );
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isOptionalString = (value: unknown) => value === undefined || isString(value);
const isStrings = (value: unknown) => Array.isArray(value) && value.every(isString);

function isFrameOptions(value: unknown): value is FrameOptions {
  return (
    isRecord(value) &&
    isString(value['integrationType']) &&
    typeof value['sandbox'] === 'boolean' &&
    isStrings(value['integrationAllowList']) &&
    isStrings(value['integrationBlockList']) &&
    isStrings(value['integrationsWithEndpoints']) &&
    isStrings(value['disabledFunctions']) &&
    isOptionalString(value['integrationId']) &&
    isOptionalString(value['logo']) &&
    isOptionalString(value['language']) &&
    isOptionalString(value['theme']) &&
    isOptionalString(value['page'])
  );
}

/** Used by the frame. Anything that is not exactly a host message is dropped. */
export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'open':
      return isFrameOptions(value['options']);
    case 'token':
      return isString(value['token']);
    case 'token-failed':
      return isString(value['message']);
    case 'success-handled':
      return typeof value['ok'] === 'boolean';
    case 'close-requested':
    case 'closed':
      return true;
    default:
      return false;
  }
}

/** Used by the host. A kind that it does not know is let through, and passed over. */
export function isFrameMessage(value: unknown): value is FrameMessage {
  if (!isRecord(value)) return false;
  const { kind, detail, error } = value;
  return kind === 'success'
    ? isString(value['authCode']) && isString(value['integrationName'])
    : kind === 'event'
      ? isString(value['name']) && isRecord(detail)
      : kind !== 'close' || (isRecord(detail) && (error === null || isRecord(error)));
}

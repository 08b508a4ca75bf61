import type { Action, IntegrationType } from '@trackstar-link/contract/actions';
import type { FrameOptions, LinkLanguage } from '@trackstar-link/contract/bridge';
import type { LinkCallbacks } from './events';

/** Any text, while an editor still offers the known names. */
type OrText<Known extends string> = Known | (string & Record<never, never>);

/** Name of an action, such as `get_orders`. */
export type ActionName = OrText<Action | 'get_inbound_shipment'>;

/** A language, such as `de`; for any other one the customer's browser decides. */
export type LanguageName = OrText<LinkLanguage>;

/** What a button shows and offers. */
export interface LinkOptions {
  /** The kind of system to connect. Default `wms`. */
  integrationType?: IntegrationType;
  /** Adds the Sandbox, which needs no credentials. */
  sandbox?: boolean;
  /** Only integrations that support all of these actions. */
  integrationsWithEndpoints?: readonly ActionName[];
  /** Only these integrations. Exactly one: the choice is skipped. */
  integrationAllowList?: readonly string[];
  /** All integrations but these. Together with an allow list, neither applies. */
  integrationBlockList?: readonly string[];
  /** Switches these actions off for connections made with this button. */
  disabledFunctions?: readonly ActionName[];
  /** URL of a logo to show instead of your organization's. */
  logo?: string;
  /** Language of the modal, one of twelve. Default: the customer's browser decides. */
  language?: LanguageName;
  /** Default `system`. */
  theme?: 'light' | 'dark' | 'system';
}

export interface LinkConfig
  extends LinkOptions, Pick<LinkCallbacks, 'onSuccess'>, Partial<Omit<LinkCallbacks, 'onSuccess'>> {
  /** Fetches a link token from your backend. Called when the modal opens, never before. */
  getLinkToken: () => Promise<string>;
  /** Names this button when a page has several. */
  buttonId?: string;
  /** Where Trackstar Link runs, such as `https://link.example.com`. */
  baseUrl?: string;
}

export interface OpenTarget {
  /** Goes straight to this integration. */
  integrationId?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/**
 * Picks what the frame may know, as plain data. A config comes straight from a host's page: it can
 * hold functions, elements and attributes, which cannot be posted and are none of the frame's business.
 */
export function toFrameOptions(config: LinkOptions, target?: OpenTarget): FrameOptions {
  return {
    integrationType: text(config.integrationType) ?? 'wms',
    sandbox: config.sandbox === true,
    integrationAllowList: texts(config.integrationAllowList),
    integrationBlockList: texts(config.integrationBlockList),
    integrationsWithEndpoints: texts(config.integrationsWithEndpoints),
    disabledFunctions: texts(config.disabledFunctions),
    integrationId: text(target?.integrationId),
    logo: text(config.logo),
    language: text(config.language),
    theme: text(config.theme),
    page: location.href,
  };
}

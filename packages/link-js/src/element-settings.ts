import type { LinkConfig, LinkOptions, OpenTarget } from './config';

/** What an element takes as attributes, and as properties of the same meaning. */
export interface ElementSettings
  extends LinkOptions, OpenTarget, Pick<LinkConfig, 'buttonId' | 'baseUrl'> {}

const text = (value: string) => value;
/** `sandbox="false"` is what frameworks write for false. */
const flag = (value: string) => value !== 'false';
const list = (value: string) => value.split(/[\s,]+/).filter(Boolean);

/** How each attribute is read. Its name is that of the property, with dashes. */
const readers: Partial<Record<string, (value: string) => unknown>> = {
  baseUrl: text,
  buttonId: text,
  integrationId: text,
  integrationType: text,
  integrationAllowList: list,
  integrationBlockList: list,
  integrationsWithEndpoints: list,
  disabledFunctions: list,
  language: text,
  logo: text,
  sandbox: flag,
  theme: text,
} satisfies Record<keyof ElementSettings, unknown>;

export const settingNames = Object.keys(readers) as (keyof ElementSettings)[];

/** `integrationType` is written `integration-type` in HTML. */
export function attributeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What the element's attribute says; undefined when it has none, or when it is no setting. */
export function readAttribute(element: HTMLElement, name: string): unknown {
  const value = element.getAttribute(attributeOf(name));
  return value === null ? undefined : readers[name]?.(value);
}

import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { createContext, useContext } from 'react';
import type { FailureCode } from '../api';
import { useSession } from '../session';
import { en, type Messages, type ResourceName, type SpokenFailure, type Words } from './en';

export type { Messages, Words };
export { en };

/** English comes with the first load; the others when they are needed. */
const catalogues: Record<LinkLanguage, () => Promise<{ default: Messages }>> = {
  en: () => Promise.resolve({ default: en }),
  es: () => import('./es'),
  de: () => import('./de'),
  fr: () => import('./fr'),
  it: () => import('./it'),
  pt: () => import('./pt'),
  nl: () => import('./nl'),
  pl: () => import('./pl'),
  sv: () => import('./sv'),
  ja: () => import('./ja'),
  zh: () => import('./zh'),
  ar: () => import('./ar'),
};

export const languages = Object.keys(catalogues) as LinkLanguage[];

/** Chinese in traditional characters: another way of writing than the catalogue's. */
const traditional = /^zh[-_](hant|tw|hk|mo)\b/;

/** The first wanted language that there is a catalogue for, whatever its region. */
export function pickLanguage(wanted: readonly string[]): LinkLanguage {
  const known = wanted
    .map((tag) => tag.toLowerCase())
    .filter((tag) => !traditional.test(tag))
    .map((tag) => tag.split(/[-_]/)[0] ?? '');
  for (const each of known) {
    const language = languages.find((spoken) => spoken === each);
    if (language) return language;
  }
  return 'en';
}

/** Which variety the catalogue of a language is written in, where there are several. */
const varieties: Partial<Record<LinkLanguage, string>> = { pt: 'pt-BR', zh: 'zh-Hans' };

/** Tells the browser, and with it screen readers and fonts, what is written here and from which side. */
export function applyLanguage(root: HTMLElement, language: LinkLanguage): void {
  root.lang = varieties[language] ?? language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
}

/** What the host set, else what the browser prefers. */
export function chosenLanguage(): LinkLanguage {
  const set = useSession.getState().options?.language;
  return pickLanguage([...(set ? [set] : []), ...navigator.languages]);
}

/** Loads a catalogue; English stands in for one that cannot be loaded. */
export function loadMessages(language: LinkLanguage): Promise<Messages> {
  return catalogues[language]().then(
    ({ default: messages }) => messages,
    () => en,
  );
}

export const MessagesContext = createContext<Messages>(en);

export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** Failures that differ for programs and read the same to people. */
const readsAs: Partial<Record<FailureCode, SpokenFailure>> = {
  link_token_expired: 'link_token_invalid',
  link_token_used: 'link_token_invalid',
  connection_not_found: 'token_failed',
  shutting_down: 'database_unavailable',
  starting: 'database_unavailable',
};

/** Words for a failure; codes that a customer cannot do anything about read as our mistake. */
export function failureWords(
  messages: Messages,
  code: FailureCode,
  system: string,
  organization: string,
): Words {
  const words = messages.failures(system, organization);
  const spoken = readsAs[code] ?? code;
  return Object.hasOwn(words, spoken) ? words[spoken as SpokenFailure] : words.internal;
}

/** The name of a resource; one that is new to this version reads as it is written. */
export function resourceName(messages: Messages, resource: string): string {
  if (Object.hasOwn(messages.resources, resource))
    return messages.resources[resource as ResourceName];
  const text = resource.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

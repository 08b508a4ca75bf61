import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { catalogues } from '../i18n';
import type { Text } from './types';

/** Languages in which a definition itself brings every text that a customer reads. */
export const writtenLanguages = ['en', 'es', 'fr', 'de'] as const;

/** All that the widget speaks: what a definition does not bring stands in a catalogue of `i18n`. */
export type Language = LinkLanguage;
export const languages: readonly Language[] = [...writtenLanguages, ...catalogues.keys()];

/** Chinese in traditional characters: another way of writing than the catalogue's. */
const traditional = /^zh[-_](hant|tw|hk|mo)\b/;

/** `de-AT` → `de`; nothing for a language that is not spoken. */
export function spokenLanguage(tag: string): Language | undefined {
  const wanted = tag.trim().toLowerCase();
  if (traditional.test(wanted)) return undefined;
  return languages.find((language) => language === wanted.split(/[-_;]/, 1)[0]);
}

/** `de-AT` → `de`; anything that is not translated → `en`. */
export function toLanguage(tag: string): Language {
  return spokenLanguage(tag) ?? 'en';
}

/** The text in this language, or in English where there is no translation. */
export function localize(text: Text, language: Language): string {
  const own: { en: string } & Partial<Record<Language, string>> =
    typeof text === 'string' ? { en: text } : text;
  return own[language] ?? catalogues.get(language)?.[own.en] ?? own.en;
}

/** `['a', 'b', 'c']` → `a, b or c`. */
export function either(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words).replace(/,(?= or )/, '');
}

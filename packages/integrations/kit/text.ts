import type { Text } from './types';

/** Languages in which every text that a customer reads must exist. */
export const languages = ['en', 'es', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

/** `de-AT` → `de`; anything that is not translated → `en`. */
export function toLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** The text in this language, or in English where there is no translation. */
export function localize(text: Text, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}

/** `['a', 'b', 'c']` → `a, b or c`. */
export function either(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words).replace(/,(?= or )/, '');
}

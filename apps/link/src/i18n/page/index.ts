import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { en, type PageTexts } from './en';

export type { PageTexts };

/** English comes with the page; the others when they are needed. */
const catalogues: Record<LinkLanguage, () => Promise<{ default: PageTexts }>> = {
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

/** What the page says; English stands in for what cannot be loaded. */
export function loadPageTexts(language: LinkLanguage): Promise<PageTexts> {
  return catalogues[language]().then(
    ({ default: texts }) => texts,
    () => en,
  );
}

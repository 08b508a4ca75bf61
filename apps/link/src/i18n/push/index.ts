import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { chosenLanguage } from '..';
import ar from './ar';
import de from './de';
import { en, shownValues, type PushTexts } from './en';
import es from './es';
import fr from './fr';
import it from './it';
import ja from './ja';
import nl from './nl';
import pl from './pl';
import pt from './pt';
import sv from './sv';
import zh from './zh';

export { shownValues };

export const pushTexts: Readonly<Record<LinkLanguage, PushTexts>> = {
  en,
  es,
  de,
  fr,
  it,
  pt,
  nl,
  pl,
  sv,
  ja,
  zh,
  ar,
};

export function usePushTexts(): PushTexts {
  return pushTexts[chosenLanguage()];
}

import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { chosenLanguage } from '..';
import type { Words } from '../en';
import ar from './ar';
import de from './de';
import { en, type SignInTexts } from './en';
import es from './es';
import fr from './fr';
import it from './it';
import ja from './ja';
import nl from './nl';
import pl from './pl';
import pt from './pt';
import sv from './sv';
import zh from './zh';

export type { SignInTexts };

export const signInTexts: Readonly<Record<LinkLanguage, SignInTexts>> = {
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

export function useSignInTexts(): SignInTexts {
  return signInTexts[chosenLanguage()];
}

/** Words for failures of a sign-in; undefined for failures of any other kind. */
export function signInFailureWords(
  { failures }: SignInTexts,
  code: string,
  system: string,
  organization: string,
): Words | undefined {
  const words = failures(system, organization);
  return Object.hasOwn(words, code) ? words[code as keyof typeof words] : undefined;
}

import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { chosenLanguage } from '..';
import type { CallFailed } from '../../api';
import type { Words } from '../en';
import ar from './ar';
import de from './de';
import { en, type ReinstallTexts } from './en';
import es from './es';
import fr from './fr';
import it from './it';
import ja from './ja';
import nl from './nl';
import pl from './pl';
import pt from './pt';
import sv from './sv';
import zh from './zh';

export const reinstallTexts: Readonly<Record<LinkLanguage, ReinstallTexts>> = {
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

export function useReinstallTexts(): ReinstallTexts {
  return reinstallTexts[chosenLanguage()];
}

/** Words for failures of a reinstall; `named` calls an account something that has no name. */
export function reinstallFailureWords(
  { failures }: ReinstallTexts,
  { code, accounts }: CallFailed,
  system: string,
  named: (account: string | null | undefined) => string,
): Words | undefined {
  if (code === 'connection_changed') return failures.connection_changed;
  if (code !== 'account_differs') return undefined;
  return failures.account_differs(named(accounts?.given), named(accounts?.connected), system);
}

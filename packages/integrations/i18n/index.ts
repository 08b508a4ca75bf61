import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { ar } from './ar';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { sv } from './sv';
import { zh } from './zh';

/** A translation by its English text, for all integrations: many of them say the same. */
type Catalogue = Readonly<Record<string, string>>;

/**
 * The languages that the definitions do not bring themselves. Plain data, for the kit to look up: nothing
 * here knows an integration.
 */
export const catalogues: ReadonlyMap<LinkLanguage, Catalogue> = new Map([
  ['it', it],
  ['pt', pt],
  ['nl', nl],
  ['pl', pl],
  ['sv', sv],
  ['ja', ja],
  ['zh', zh],
  ['ar', ar],
]);

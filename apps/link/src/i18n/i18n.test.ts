import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { describe, expect, it } from 'vitest';
import { CallFailed } from '../api';
import {
  applyLanguage,
  en,
  failureWords,
  languages,
  loadMessages,
  pickLanguage,
  resourceName,
} from '.';
import { pushTexts } from './push';
import { reinstallTexts } from './reinstall';
import { signInTexts } from './sign-in';

/** Every text of a catalogue by its path; functions are called with recognizable arguments. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') {
    const give = value as (...args: string[]) => unknown;
    return texts(give('«one»', '«two»', '«three»'), `${path}()`);
  }
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...texts(inner, `${path}.${key}`)]),
  );
}

/** All that is said in a language: its catalogue, and the texts around signing in elsewhere sending files, or connecting again. */
async function textsOf(language: LinkLanguage): Promise<Map<string, string>> {
  const signIn = signInTexts[language];
  const reinstall = reinstallTexts[language];
  return texts({
    ...(await loadMessages(language)),
    signIn,
    push: pushTexts[language],
    reinstall,
  });
}

const english = texts({
  ...en,
  signIn: signInTexts.en,
  push: pushTexts.en,
  reinstall: reinstallTexts.en,
});

/** Words that a language shares with English. */
const alike: Record<string, string[]> = {
  de: ['.credentials.optional', '.push.values.port'],
  fr: ['.push.values.port'],
  it: ['.push.values.password'],
  pl: ['.push.values.port', '.push.values.folder'],
  sv: ['.push.values.port'],
};

describe.each(languages)('the catalogue of %s', (language) => {
  it('has every text, and none is empty', async () => {
    const own = await textsOf(language);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own) expect(text.trim(), path).not.toBe('');
  });

  it('leaves nothing in English but what is written alike in both', async () => {
    const own = await textsOf(language);
    const same = [...english].filter(([path, text]) => own.get(path) === text);
    const left = same.map(([path]) => path).filter((path) => path !== '.consent.after');
    if (language !== 'en') expect(left).toEqual(alike[language] ?? []);
  });

  it('keeps to the words of the house', async () => {
    for (const [path, text] of await textsOf(language))
      expect(text, path).not.toMatch(/[!¡！]|oops|submit|something went wrong/i);
  });

  it('names whoever a text is about', async () => {
    const own = await textsOf(language);
    for (const [path, text] of english)
      for (const name of ['«one»', '«two»', '«three»'])
        expect(own.get(path)?.includes(name), `${path} and ${name}`).toBe(text.includes(name));
  });
});

describe('the language', () => {
  it('is the first one wanted that there is, whatever its region', () => {
    expect(pickLanguage(['tr-TR', 'de-AT', 'en'])).toBe('de');
    expect(pickLanguage(['FR_ca'])).toBe('fr');
    expect(pickLanguage(['ar-EG'])).toBe('ar');
    expect(pickLanguage(['pt-BR', 'en'])).toBe('pt');
    expect(pickLanguage(['tr', 'constructor'])).toBe('en');
    expect(pickLanguage([])).toBe('en');
  });

  it('is not Chinese in characters that a reader of the other ones did not ask for', () => {
    for (const tag of ['zh', 'zh-CN', 'zh-Hans', 'zh_SG', 'zh-Hans-HK'])
      expect(pickLanguage([tag, 'en']), tag).toBe('zh');
    for (const tag of ['zh-TW', 'zh-Hant', 'zh_HK', 'zh-Hant-MO'])
      expect(pickLanguage([tag, 'ja']), tag).toBe('ja');
    // Browsers that can read both say so.
    expect(pickLanguage(['zh-TW', 'zh', 'en'])).toBe('zh');
  });

  it('is told to the browser, with the side that it is written from', () => {
    const told = (language: LinkLanguage) => {
      const root = { lang: '', dir: '' };
      applyLanguage(root as HTMLElement, language);
      return root;
    };
    expect(told('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(told('de')).toEqual({ lang: 'de', dir: 'ltr' });
    expect(told('pt')).toEqual({ lang: 'pt-BR', dir: 'ltr' });
    expect(told('zh')).toEqual({ lang: 'zh-Hans', dir: 'ltr' });
  });

  it.each([
    ['en', ['1 system', '2 systems', '5 systems']],
    ['fr', ['1 système', '2 systèmes', '5 systèmes']],
    ['pl', ['1 system', '2 systemy', '5 systemów', '22 systemy']],
    ['ar', ['نظام واحد', 'نظامان', '5 أنظمة', '22 نظامًا']],
  ] as const)('counts as it should: %s', async (language, words) => {
    const { choose } = await loadMessages(language);
    expect([1, 2, 5, 22].slice(0, words.length).map(choose.count)).toEqual(words);
  });
});

describe('words for a failure', () => {
  it('name the system', () => {
    const { code } = new CallFailed('credentials_rejected', '');
    expect(failureWords(en, code, 'ShipHero', 'Acme').title).toContain('ShipHero');
  });

  it('exist for codes that only programs tell apart', () => {
    expect(failureWords(en, 'link_token_used', '', 'Acme')).toEqual(
      failureWords(en, 'link_token_expired', '', 'Acme'),
    );
    expect(failureWords(en, 'api_key_last', '', 'Acme').title).toContain('Our server');
  });
});

describe('a resource', () => {
  it('has its name, also one that is newer than this version', () => {
    expect(resourceName(en, 'inbound_shipments')).toBe('Inbound shipments');
    expect(resourceName(en, 'labor_activities')).toBe('Labor activities');
    expect(resourceName(en, 'constructor')).toBe('Constructor');
  });
});

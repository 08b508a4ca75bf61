import { describe, expect, it } from 'vitest';
import { CallFailed } from '../api';
import { en, failureWords, languages, loadMessages, pickLanguage, resourceName } from '.';

/** Every text of a catalogue by its path; functions are called with recognizable arguments. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') {
    const give = value as (...args: string[]) => unknown;
    return texts(give('«one»', '«two»'), `${path}()`);
  }
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...texts(inner, `${path}.${key}`)]),
  );
}

const english = texts(en);

describe.each(languages)('the catalogue of %s', (language) => {
  it('has every text, and none is empty', async () => {
    const own = texts(await loadMessages(language));
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own) expect(text.trim(), path).not.toBe('');
  });

  it('is translated where words are long enough to differ', async () => {
    const own = texts(await loadMessages(language));
    const long = [...english].filter(([, text]) => text.length > 30);
    const same = long.filter(([path, text]) => own.get(path) === text);
    expect(same).toHaveLength(language === 'en' ? long.length : 0);
  });

  it('keeps to the words of the house', async () => {
    for (const [path, text] of texts(await loadMessages(language)))
      expect(text, path).not.toMatch(/!|¡|oops|submit|something went wrong/i);
  });

  it('names whoever a text is about', async () => {
    const own = texts(await loadMessages(language));
    for (const [path, text] of english)
      for (const name of ['«one»', '«two»'])
        expect(own.get(path)?.includes(name), `${path} and ${name}`).toBe(text.includes(name));
  });
});

describe('the language', () => {
  it('is the first one wanted that there is, whatever its region', () => {
    expect(pickLanguage(['pt-BR', 'de-AT', 'en'])).toBe('de');
    expect(pickLanguage(['FR_ca'])).toBe('fr');
    expect(pickLanguage(['pt', 'constructor'])).toBe('en');
    expect(pickLanguage([])).toBe('en');
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

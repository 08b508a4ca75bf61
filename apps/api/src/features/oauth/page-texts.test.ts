import { languages } from '@trackstar-link/integrations/kit';
import { describe, expect, it } from 'vitest';
import { words } from './page-texts';
import { messagePage, startPage } from './pages';

/** Every text by its path; functions are called with recognizable names. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') {
    const give = value as (...names: string[]) => unknown;
    return texts(give('«system»', '«organization»'), path);
  }
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...texts(inner, `${path}.${key}`)]),
  );
}

const english = texts(words('en'));

describe.each(languages)('the sign-in pages in %s', (language) => {
  const own = texts(words(language));

  it('have every text, and none in English', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const same = [...own].filter(([path, text]) => !text.trim() || text === english.get(path));
    if (language !== 'en') expect(same).toEqual([]);
  });

  it('name whoever a text is about', () => {
    for (const [path, text] of english)
      for (const name of ['«system»', '«organization»'])
        if (text.includes(name)) expect(own.get(path), path).toContain(name);
  });
});

describe('a sign-in page', () => {
  const about = { organization: 'Acme', system: 'ShipBob', href: '/go' };

  it('says its language, and the side that it is written from', () => {
    expect(startPage('ar', about).body).toContain('<html lang="ar" dir="rtl">');
    expect(startPage('pl', about).body).toContain('<html lang="pl" dir="ltr">');
    expect(messagePage('pt', words('pt').unknown, 400).body).toContain('lang="pt-BR" dir="ltr"');
    expect(messagePage('zh', words('zh').unknown, 400).body).toContain('lang="zh-Hans"');
  });
});

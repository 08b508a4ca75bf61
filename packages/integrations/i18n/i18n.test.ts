import { describe, expect, it } from 'vitest';
import { integrations } from '../index';
import { languages, localize, type IntegrationDefinition, type Text } from '../kit';
import { catalogues } from '.';

/**
 * A customer reads every integration in the widget's language, and GET /link/session says so: each text
 * has a translation in each catalogue. Each failure lists what is missing, or no longer needed.
 */

/** Every text of an integration that a customer reads. */
function textsOf({ description, methods }: IntegrationDefinition): Text[] {
  return [
    description,
    ...methods.flatMap(({ label, description: more, rejectedHint, fields }) => [
      label,
      more,
      rejectedHint,
      ...Object.values(fields).flatMap((field) => [
        field.label,
        field.help,
        field.placeholder,
        ...(field.type === 'select' ? Object.values(field.options) : []),
      ]),
    ]),
  ].filter((text) => text !== undefined);
}

/** What a value looks like, and names: the same in every language. */
const samples = [
  '8c3f2a1e-0000-4000-8000-0123456789ab',
  '{3fa85f64-5717-4562-b3fc-2c963f66afa6}',
  '00000000-0000-0000-0000-000000000000',
  '123456789',
  '1234',
  '159',
  '42',
  '22',
  '7',
  '/invoices',
  'SHA256:…',
  'my-store',
  'shpat_…',
  'A1B2C3',
  'WSI_YourCompany',
  'https://api.ongoingsystems.se/your-warehouse/api/v1',
  'https://shop.example.com',
  'ck_…',
  'cs_…',
  'Sandbox',
];

/** Words that a language shares with English. */
const alike: Record<string, string[]> = {
  it: ['Australia', 'Canada', 'Host', 'India', 'Marketplace', 'Password', 'Singapore'],
  pt: ['Host', 'Marketplace'],
  nl: ['Canada', 'India', 'Japan', 'Mexico', 'Singapore'],
  pl: ['Australia'],
  sv: ['Japan', 'Singapore'],
};

const all = integrations.flatMap(textsOf).map((text) => localize(text, 'en'));
const needed = [...new Set(all)].filter((english) => !samples.includes(english)).sort();

describe.each([...catalogues])('the catalogue of %s', (language, catalogue) => {
  it('has every text that a customer reads, and no other', () => {
    const given = Object.keys(catalogue);
    expect({
      missing: needed.filter((english) => !given.includes(english)),
      unused: given.filter((english) => !needed.includes(english)),
    }).toEqual({ missing: [], unused: [] });
  });

  it('leaves nothing empty, or in English but what is written alike in both', () => {
    const given = Object.entries(catalogue);
    expect(given.filter(([, text]) => !text.trim())).toEqual([]);
    const same = given.filter(([english, text]) => english === text).map(([english]) => english);
    expect(same.sort()).toEqual(alike[language] ?? []);
  });

  it('keeps addresses, paths through menus and names of systems as they are', () => {
    const kept =
      /https?:\/\/|sftp:\/\/|\/(?:invoices|store\/)|[\w.@]+\.(?:com|se)\b|[A-Z][\w ]+(?: → [A-Z][\w-]+)+|-----BEGIN|SHA256:…|\bV[12]\b|\b[A-Z][a-z]+[A-Z]\w+/g;
    const lost = Object.entries(catalogue).flatMap(([english, text]) =>
      (english.match(kept) ?? [])
        .map((part) => part.replace(/^(?:In|Under|At) /, ''))
        .filter((part) => !text.includes(part))
        .map((part) => `${part}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it('keeps to the words of the house', () => {
    for (const text of Object.values(catalogue)) expect(text).not.toMatch(/[!¡！]|oops/i);
  });
});

describe('a text', () => {
  it('is there in each language of the widget', () => {
    const text = { en: 'API key', es: 'Clave de API', fr: 'Clé API', de: 'API-Schlüssel' };
    expect(new Set(languages.map((language) => localize(text, language))).size).toBe(12);
  });

  it('is English where nobody has translated it yet', () => {
    expect(localize({ en: 'Brand new', de: 'Ganz neu' }, 'pl')).toBe('Brand new');
    expect(localize('Brand new', 'de')).toBe('Brand new');
  });
});

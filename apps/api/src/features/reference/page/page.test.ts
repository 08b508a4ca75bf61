import { Script } from 'node:vm';
import { defineEndpoint, endpoints } from '@trackstar-link/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readOperations } from '../read';
import { build, contract } from '../testing';
import { renderReference } from './page';
import { referenceJs } from './script';
import { renderReferenceCss } from './style';

const document = build();
const page = renderReference(document);

/** The markup of one operation. */
function sectionOf(text: string, id: string): string {
  const [, section] = text.split(new RegExp(`<section[^>]* id="${id}"`));
  if (section === undefined) throw new Error(`There is no section ${id}`);
  return section.split('</section>')[0] ?? '';
}

const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_sign, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

describe('the reference page', () => {
  it('has a section for every call, with its method, address and error codes', () => {
    for (const { id, method, path, errors } of readOperations(document)) {
      const text = words(sectionOf(page, id)).replaceAll(' ', '');
      expect(text, id).toContain(`${method}${path}`);
      for (const { code, status, message } of errors) {
        expect(text, id).toContain(`${status}${code}${message.replaceAll(' ', '')}`);
      }
    }
    expect(page.match(/<section/g)?.length).toBeGreaterThan(contract.length);
  });

  it('names everything once and links only to what is there', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const addresses = [...page.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, url]) => url);
    expect([...new Set(addresses)].sort()).toEqual([
      '/openapi.json',
      '/postman.json',
      '/static/reference.css',
      '/static/reference.js',
      'data:,',
    ]);
  });

  it('obeys a policy that allows neither inline styles nor inline scripts', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(
      [...page.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)].map(([, , code]) => code),
    ).toEqual(['']);
  });

  it('shows the fields of nested objects, and who may call', () => {
    const connection = words(sectionOf(page, 'getConnection'));
    expect(connection).toContain('data, sync_schedules, function_name');
    expect(connection).toContain('Needs an API key.');
    expect(words(sectionOf(page, 'getIntegration'))).toContain('May carry an access token.');
    expect(words(sectionOf(page, 'getHealth'))).toContain('Anyone may call this.');
  });

  it('gives a call that can be copied', () => {
    const text = words(sectionOf(page, 'getConnection'));
    expect(text).toContain(
      'curl https://link.example.com/connections/c0a4fef5b1d24d0f8a5b6c7d8e9f0a1b \\ -H "x-trackstar-api-key: $TRACKSTAR_API_KEY"',
    );
    expect(sectionOf(page, 'exchangeAuthCode')).toContain(' \\\n  -H');
  });

  it('marks what a request must hold, and what an answer may lack', () => {
    expect(words(sectionOf(page, 'exchangeAuthCode'))).toContain('auth_code required string');
    expect(words(sectionOf(page, 'createInstall'))).toContain('reason optional string');
    expect(words(sectionOf(page, 'getOrganization'))).not.toContain('required');
  });
});

it('escapes whatever the contract says, wherever it stands', () => {
  const attack = `"'><img src=x onerror=alert(1)>`;
  const hostile = defineEndpoint({
    ...endpoints.exchangeAuthCode,
    operationId: 'hostile',
    summary: attack,
    description: `${attack} POST /${attack}`,
    path: '/hostile/{name}',
    params: z.object({ name: z.string().describe(attack).meta({ example: attack }) }),
    body: z.object({
      [attack]: z.enum([attack, 'b']).default(attack).describe(attack),
      nested: z.array(z.object({ [attack]: z.literal(attack) })).meta({ example: [attack] }),
    }),
    reply: z.object({ [attack]: z.string().meta({ example: attack }) }),
  });
  const text = renderReference(build([hostile]));
  expect(text).toContain('&#60;img');
  expect(text).not.toContain('<img');
  // Outside of attribute values, where it is text too.
  expect(text.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*onerror/);
});

it('builds its stylesheet on the shared tokens and uses none that they lack', () => {
  const tokens = ':root { --text: black; }';
  const css = renderReferenceCss(tokens);
  expect(css.startsWith(tokens)).toBe(true);
  expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|url\(|@import/i);
});

it('writes no markup from its script', () => {
  expect(() => new Script(referenceJs)).not.toThrow();
  expect(referenceJs).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval/);
});

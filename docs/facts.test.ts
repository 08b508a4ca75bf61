import { describe, expect, it } from 'vitest';
import { en } from '../apps/link/src/i18n/en';
import { languages } from '../apps/link/src/i18n';
import { endpoints, errorKinds } from '../packages/contract/src';
import { allSnippets, proseOf, readDocument } from './test/snippets';
import {
  choicesOf,
  consoleMessages,
  loadFailureCodes,
  membersOf,
  membersOfMembers,
} from './test/source';
import { codesIn, namesIn, tableAfter } from './test/tables';

const page = 'docs/embedding.md';

describe('the page about embedding', () => {
  it('explains each option', () => {
    const options = membersOf('LinkConfig');
    expect(namesIn(page, 'Options').sort()).toEqual(options.sort());
  });

  it('explains each callback', () => {
    const callbacks = membersOf('LinkEvents');
    expect(namesIn(page, 'Callbacks').sort()).toEqual(callbacks.sort());
  });

  it('explains each event and its details', () => {
    const explained = tableAfter(page, 'Events').map(([name = '', , detail = '']) => [
      codesIn(name).join(),
      codesIn(detail).sort(),
    ]);
    const sorted = Object.entries(membersOfMembers('LinkEventDetails')).map(([name, details]) => [
      name,
      details.sort(),
    ]);
    expect(Object.fromEntries(explained)).toEqual(Object.fromEntries(sorted));
  });

  it('names each screen that can be showing', () => {
    const [, sentence = ''] =
      /`detail\.step` is the screen that was showing:\s+([^.]+)\./.exec(readDocument(page)) ?? [];
    expect(codesIn(sentence).sort()).toEqual(choicesOf('LinkStep').sort());
  });

  it('explains each event of the element', () => {
    const events = membersOf('TrackstarConnectEventMap');
    expect(namesIn(page, 'A custom element').sort()).toEqual(events.sort());
  });

  it('explains each code of onExit that a customer or a host can meet, and no other', () => {
    const explained = namesIn(page, 'Why it was closed');
    const { errors } = endpoints.createInstall;
    const met = [...Object.keys(en.failures('', '')), ...errors, ...loadFailureCodes()];
    expect(explained).toEqual(expect.arrayContaining(met));
    const possible = [...Object.keys(errorKinds), ...met];
    expect(explained.filter((code) => !possible.includes(code))).toEqual([]);
    expect(new Set(explained).size).toBe(explained.length);
  });

  it('lists each message of the console, and each as it is said', () => {
    const listed = namesIn(page, 'Troubleshooting').map((line) =>
      line.replace(/^Trackstar Link: /, ''),
    );
    const said = consoleMessages();
    expect(said.length).toBeGreaterThan(5);
    for (const message of said)
      expect(
        listed.filter((line) => message.test(line)),
        String(message),
      ).toHaveLength(1);
    for (const line of listed)
      expect(
        said.filter((message) => message.test(line)),
        line,
      ).toHaveLength(1);
  });

  it('names the languages that the window speaks, wherever it lists them', () => {
    const [row] = tableAfter(page, 'Options').filter(([name]) => name === '`language`');
    expect(codesIn(row?.[1] ?? '').sort()).toEqual([...languages].sort());
    expect(choicesOf('LinkLanguage').sort()).toEqual([...languages].sort());
    const [, sentence = ''] = /that the window speaks:\s+([^.]+)\./.exec(readDocument(page)) ?? [];
    expect(codesIn(sentence).sort()).toEqual([...languages].sort());
  });

  it('quotes the window as it speaks', () => {
    expect(readDocument(page)).toContain(`"${en.refused}"`);
  });
});

describe('both pages and the front page', () => {
  const pages = ['README.md', page, 'docs/moving-from-hosted.md'];
  const text = pages.map(proseOf).join('\n');

  it('name endpoints that there are', () => {
    const there = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
    const named = codesIn(text).filter((code) => /^(GET|POST|PATCH|DELETE|PUT) \//.test(code));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((code) => !there.includes(code))).toEqual([]);
  });

  it('name error codes that there are', () => {
    const codes = codesIn(text).filter((code) =>
      /^(auth_code|reinstall|link_token)_[a-z]+$/.test(code),
    );
    const known = [...Object.keys(errorKinds), 'link_token', 'auth_code'];
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('link to headings that there are', () => {
    const broken = pages.flatMap((file) =>
      [...readDocument(file).matchAll(/\]\(([\w./-]*)#([\w-]+)\)/g)].filter(
        ([, to = '', anchor]) => {
          const target = to ? new URL(to, `file:///${file}`).pathname.slice(1) : file;
          const headings = [...readDocument(target).matchAll(/^#+ (.+)$/gm)];
          return !headings.some(
            ([, heading = '']) =>
              heading
                .toLowerCase()
                .replaceAll(/[^\w -]/g, '')
                .replaceAll(' ', '-') === anchor,
          );
        },
      ),
    );
    expect(broken).toEqual([]);
  });

  it('are read in whole: no block is written in a way that the tests overlook', () => {
    expect(text).not.toMatch(/~~~|```/);
    expect(allSnippets().length).toBeGreaterThan(15);
  });
});

import { describe, expect, it } from 'vitest';
import { checkAngular, isAngular } from './test/check-angular';
import { checkTypes, isCode } from './test/check-types';
import { allSnippets, readDocument, type Snippet } from './test/snippets';

const snippets = allSnippets();
const unique = [...new Map(snippets.map((each) => [each.name, each])).values()];
const journeys = readDocument('e2e/journeys/docs.spec.ts');

/** Text is for reading: an example of a policy, or code for a framework that is not installed here. */
const isProse = ({ language, name }: Snippet) => language === 'text' && !name;

/** The journeys name what they run. */
const isRun = ({ name }: Snippet) => journeys.includes(`'${name}'`);

describe('the snippets about embedding', () => {
  it('are found in each document', () => {
    const files = new Set(snippets.map(({ place }) => place.split(':')[0]));
    expect([...files]).toEqual(['README.md', 'docs/embedding.md', 'docs/moving-from-hosted.md']);
  });

  it('are each compiled or run', () => {
    const untested = snippets.filter(
      (each) => !isProse(each) && !(each.name && (isCode(each) || isRun(each))),
    );
    expect(untested.map(({ place }) => place)).toEqual([]);
  });

  it('say the same wherever one is repeated', () => {
    const first = new Map<string, Snippet>();
    for (const each of snippets) {
      const same = first.get(each.name) ?? each;
      first.set(each.name, same);
      if (each.name) expect(each.code, each.place).toBe(same.code);
    }
  });

  it('compile against the packages, and would not with a mistake in them', () => {
    const [button] = unique.filter(({ name }) => name === 'react-look');
    const code = button!.code.replace('theme=', 'thema=');
    const mistake = { ...button!, name: 'mistake', place: 'mistake', code };
    expect(checkTypes([...unique.filter((each) => !isAngular(each)), mistake])).toEqual([
      expect.stringMatching(/^mistake: .*'thema' does not exist/s),
    ]);
  });

  it('compile in Angular, templates included, and would not with a mistake in one', async () => {
    const backend = unique.filter(({ name }) => name === 'link-backend');
    const components = unique.filter(isAngular);
    expect(components.length).toBeGreaterThan(1);
    const [button] = components;
    const code = button!.code.replace('[onSuccess]', '[onSucces]');
    const mistake = { ...button!, name: 'mistake', code };
    expect(await checkAngular([...components, ...backend, mistake])).toEqual([
      expect.stringMatching(/mistake\.ts.*'onSucces'/),
    ]);
  });
});

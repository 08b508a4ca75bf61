import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A fenced block of a document: three backticks, its language, and a name that tests know it by. */
export interface Snippet {
  /** Where it stands, as an editor takes it: `docs/embedding.md:42`. */
  place: string;
  language: string;
  /** Empty where it has none. */
  name: string;
  code: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

export function readDocument(file: string): string {
  return readFileSync(root + file, 'utf8');
}

function snippetsOf(file: string): Snippet[] {
  const text = readDocument(file);
  // A block in a list is indented, and so is each of its lines.
  return [...text.matchAll(/^( *)```(.*)\n([^]*?)^\1```$/gm)].map((match) => {
    const [, indent = '', info = '', code = ''] = match;
    const [language = '', name = ''] = info.split(' ');
    const line = text.slice(0, match.index).split('\n').length;
    return {
      place: `${file}:${line}`,
      language,
      name,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

/** A document without its snippets. */
export function proseOf(file: string): string {
  return readDocument(file).replaceAll(/^( *)```[^]*?^\1```$/gm, '');
}

/** Of the front page, what is about embedding: the commands of its other parts start servers. */
function embedPartOf(readme: string): { from: number; to: number } {
  const lines = readDocument(readme).split('\n');
  const from = lines.indexOf('## Embed') + 1;
  const to = lines.findIndex((line, index) => index > from && line.startsWith('## ')) + 1;
  return { from, to };
}

/** All snippets of the pages about embedding. */
export function allSnippets(): Snippet[] {
  const { from, to } = embedPartOf('README.md');
  const ofReadme = snippetsOf('README.md').filter(({ place }) => {
    const line = Number(place.split(':')[1]);
    return line > from && line < to;
  });
  return [
    ...ofReadme,
    ...snippetsOf('docs/embedding.md'),
    ...snippetsOf('docs/moving-from-hosted.md'),
  ];
}

/** The code of the snippet of this name, with other addresses where it is to run elsewhere. */
export function snippet(name: string, replace: Record<string, string> = {}): string {
  const found = allSnippets().find((each) => each.name === name);
  if (!found) throw new Error(`No snippet is named ${name}.`);
  return Object.entries(replace).reduce(
    (code, [from, to]) => code.replaceAll(from, to),
    found.code,
  );
}

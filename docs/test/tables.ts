import { readDocument } from './snippets';

/** The rows of the table that follows a heading, cell by cell, without the header. */
export function tableAfter(file: string, heading: string): string[][] {
  const lines = readDocument(file).split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.endsWith(` ${heading}`));
  if (start < 0) throw new Error(`${file} has no heading ${heading}.`);
  const from = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
  return lines.slice(from + 2, from + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in code type in a text. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The first column of that table: the names that it explains. */
export function namesIn(file: string, heading: string): string[] {
  return tableAfter(file, heading).flatMap(([first = '']) => codesIn(first));
}

import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, type Snippet } from './snippets';

const home = path.join(root, 'packages/angular-trackstar-link');
const ngc = path.join(home, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js');

/** Needs Angular's own compiler, which reads the templates too. */
export function isAngular({ name }: Snippet): boolean {
  return name.startsWith('angular-');
}

/** What Angular's compiler has to say about snippets, in a folder where Angular is found. */
export async function checkAngular(snippets: readonly Snippet[]): Promise<string[]> {
  const folder = path.join(home, '.cache', `docs-${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    for (const { name, language, code } of snippets)
      await writeFile(path.join(folder, `${name}.${language}`), code);
    const options = {
      extends: path.join(root, 'tsconfig.angular.json'),
      compilerOptions: {
        allowJs: true,
        paths: { '@trackstar/angular-trackstar-link': [path.join(home, 'src/index.ts')] },
      },
      include: ['.'],
      exclude: [],
    };
    const project = path.join(folder, 'tsconfig.json');
    await writeFile(project, JSON.stringify(options));
    const output = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [ngc, '--noEmit', '--pretty', 'false', '-p', project],
        (error, stdout, stderr) => resolve(stdout + stderr || String(error ?? '')),
      );
    });
    const lines = stripVTControlCharacters(output).split('\n');
    return lines.filter((line) => /\berror\b/i.test(line));
  } finally {
    await rm(folder, { recursive: true });
  }
}

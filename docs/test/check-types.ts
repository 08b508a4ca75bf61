import path from 'node:path';
import ts from 'typescript';
import { root, type Snippet } from './snippets';

const languages = ['js', 'jsx', 'ts', 'tsx'];

/** Complaints that do not count in JavaScript: it is not annotated, and knows its own page. */
const untyped = [
  /^Parameter '\w+' implicitly has an 'any' type\.$/,
  /^Binding element '\w+' implicitly has an 'any' type\.$/,
  /^(Object|'\w+') is possibly 'null'\.$/,
  /Type 'null' is not assignable to type 'HTMLElement'\.$/,
];

export function isCode({ language }: Snippet): boolean {
  return languages.includes(language);
}

/** What the compiler has to say about snippets, each a file that is named after it. */
export function checkTypes(snippets: readonly Snippet[]): string[] {
  // Beside what they take as given.
  const folder = path.join(root, 'docs/test/given');
  const files = new Map(
    snippets
      .filter(isCode)
      .map((each) => [path.join(folder, `${each.name}.${each.language}`), each] as const),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noUnusedLocals: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    allowJs: true,
    checkJs: true,
    esModuleInterop: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [path.join(root, 'node_modules/@types')],
    paths: {
      '@trackstar/link-js': [path.join(root, 'packages/link-js/src/index.ts')],
      '@trackstar/link-js/load': [path.join(root, 'packages/link-js/src/load-module.ts')],
      '@trackstar/link-js/element': [path.join(root, 'packages/link-js/src/element.ts')],
      '@trackstar/react-trackstar-link': [
        path.join(root, 'packages/react-trackstar-link/src/index.ts'),
      ],
    },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file)?.code ?? readFile(file);
  host.getSourceFile = (file, settings) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, settings, true);
  };

  const program = ts.createProgram({
    rootNames: [...files.keys(), path.join(folder, 'globals.d.ts')],
    options,
    host,
  });
  return [...files].flatMap(([file, { place, language }]) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .filter((text) => language !== 'js' || !untyped.some((pattern) => pattern.test(text)))
      .map((text) => `${place}: ${text}`);
  });
}

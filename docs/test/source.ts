import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { readDocument, root } from './snippets';

const linkJs = 'packages/link-js/src/';

/** Where the types stand that hosts program against. */
const typeFiles = [
  'packages/contract/src/bridge.ts',
  'packages/link-js/src/config.ts',
  'packages/link-js/src/events.ts',
  'packages/link-js/src/element-events.ts',
].map((file) => path.join(root, file));

let program: ts.Program | undefined;

/** Hands out a type that one of these files exports, as the compiler sees it. */
function typeOf(name: string): ts.Type {
  program ??= ts.createProgram(typeFiles, {
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  for (const file of typeFiles) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
    if (symbol) return checker.getDeclaredTypeOfSymbol(symbol);
  }
  throw new Error(`There is no type ${name}.`);
}

/** The names of an interface's members. */
export function membersOf(type: string): string[] {
  return typeOf(type)
    .getProperties()
    .map(({ name }) => name);
}

/** The texts that a type allows. */
export function choicesOf(type: string): string[] {
  const found = typeOf(type);
  const choices = found.isUnion() ? found.types : [found];
  return choices.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
}

/** The members of each of a type's members. */
export function membersOfMembers(type: string): Record<string, string[]> {
  const found = typeOf(type);
  const checker = program?.getTypeChecker();
  return Object.fromEntries(
    found.getProperties().map((each) => [
      each.name,
      checker
        ?.getTypeOfSymbol(each)
        .getProperties()
        .map(({ name }) => name) ?? [],
    ]),
  );
}

/** The calls of a function in the host's side of the widget, `new` among them, and tests aside. */
function callsOf(name: string): { file: string; args: readonly ts.Expression[] }[] {
  const files = readdirSync(root + linkJs).filter((file) => /(?<!\.test)\.ts$/.test(file));
  return files.flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readDocument(linkJs + file),
      ts.ScriptTarget.Latest,
      true,
    );
    const found: { file: string; args: readonly ts.Expression[] }[] = [];
    const visit = (node: ts.Node): void => {
      const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
      if (isCall && node.expression.getText().split('.').pop() === name)
        found.push({ file, args: node.arguments ?? [] });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** A message as a pattern: anything may stand where the source puts something in. */
function patternOf(text: ts.Expression): RegExp | undefined {
  const escape = (part: string) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (ts.isStringLiteralLike(text)) return new RegExp(`^${escape(text.text)}$`);
  if (!ts.isTemplateExpression(text)) return undefined;
  const rest = text.templateSpans.map(({ literal }) => `.+${escape(literal.text)}`);
  return new RegExp(`^${escape(text.head.text)}${rest.join('')}$`);
}

/** Where a message that `complain` is given comes from, when it is not written there. */
const sources: Record<string, { file: string; call: string }> = {
  'token.ts': { file: 'token.ts', call: 'failed' },
  'connect-button.ts': { file: 'load.ts', call: 'Error' },
};

/** What the host's side can say in the console. */
export function consoleMessages(): RegExp[] {
  return callsOf('complain').flatMap(({ file, args: [text] }) => {
    const written = text && patternOf(text);
    if (written) return written;
    const source = sources[file];
    if (!source) throw new Error(`${file} complains in an unknown way.`);
    return callsOf(source.call)
      .filter((call) => call.file === source.file)
      .flatMap(({ args: [message] }) => (message && patternOf(message)) ?? []);
  });
}

/** Codes with which the host's side explains that there is no frame. */
export function loadFailureCodes(): string[] {
  return callsOf('explain').flatMap(({ args: [code] }) =>
    code && ts.isStringLiteral(code) ? [code.text] : [],
  );
}
